import { describe, expect, test } from "vitest";
import { describeScenario } from "../../src/scenario/describe.ts";
import { scenarioHash } from "../../src/scenario/hash.ts";
import { planOf } from "../../src/scenario/plan.ts";
import { head, parsed, problemsOf } from "./problems.ts";

const path = (at: string, value = "0.03") => `county:\n  growth:\n    value: ${value}\n    at: ${at}\n`;

describe("a path in time that contradicts itself", () => {
  test.each([
    [
      "ends before it begins",
      "[ { from: 8, until: 4, to: 0.1 } ]",
      "at.0.until",
      "4",
      "a season after from, 8",
    ],
    [
      "overlaps",
      "[ { from: 2, until: 6, to: 0.1 }, { season: 6, to: 0 } ]",
      "at.1.season",
      "6",
      "a season after 6, where the change before it ends: changes stand in the order of time",
    ],
    [
      "runs on beyond the end",
      "[ { from: 30, until: 32, to: 0.1 } ]",
      "at.0.until",
      "32",
      "a season of the run, 31 at most (time.seasons)",
    ],
    ["leaves the range", "[ { season: 4, to: 3 } ]", "at.0.to", "3", "a number from -0.1 to 0.15 (per year)"],
    ["has half a season", "[ { season: 1.5, to: 0 } ]", "at.0.season", "1.5", /^a whole number from -80/],
    ["has no change", "[]", "at", "[]", /^a list `at:`, each a step/],
    ["forgets where to", "[ { season: 4 } ]", "at.0", '{"season":4}', /`to` is missing$/],
  ])("%s", (_, at, key, input, allowed) => {
    const [problem, ...others] = problemsOf(head + path(at));
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ file: "bad.yaml", path: `county.growth.${key}`, line: 6, given: input });
    expect(problem.allowed.en).toEqual(
      typeof allowed === "string" ? allowed : expect.stringMatching(allowed),
    );
  });

  test("a slip in a key names the nearest; a wrong first value is told as elsewhere", () => {
    expect(problemsOf(head + path("[ { seson: 4, to: 0 } ]"))[0]).toMatchObject({
      nearest: "season",
      line: 6,
    });
    expect(problemsOf(head + path("[ { season: 4, to: 0 } ]", "9"))[0]).toMatchObject({
      path: "county.growth",
      given: "9",
    });
  });

  test("switches have no ramps; what founds the county has no path", () => {
    const ramp = "credit: { barHabit: { value: true, at: [ { from: 1, until: 3, to: false } ] } }\n";
    expect(problemsOf(head + ramp)[0].allowed.en).toContain("only numbers have ramps");
    const land = "population:\n  land: { value: 5, at: [ { season: 3, to: 6 } ] }\n";
    expect(problemsOf(head + land)[0].allowed.en).toContain("when the county is founded");
  });
});

describe("an arm's own values", () => {
  const own = (text: string) => `arms:\n  traditional: {}\n  hybrid:\n    parameters: ${text}\n`;

  test.each([
    ["{ credit: { minimumTenur: 3 } }", "credit.minimumTenur", "minimumTenure"],
    ["{ credti: { minimumTenure: 3 } }", "credti", "credit"],
    ["{ credit: { minimumTenure: -3 } }", "credit.minimumTenure", undefined],
    [
      "{ credit: { minimumTenure: { at: [ { season: -1, to: 3 } ] } } }",
      "credit.minimumTenure.at.0.season",
      undefined,
    ],
    ["{ population: { land: 3 } }", "population", undefined],
    ["{ luck: { priceSpread: 0.2 } }", "luck", undefined],
    ["{ produce: { fieldScale: 4000 } }", "produce.fieldScale", undefined],
    ["{ lenders: { dataLender: { security: { lgd: 0.5 } } } }", "lenders.dataLender.security.lgd", undefined],
    [
      "{ lenders: { dataLender: { funding: { capital: 9 } } } }",
      "lenders.dataLender.funding.capital",
      undefined,
    ],
  ])("%s", (text, key, nearest) => {
    const [problem, ...others] = problemsOf(head + own(text));
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ path: `arms.hybrid.parameters.${key}`, line: 6 });
    expect(problem.nearest).toBe(nearest);
  });

  test("count in the hash, and in what a reader is told", () => {
    const { scenario } = parsed(own("{ credit: { minimumTenure: { at: [ { season: 4, to: 3 } ] } } }"));
    const plain = parsed(own("{}")).scenario;
    expect(plain.paths).toBeUndefined();
    expect(scenarioHash(scenario)).not.toBe(scenarioHash(plain));
    const { text } = describeScenario(scenario, "en");
    expect(text).toContain("arms.hybrid.parameters.credit.minimumTenure = 1; from season 4 on 3 seasons");
  });
});

