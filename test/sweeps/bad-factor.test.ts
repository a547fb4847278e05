import { describe, expect, test } from "vitest";
import { describeProblem } from "../../src/scenario/problem.ts";
import { head, problemsOf } from "./studies.ts";

const grid = "design: { kind: grid }\n";
const usual = "factors: [{ path: sell.logistics, values: [0.1, 0.2] }]\n";

/** What is wrong with a study whose fourth line and those after it are these. */
const faultsOf = (text: string): string[] =>
  problemsOf(head + text).map((problem) => describeProblem(problem, "en").replace(/^study\.yaml:/, ""));

const factor = (text: string): string[] => faultsOf(`${grid}factors:\n  - ${text}\n`);

describe("what a factor varies", () => {
  test.each([
    [
      "a misspelt path",
      "{ path: sell.logistisc, values: [0.1, 0.2] }",
      /^6: factors.0.path: .*Did you mean sell.logistics/,
    ],
    ["a path elsewhere", "{ path: county.logistics, values: [0.1, 0.2] }", /Did you mean sell.logistics/],
    [
      "a group",
      "{ path: county, values: [1, 2] }",
      /factors.0.path: got county; allowed: the path of a parameter/,
    ],
    [
      "an unknown lender",
      "{ path: lenders.bank.cost.processing, values: [1, 2] }",
      /Did you mean lenders.dataLender.cost.processing/,
    ],
    [
      "an item that is not there",
      "{ path: lenders.dataLender.products.7.cap, values: [1000, 2000] }",
      /factors.0.path/,
    ],
    [
      "an arm not played",
      "{ path: arms.none.policies.guarantee.share, values: [0, 1] }",
      /an arm that the study plays: \*, traditional, hybrid/,
    ],
    [
      "an unknown policy",
      "{ path: arms.*.policies.garantee.share, values: [0, 1] }",
      /Did you mean arms.*.policies.guarantee.share/,
    ],
    ["a text", "{ path: time.burnInArm, values: [none, hybrid] }", /factors.0.path/],
    ["the replicates", "{ path: replicates, values: [1, 2] }", /replicates stand at the top of a study/],
    ["a forbidden name", "{ path: __proto__.polluted, values: [1, 2] }", /factors.0.path/],
    ["constructor", "{ path: county.constructor.name, values: [1, 2] }", /factors.0.path/],
  ])("%s", (_, text, expected) => {
    const problems = factor(text);
    expect(problems.join("\n")).toMatch(expected);
    expect(problems.length).toBe(1);
  });

  test("a parameter twice, under two names", () => {
    const factors = `factors:
  - { path: arms.*.policies.guarantee.share, values: [0, 1] }
  - { path: arms.hybrid.policies.guarantee.share, values: [0, 1] }\n`;
    expect(faultsOf(grid + factors)).toEqual([
      "7: factors.1.path: got arms.hybrid.policies.guarantee.share; allowed: each parameter once; factors.0 varies it already",
    ]);
  });

  test.each(["set: { sell.logistics: 0.1 }", "set: { sell: { logistics: 0.1 } }"])(
    "a parameter that is set: %s",
    (set) => {
      expect(faultsOf(`${usual}${grid}${set}\n`)).toEqual([
        "4: factors.0.path: got sell.logistics; allowed: a parameter that `set` does not fix",
      ]);
    },
  );
});

