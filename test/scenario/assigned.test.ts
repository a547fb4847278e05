import { describe, expect, test } from "vitest";
import { describeScenario } from "../../src/scenario/describe.ts";
import { scenarioHash } from "../../src/scenario/hash.ts";
import { planOf } from "../../src/scenario/plan.ts";
import { withFirst } from "../../src/scenario/timed-value.ts";
import { head, parsed, problemsOf } from "./problems.ts";

const bank = (text: string) => `lenders:\n  ruralCreditCooperative:\n    speed:\n      days: ${text}\n`;
const LOT = "{ lot: { of: households, share: 0.5 } }";

describe("a path for some that contradicts itself", () => {
  test.each([
    ["names no village", "{ value: 3, for: { villages: [50] } }", "for.villages.0", "50", /from 0 to 49$/],
    [
      "has a slip in a rule",
      "{ value: 3, for: { vilages: [1] } }",
      "for.vilages",
      "vilages",
      /^one of the keys/,
    ],
    [
      "draws too many",
      "{ value: 3, for: { lot: { of: villages, share: 1.5 } } }",
      "for.lot.share",
      "1.5",
      "a number from 0 to 1",
    ],
    [
      "is for a range that nobody is in",
      "{ value: 3, for: { literacy: { atLeast: 1, below: 0 } } }",
      "for.literacy.below",
      "0",
      "above atLeast, 1",
    ],
    ["says nothing", `{ for: ${LOT} }`, "", expect.anything(), /^a `value:`, or a list `at:`/],
    [
      "has a value that cannot be",
      `{ value: 900, for: ${LOT} }`,
      "value",
      "900",
      "a number from 0 to 90 (days)",
    ],
    [
      "is for everybody after others",
      `[ { value: 3, for: ${LOT} }, { value: 4 } ]`,
      "1",
      '{"value":4}',
      /stands first, and once$/,
    ],
    ["is no path", `[ { value: 3, for: ${LOT} }, 4 ]`, "1", "4", /^a path/],
  ])("%s", (_, text, key, input, allowed) => {
    const [problem, ...others] = problemsOf(head + bank(text));
    expect(others).toEqual([]);
    const path = ["lenders.ruralCreditCooperative.speed.days", key].filter(Boolean).join(".");
    expect(problem).toMatchObject({ file: "bad.yaml", path, line: 6, given: input });
    expect(problem.allowed.en).toEqual(
      typeof allowed === "string" ? allowed : expect.stringMatching(allowed),
    );
  });

  test("the nearest key is told", () => {
    expect(problemsOf(head + bank("{ value: 3, for: { vilages: [1] } }"))[0].nearest).toBe("villages");
    expect(problemsOf(head + bank("{ value: 3, forr: { villages: [1] } }"))[0].nearest).toBe("for");
  });

  test("a lowest rate above the highest, among those only whom both paths are for", () => {
    const product = (low: string, high: string) =>
      `lenders:\n  dataLender:\n    products:\n      - purposes: [stock]\n        cap: 9000\n        smallest: 0\n        tenor: 2\n        repayment: bullet\n        rateLow: ${low}\n        rateHigh: ${high}\n`;
    const low = "[ { value: 0.08 }, { value: 0.14, for: { villages: [1] } } ]";
    const high = "[ { value: 0.16 }, { value: 0.12, for: { lot: { of: households, share: 0.5 } } } ]";
    const found = problemsOf(head + product(low, high));
    expect(found.map(({ path }) => path)).toEqual(["lenders.dataLender.products.0.rateLow.1"]);
    expect(problemsOf(head + product("0.08", high))).toEqual([]);
  });
});

describe("a parameter that is no household's own", () => {
  test.each([
    [
      "county:\n  growth: { value: 0.02, for: { villages: [1] } }\n",
      "county.growth",
      "a line or a price of the county",
    ],
    [
      "lenders:\n  dataLender: { funding: { capitalRatio: { value: 0.1, for: { villages: [1] } } } }\n",
      "lenders.dataLender.funding.capitalRatio",
      "of the lender as a whole",
    ],
    [
      "shocks:\n  illness: { heavy: { value: 0.1, for: { villages: [1] } } }\n",
      "shocks.illness.heavy",
      "an event that the whole county has",
    ],
    [
      "settle:\n  lgdWeight: { value: 0.1, for: { villages: [1] } }\n",
      "settle.lgdWeight",
      "acts on the whole county",
    ],
    [
      "arms:\n  traditional: {}\n  hybrid:\n    policies: { guarantee: { share: { value: 0.1, for: { villages: [1] } } } }\n",
      "arms.hybrid.policies.guarantee.share",
      "carry it twice under two names",
    ],
  ])("%s", (text, path, why) => {
    const [problem] = problemsOf(head + text);
    expect(problem).toMatchObject({ path: `${path}.for`, given: '{"villages":[1]}' });
    expect(problem.allowed.en).toContain(why);
    expect(problem.allowed.zh).toContain(path);
  });
});

