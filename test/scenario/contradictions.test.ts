import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { describeWarning } from "../../src/scenario/problem.ts";
import { sannong } from "../cli/sannong.ts";
import { head, parsed, problemsOf } from "./problems.ts";

/** An arm `hybrid`, in which lines from 7 on are `rest`. */
const arm = (rest: string): string =>
  `arms:\n  traditional: {}\n  hybrid:\n    lenders: { dataLender: all }\n${rest}`;
/** An arm's own terms of the data lender's first product, in line 11. */
const own = (terms: string): string =>
  arm(`    parameters:\n      lenders:\n        dataLender:\n          products:\n            0: ${terms}\n`);
const OWN = "arms.hybrid.parameters.lenders.dataLender.products.0";

/** What nobody can run, by the key, the line and what is allowed. */
const contradictions = [
  [
    "a path in time that goes back",
    "county:\n  growth: { value: 0.02, at: [ { season: 8, to: 0.05 }, { season: 4, to: 0.01 } ] }\n",
    ["county.growth.at.1.season", 4, "4", /^a season after 8/],
  ],
  [
    "a path that lifts the lowest rate over the highest",
    own("{ rateLow: { value: 0.07, at: [ { season: 4, to: 0.3 } ] } }"),
    [`${OWN}.rateLow.at.0.to`, 11, "0.3", /^at most rateHigh, 0\.\d+, in season 4$/],
  ],
  [
    "an arm's own rates, the lowest over the highest",
    own("{ rateLow: 0.5, rateHigh: 0.2 }"),
    [`${OWN}.rateLow`, 11, "0.5", "at most rateHigh, 0.2, in season 0"],
  ],
  [
    "a ramp that takes the cap under the smallest loan",
    own("{ smallest: 500, cap: { value: 50000, at: [ { from: 2, until: 6, to: 100 } ] } }"),
    [`${OWN}.smallest`, 11, "500", "at most cap, 100, in season 6"],
  ],
  [
    "a path under which a field without inputs would bear less than nothing",
    "produce:\n  inputMargin: { value: 0.15, at: [ { season: 4, to: 0.4 } ] }\n",
    // κ = 1.28 · 1.4/2.28 = .786, and ε = .3
    ["produce.inputMargin.at.0.to", 4, "0.4", /κ \+ ε ≤ 1: it makes κ 0\.786.*is 0\.3, in season 4$/],
  ],
  [
    "a product that its lender does not have",
    own("{ rateLow: 0.1 }").replace("            0:", "            7:"),
    [OWN.replace(/0$/, "7"), 11, "7", /^the number of a product of dataLender, from 0 to \d$/],
  ],
  [
    "a lender that the scenario does not have",
    arm("    parameters:\n      lenders: { nobody: { speed: { days: 3 } } }\n"),
    ["arms.hybrid.parameters.lenders.nobody", 8, "nobody", /^one of the keys .*dataLender/],
  ],
  [
    "an assignment to a village that does not exist",
    arm("    policies:\n      training: { for: { villages: [3, 50] } }\n"),
    ["arms.hybrid.policies.training.for.villages.1", 8, "50", "the number of a village, from 0 to 49"],
  ],
  [
    "the same where the county is smaller",
    `county: { villages: 3 }\n${arm("    policies:\n      training: { for: { villages: [3] } }\n")}`,
    ["arms.hybrid.policies.training.for.villages.0", 9, "3", "the number of a village, from 0 to 2"],
  ],
  [
    "a village before the first",
    arm("    policies:\n      training: { for: { villages: [-1] } }\n"),
    ["arms.hybrid.policies.training.for.villages.0", 8, "-1", "a whole number from 0"],
  ],
  [
    "a channel without a product",
    "arms:\n  traditional: {}\n  hybrid:\n    lenders: { dataLender: [asset, house] }\n",
    [
      "arms.hybrid.lenders.dataLender",
      6,
      '["asset","house"]',
      "all, or at least one of the purposes that lenders.dataLender.products lend for: stock, emergency, inputs",
    ],
  ],
  [
    "a lender without products",
    "lenders:\n  dataLender:\n    products: []\n",
    ["lenders.dataLender.products", 5, "[]", /^a list, 1 to 6/],
  ],
  [
    "an arm's line that nobody is expected to use",
    own("{ expectedUse: 0 }"),
    [`${OWN}.expectedUse`, 11, "0", "a number from 0.01 to 1"],
  ],
  [
    "a line that comes to be expected of nobody",
    own("{ expectedUse: { value: 0.4, at: [ { season: 4, to: 0 } ] } }"),
    [`${OWN}.expectedUse.at.0.to`, 11, "0", "a number from 0.01 to 1"],
  ],
  [
    "a line of no limit",
    own("{ limitShare: .inf }"),
    [`${OWN}.limitShare`, 11, "Infinity", "a number from 0.01 to 10"],
  ],
] as const;