describe("which values it takes", () => {
  test.each([
    [
      "a value outside",
      "{ path: sell.logistics, values: [0.1, 7] }",
      /^6: factors.0.values.1: got 7; allowed: a number from/,
    ],
    [
      "a word for a number",
      "{ path: sell.logistics, values: [0.1, much] }",
      /factors.0.values.1: got "much"; allowed: a number/,
    ],
    [
      "a number for a switch",
      "{ path: publicHand.help, values: [0, 1] }",
      /factors.0.values.0: got 0; allowed: true or false/,
    ],
    ["an unknown choice", "{ path: compare.luck, values: [shared, indepedent] }", /Did you mean independent/],
    [
      "half a village",
      "{ path: county.villages, values: [1, 2.5] }",
      /got 2.5; allowed: a whole number from 1 to 20000/,
    ],
    ["half a year", "{ path: time.burnIn, values: [4, 6] }", /got 6; .*a multiple of 4/],
    ["infinity", "{ path: sell.logistics, values: [0.1, .inf] }", /factors.0.values.1: got Infinity/],
    ["not a number", "{ path: sell.logistics, values: [0.1, .nan] }", /factors.0.values.1: got NaN/],
    ["one value", "{ path: sell.logistics, values: [0.1] }", /at least two values/],
    ["a value twice", "{ path: sell.logistics, values: [0.1, 0.1] }", /got 0.1; allowed: each value once/],
    [
      "nothing said",
      "{ path: sell.logistics }",
      /^6: factors.0: allowed: exactly one of values, range, distribution/,
    ],
    [
      "two things said",
      "{ path: sell.logistics, values: [0.1, 0.2], range: [0.1, 0.2] }",
      /got values, range; allowed: exactly one/,
    ],
    ["a range outside", "{ path: sell.logistics, range: [0.1, 7], levels: 2 }", /factors.0.range.1: got 7/],
    [
      "a range reversed",
      "{ path: sell.logistics, range: [0.2, 0.1], levels: 2 }",
      /got \[0.2,0.1\]; allowed: low below high/,
    ],
    [
      "a range of one end",
      "{ path: sell.logistics, range: [0.2], levels: 2 }",
      /factors.0.range: got \[0.2\]/,
    ],
    [
      "the log of zero",
      "{ path: sell.logistics, range: [0, 0.1], scale: log, levels: 2 }",
      /a low above 0 for a log scale/,
    ],
    [
      "the range of a switch",
      "{ path: publicHand.help, range: [0, 1], levels: 2 }",
      /factors.0.range: .*values, each true or false/,
    ],
    [
      "a scale without range",
      "{ path: sell.logistics, values: [0.1, 0.2], scale: log }",
      /scale beside range only/,
    ],
    [
      "levels of a list",
      "{ path: sell.logistics, values: [0.1, 0.2], levels: 3 }",
      /levels beside range, distribution only/,
    ],
    [
      "more levels than whole numbers",
      "{ path: county.villages, range: [1, 3], levels: 5 }",
      /levels: got 5; allowed: at most 3 levels/,
    ],
  ])("%s", (_, text, expected) => {
    expect(factor(text).join("\n")).toMatch(expected);
  });

  test.each([
    ["a kind", "{ kind: gauss }", /distribution.kind: got "gauss"; allowed: one of uniform/],
    [
      "what is missing",
      "{ kind: normal, mean: 0.1 }",
      /distribution: allowed: mean, sd for normal \(and low, high\)/,
    ],
    [
      "what is foreign",
      "{ kind: uniform, low: 0.1, high: 0.2, sd: 1 }",
      /distribution.sd: got sd; allowed: low, high for uniform/,
    ],
    [
      "an end outside",
      "{ kind: uniform, low: 0.1, high: 4 }",
      /distribution.high: got 4; allowed: a number from/,
    ],
    [
      "ends reversed",
      "{ kind: uniform, low: 0.2, high: 0.1 }",
      /distribution.low: got 0.2; allowed: less than high, 0.1/,
    ],
    [
      "a mode outside",
      "{ kind: triangular, low: 0.1, mode: 0.3, high: 0.2 }",
      /distribution.mode: got 0.3; allowed: a number from low/,
    ],
    [
      "the log of zero",
      "{ kind: logUniform, low: 0, high: 0.2 }",
      /distribution.low: got 0; allowed: a number above 0/,
    ],
    ["no spread", "{ kind: normal, mean: 0.1, sd: 0 }", /distribution.sd: got 0/],
    ["nothing inside", "{ kind: normal, mean: 40, sd: 1 }", /at least 1 % inside 0 to 0.6; it has 0.0 %/],
  ])("distribution: %s", (_, text, expected) => {
    expect(factor(`{ path: sell.logistics, levels: 2, distribution: ${text} }`).join("\n")).toMatch(expected);
  });
});

test("a distribution of whole numbers with none between its ends", () => {
  const text = "{ path: county.villages, levels: 2, distribution: { kind: uniform, low: 10.2, high: 10.8 } }";
  expect(factor(text).join("\n")).toMatch(/got 10.2, 10.8; allowed: ends with a whole number between them/);
});