describe("two ends of a band, moved for two groups of households", () => {
  const place = "arms.hybrid.parameters.lenders.ruralCreditCooperative.products.0";
  const problemsOfBand = (low: string, high: string) =>
    problemsOf(
      `${head}arms:\n  traditional: {}\n  hybrid:\n    lenders: { ruralCreditCooperative: [inputs] }\n    parameters:\n` +
        `      lenders: { ruralCreditCooperative: { products: { 0: { rateLow: [ ${low} ], rateHigh: [ ${high} ] } } } }\n`,
    );
  const bands = (a: string, b: string) =>
    problemsOfBand(
      `{ value: 0.03, for: ${a} }, { value: 0.12, for: ${b} }`,
      `{ value: 0.15, for: ${b} }, { value: 0.05, for: ${a} }`,
    );

  test.each([
    ["lifted or not", "{ lifted: true }", "{ lifted: false }"],
    ["with a shop or without", "{ shop: false }", "{ shop: true }"],
    ["by village", "{ villages: [0, 1] }", "{ villages: [2] }"],
    ["by product", "{ product: [tea] }", "{ product: [grain, fruit] }"],
    ["by cause", "{ cause: [illness, disaster] }", "{ cause: [habit] }"],
    ["by class", "{ monitored: [hardship] }", "{ monitored: [marginal] }"],
    ["near or far", "{ distance: { below: 10 } }", "{ distance: { atLeast: 10 } }"],
    ["far or near", "{ distance: { atLeast: 10 } }", "{ distance: { below: 10 } }"],
    ["by literacy", "{ literacy: { below: 0 } }", "{ literacy: { atLeast: 0.5 } }"],
  ])("do not contradict each other where nobody is in both: %s", (_, a, b) => {
    expect(bands(a, b)).toEqual([]);
  });

  test.each([
    ["one village in both", "{ villages: [0, 1] }", "{ villages: [1, 2] }"],
    ["rules of different kinds", "{ lifted: true }", "{ shop: false }"],
    ["the same side", "{ distance: { below: 10 } }", "{ distance: { below: 20 } }"],
    ["ranges that meet", "{ literacy: { below: 0.5 } }", "{ literacy: { atLeast: 0 } }"],
    ["a lot", "{ lifted: true }", LOT],
  ])("do where somebody may be in both: %s", (_, a, b) => {
    const [problem, ...others] = bands(a, b);
    expect(others).toEqual([]);
    expect(problem.path).toBe(`${place}.rateLow.1`);
    expect(problem.allowed.en).toBe("at most rateHigh, 0.05, in season 0");
  });

  test("are looked at in pairs where there are many groups", () => {
    const villages = [0, 1, 2, 3, 4, 5, 6]
      .map((v) => `{ value: 0.06, for: { villages: [${v}] } }`)
      .join(", ");
    const crossed = (village: number) =>
      problemsOfBand(
        `${villages}, { value: 0.09, for: { villages: [${village}] } }`,
        "{ value: 0.08, for: { villages: [6, 7] } }",
      ).map(({ path }) => path);
    expect(crossed(8)).toEqual([]);
    expect(crossed(7)).toEqual([`${place}.rateLow.7`]);
  });
});

describe("what a path for some says", () => {
  const at = "at: [ { season: 4, to: 3 } ]";

  test("stands in the plan beside what is for everybody, in the order of the file", () => {
    const text = bank(`[ { value: 9 }, { ${at}, for: { villages: [1] } }, { value: 2, for: ${LOT} } ]`);
    const plan = planOf(parsed(text).scenario);
    const j = plan.lenderNames.indexOf("ruralCreditCooperative");
    expect(plan.lenders[j].speed.days).toBe(9);
    const place = ["lenders", j, "speed", "days"];
    const lot = { of: "households", share: 0.5, compliance: 1, crossover: 0, name: "lot" };
    expect(plan.paths).toEqual([
      { place, for: { villages: [1] }, at: [{ season: 4, to: 3 }] },
      { place, value: 2, for: { lot }, at: [] },
    ]);
  });

  test("counts in the hash; in a list of its own it is the same path", () => {
    const one = scenarioHash(parsed(bank(`{ ${at}, for: ${LOT} }`)).scenario);
    expect(scenarioHash(parsed(bank(`[ { ${at}, for: ${LOT} } ]`)).scenario)).toBe(one);
    expect(scenarioHash(parsed(bank(`{ ${at} }`)).scenario)).not.toBe(one);
    const other = "{ lot: { of: households, share: 0.4 } }";
    expect(scenarioHash(parsed(bank(`{ ${at}, for: ${other} }`)).scenario)).not.toBe(one);
  });

  test("is told to a reader", () => {
    const { scenario } = parsed(bank(`{ ${at}, for: { villages: [1] } }`));
    expect(describeScenario(scenario, "en").text).toContain(
      "lenders.ruralCreditCooperative.speed.days = from season 4 on 3 days; for villages 1",
    );
    expect(describeScenario(scenario, "zh").text).toContain("第 4 季起 3 天;面向 村号 1");
  });

  test("leaves what is for everybody uncertain", () => {
    const keys = (text: string) =>
      planOf(parsed(text, ["compare.uncertainty=parameters"]).scenario).uncertain!.map(({ key }) => key);
    const key = "phases.credit.minimumTenure";
    expect(keys(`credit: { minimumTenure: { value: 4, for: ${LOT} } }\n`)).toContain(key);
  });

  test("a lot that draws nobody is warned of", () => {
    const none = "{ lot: { of: households, share: 0 } }";
    const { warnings } = parsed(bank(`{ value: 3, for: ${none} }`));
    expect(warnings.map(({ path }) => path)).toContain(
      "lenders.ruralCreditCooperative.speed.days.for.lot.share",
    );
  });
});

test("setting what everybody starts from keeps what is for some", () => {
  const some = { at: [{ season: 4, to: 3 }], for: { villages: [1] } };
  expect(withFirst(some, 5)).toEqual([{ value: 5 }, some]);
  expect(withFirst([some], 5)).toEqual([{ value: 5 }, some]);
  expect(withFirst([{ value: 9, at: [{ season: 2, to: 8 }] }, some], 5)).toEqual([
    { value: 5, at: [{ season: 2, to: 8 }] },
    some,
  ]);
  expect(withFirst({ value: 9, at: [] }, 5)).toEqual({ value: 5, at: [] });
  expect(withFirst(9, 5)).toBe(5);
});