describe("whom a policy or a lender is for", () => {
  const policyFor = (rules: string, policy = "training") =>
    `arms:\n  traditional: {}\n  hybrid:\n    policies:\n      ${policy}:\n        for: ${rules}\n`;

  test.each([
    ["{ villages: [3, 50] }", "villages.1", "50", "the number of a village, from 0 to 49"],
    ["{ lot: { of: villages, share: 1.5 } }", "lot.share", "1.5", "a number from 0 to 1"],
    ["{ lot: { of: village, share: 0.5 } }", "lot.of", '"village"', "one of villages, households"],
    ["{ distance: { atLeast: 9, below: 3 } }", "distance.below", "3", "above atLeast, 9"],
    ["{ monitored: [unstabel] }", "monitored.0", '"unstabel"', "one of none, unstable, marginal, hardship"],
    [
      "{ cause: [gambling] }",
      "cause.0",
      '"gambling"',
      "one of none, illness, schooling, disaster, labour, oldAge, habit, business",
    ],
    ["{ shops: true }", "shops", "shops", /^one of the keys shop/],
  ])("%s", (rules, key, value, allowed) => {
    const [problem, ...others] = problemsOf(head + policyFor(rules));
    expect(others).toEqual([]);
    expect(problem).toMatchObject({
      path: `arms.hybrid.policies.training.for.${key}`,
      line: 8,
      given: value,
    });
    expect(problem.allowed.en).toEqual(
      typeof allowed === "string" ? allowed : expect.stringMatching(allowed),
    );
  });

  test("a policy that works village by village takes no rule of households", () => {
    const [problem] = problemsOf(head + policyFor("{ lifted: true }", "serviceStations"));
    expect(problem.allowed.en).toContain("this policy works village by village");
  });

  test("a lender's mistakes are told where they stand", () => {
    const text = `arms:\n  traditional: {}\n  hybrid:\n    lenders:\n      dataLender:\n        purposes: [stok]\n`;
    expect(problemsOf(head + text)[0]).toMatchObject({
      path: "arms.hybrid.lenders.dataLender.purposes.0",
      line: 8,
      nearest: "stock",
    });
  });

  test("is told to the engine by number", () => {
    const { scenario } = parsed(policyFor("{ product: [tea], monitored: [hardship], cause: [none, habit] }"));
    const plan = planOf(scenario);
    expect(plan.arms.find(({ name }) => name === "hybrid")!.policies[0].for).toEqual({
      product: [2],
      monitored: [3],
      cause: [0, 6],
    });
  });
});

describe("a warning", () => {
  const warned = (text: string) => parsed(text).warnings.map(({ path, message }) => `${path}: ${message.en}`);

  test("where a path lies outside the run", () => {
    expect(warned(path("[ { season: 32, to: 0.05 } ]"))).toEqual([
      "county.growth.at: changes nothing: its first season, 32, lies after the run's last, 31",
    ]);
    expect(warned(path("[ { season: -20, to: 0.05 } ]"))[0]).toContain("before the run's first, -16");
    expect(warned(path("[ { season: 0, to: 0.05 } ]"))).toEqual([]);
  });

  test("where it leaves what is plausible", () => {
    expect(warned(path("[ { season: 0, to: 0.15 } ]"))[0]).toContain("county.growth.at.0.to");
  });
});

describe("uncertainty", () => {
  test("leaves a parameter with a path as it is", () => {
    const drawn = (text: string) =>
      planOf(parsed(text, ["compare.uncertainty=parameters"]).scenario).uncertain!.map(({ key }) => key);
    const key = "phases.credit.minimumTenure";
    expect(drawn("")).toContain(key);
    expect(drawn("credit: { minimumTenure: { at: [ { season: 4, to: 2 } ] } }\n")).not.toContain(key);
  });
});