const folder = mkdtempSync(join(tmpdir(), "contradictions-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("what contradicts itself", () => {
  test.each(contradictions)("%s", (_, text, [path, line, given, allowed]) => {
    const [problem, ...others] = problemsOf(head + text);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ file: "bad.yaml", path, line, given });
    expect(problem.allowed.en).toEqual(
      typeof allowed === "string" ? allowed : expect.stringMatching(allowed),
    );
    expect(problem.allowed.zh).toMatch(/\p{Script=Han}/u);
  });

  test("ends the command with 2, and one line that names file, line, key and what is allowed", () => {
    const file = join(folder, "bad.yaml");
    for (const [name, text, [path, line, given]] of contradictions.filter((_, k) => k % 4 === 1)) {
      writeFileSync(file, head + text);
      const { status, stdout, stderr } = sannong("scenario", "check", file, "--lang", "en");
      expect(status, name).toBe(2);
      expect(stdout, name).toBe("");
      const told = `failed: ${file}:${line}: ${path}: got ${given}; allowed: `;
      expect(stderr.trim().split("\n"), name).toEqual([expect.stringContaining(told)]);
    }
  });

  test("is no contradiction where each season by itself is sound", () => {
    // The lowest rate passes where the highest stood before: both have moved by then.
    const both =
      "{ rateLow: { value: 0.07, at: [ { season: 4, to: 0.3 } ] }, rateHigh: { value: 0.18, at: [ { season: 3, to: 0.4 } ] } }";
    expect(problemsOf(head + own(both))).toEqual([]);
    // What another arm has does not concern this one.
    const apart = `${own("{ rateHigh: 0.3 }")}  other:\n    lenders: { dataLender: all }\n    parameters: { lenders: { dataLender: { products: { 0: { rateLow: 0.17 } } } } }\n`;
    expect(problemsOf(head + apart)).toEqual([]);
  });
});

describe("what is legal, and does nothing", () => {
  const nobody = "arms.hybrid.policies.training.for";
  test.each([
    [
      "contracts without an enterprise",
      "sell: { contractPrice: 1.3 }\n",
      "sell.contractPrice",
      "sell.contractShare is 0",
    ],
    [
      "terms of pre-sales that nobody makes",
      "sell: { presaleAdvance: 1 }\n",
      "sell.presaleAdvance",
      "sell.presoldShare is 0",
    ],
    ["a host's fee without a stream", "sell: { hostShare: 0.3 }\n", "sell.hostShare", "sell.liveSlots is 0"],
    [
      "contracts where harvests stay at the gate",
      "sell: { contractShare: 0.2, harvestOnline: false }\n",
      "sell.contractShare",
      "sell.harvestOnline is false",
    ],
    [
      "a data lender that looks at nothing",
      "lenders: { dataLender: { information: { sees: [] } } }\n",
      "lenders.dataLender.information.sees",
      "dataLender looks at nothing in any record",
    ],
    [
      "a data lender without any record to read",
      "lenders: { dataLender: { information: { platforms: [] } } }\n",
      "arms.hybrid.lenders.dataLender",
      "dataLender has no record to read",
    ],
    [
      "a policy for those who grow what nobody grows",
      `population: { fruit: 0 }\n${arm("    policies:\n      training: { for: { product: [fruit] } }\n")}`,
      `${nobody}.product`,
      "no village grow fruit",
    ],
    [
      "a lot that draws nobody",
      arm("    policies:\n      training: { for: { lot: { of: villages, share: 0 } } }\n"),
      `${nobody}.lot.share`,
      "a share of 0",
    ],
  ])("%s", (_, text, path, said) => {
    const found = parsed(text).warnings.filter((warning) => warning.path === path);
    expect(found.map((warning) => describeWarning(warning, "en"))).toEqual([expect.stringContaining(said)]);
    expect(describeWarning(found[0], "zh")).toMatch(/\p{Script=Han}/u);
  });

  test("is not said where an arm, or a season, brings it about", () => {
    const paths = (text: string) => parsed(text).warnings.map(({ path }) => path);
    const enterprise = arm("    parameters: { sell: { contractShare: 0.3 } }\n");
    expect(paths(`sell: { contractPrice: 1.3 }\n${enterprise}`)).not.toContain("sell.contractPrice");
    const comes =
      "sell: { contractPrice: 1.3, contractShare: { value: 0, at: [ { season: 8, to: 0.3 } ] } }\n";
    expect(paths(comes)).not.toContain("sell.contractPrice");
    const opens =
      "sell: { contractShare: 0.3, harvestOnline: { value: false, at: [ { season: 8, to: true } ] } }\n";
    expect(paths(opens)).not.toContain("sell.contractShare");
  });
});
