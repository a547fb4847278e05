import { describe, expect, test } from "vitest";
import { describeProblem } from "../../src/scenario/problem.ts";
import { loadStudy } from "../../src/sweeps/study/load-study.ts";
import { processorSeconds } from "../processor-time.ts";
import { caught } from "../scenario/problems.ts";
import { head, problemsOf, study } from "./studies.ts";

const grid = "design: { kind: grid }\n";
const usual = "factors: [{ path: sell.logistics, values: [0.1, 0.2] }]\n";

/** What is wrong with a study whose fourth line and those after it are these. */
const faultsOf = (text: string): string[] =>
  problemsOf(head + text).map((problem) => describeProblem(problem, "en").replace(/^study\.yaml:/, ""));

const designed = (design: string, factors = "[{ path: sell.logistics, range: [0.1, 0.2] }]"): string[] =>
  faultsOf(`factors: ${factors}\ndesign: ${design}\n`);

test("a good study has no problem", () => {
  expect(faultsOf(usual + grid)).toEqual([]);
});

describe("keys", () => {
  test.each([
    ["an unknown key", `${usual}${grid}replicate: 3\n`, /^6: replicate: .*Did you mean replicates/],
    ["no factors", grid, /factors: allowed: a list, 1 to 500/],
    ["an empty list of factors", `${grid}factors: []\n`, /^5: factors: .*a list, 1 to 500/],
    ["no design", usual, /design: .*it is missing/],
    [
      "no points",
      `${usual}design: { kind: sobol, points: 0 }\n`,
      /^5: design.points: got 0.*from 1 to 1000000/,
    ],
    [
      "an unknown design",
      `${usual}design: { kind: sobl }\n`,
      /^5: design.kind: got "sobl".*Did you mean sobol/,
    ],
    ["a key twice", `${usual}${grid}replicates: 2\nreplicates: 3\n`, /^7: replicates: .*line 6 already/],
    ["no replicates", `${usual}${grid}replicates: 0\n`, /^6: replicates: got 0; .*from 1 to 100000/],
    [
      "more jobs than can be counted",
      `factors: [{ path: sell.logistics, range: [0.1, 0.2] }]\ndesign: { kind: random, points: 1000000 }\nreplicates: 2000\n`,
      /^6: replicates: got 2000; allowed: at most 1000 for 1000000 points/,
    ],
    ["luck", `${usual}${grid}luck: share\n`, /^6: luck: got "share".*Did you mean shared/],
    [
      "an unknown metric",
      `${usual}${grid}keep: { metrics: [relaps] }\n`,
      /^6: .*"relaps".*Did you mean relapse/,
    ],
    [
      "a metric of a third lender",
      `${usual}${grid}keep: { metrics: [npl2] }\n`,
      /^6: keep.metrics.0: got "npl2"/,
    ],
  ])("%s", (_, text, expected) => {
    const problems = faultsOf(text);
    expect(problems.join("\n")).toMatch(expected);
    expect(problems.length).toBe(1);
  });

  test("all at once", () => {
    expect(faultsOf(`${usual}design: { kind: sobl }\nluck: no\nreplicate: 1\n`).length).toBe(3);
  });
});

describe("arms and what is looked at", () => {
  test.each([
    ["an unknown arm", "arms: [traditional, hybrd]", /^6: arms.1: got "hybrd".*Did you mean hybrid/],
    ["an arm twice", "arms: [hybrid, hybrid]", /^6: arms.1: got hybrid; allowed: each arm once/],
    [
      "a reference not played",
      "arms: [hybrid, none]\nreference: ecommerce",
      /^7: reference: got "ecommerce".*hybrid, none/,
    ],
    [
      "a stop metric",
      "stop: { metric: difference.relaps, halfWidth: 1 }",
      /^6: stop.metric: .*Did you mean difference.relapse/,
    ],
    [
      "a stop arm",
      "stop: { metric: hybird.relapse, halfWidth: 1 }",
      /^6: stop.metric: .*Did you mean hybrid.relapse/,
    ],
    [
      "no difference of one arm",
      "arms: [hybrid]\nstop: { metric: difference.relapse, halfWidth: 1 }",
      /^7: stop.metric/,
    ],
    [
      "most below least",
      "stop: { metric: difference.relapse, halfWidth: 1, atLeast: 9, atMost: 8 }",
      /^6: stop.atMost: got 8; allowed: at least atLeast, 9/,
    ],
    ["no width", "stop: { metric: difference.relapse, halfWidth: 0 }", /^6: stop.halfWidth: got 0/],
  ])("%s", (_, text, expected) => {
    expect(faultsOf(`${usual}${grid}${text}\n`).join("\n")).toMatch(expected);
  });
});

describe("a design that does not fit", () => {
  test.each([
    ["a grid without levels", "{ kind: grid }", undefined, /^4: factors.0: .*values, or levels/],
    [
      "points of a grid",
      "{ kind: grid, points: 4 }",
      undefined,
      /^5: design.points: got points; allowed: kind for grid/,
    ],
    [
      "no points",
      "{ kind: latinHypercube }",
      undefined,
      /^5: design: .*points for latinHypercube, such as points: 64/,
    ],
    [
      "trajectories of sobol",
      "{ kind: sobol, points: 4, trajectories: 2 }",
      undefined,
      /design.trajectories: .*kind, points for sobol/,
    ],
    [
      "odd levels",
      "{ kind: morris }",
      "[{ path: sell.logistics, range: [0.1, 0.2], levels: 5 }]",
      /factors.0.levels: got 5; allowed: an even number/,
    ],
    [
      "too few candidates",
      "{ kind: morris, trajectories: 10, candidates: 5 }",
      undefined,
      /design.candidates: got 5; allowed: more than trajectories, 10/,
    ],
    ["a table without rows", "{ kind: table }", undefined, /design: allowed: .*rows for table/],
    [
      "a row of a table that is too long",
      "{ kind: table, rows: [[0.1], [0.1, 0.2]] }",
      undefined,
      /^5: design.rows.1: got 2; allowed: 1 values, one for each factor/,
    ],
    [
      "a value of a table outside its factor",
      "{ kind: table, rows: [[0.1], [0.3]] }",
      undefined,
      /^5: design.rows.1.0: got 0.3; allowed: a number from 0.1 to 0.2 for sell.logistics/,
    ],
    [
      "nothing to start from",
      "{ kind: oneAtATime }",
      "[{ path: arms.*.policies.guarantee.share, range: [0.1, 0.2] }]",
      /^4: factors.0: got arms.*; allowed: base, the value while others move/,
    ],
  ])("%s", (_, design, factors, expected) => {
    expect(designed(design, factors).join("\n")).toMatch(expected);
  });

  test("too many points", () => {
    const wide = ["sell.logistics", "sell.goods", "sell.commission", "county.growth"].map(
      (path) => `{ path: ${path}, range: [0.1, 0.11], levels: 100 }`,
    );
    const problems = designed(
      "{ kind: grid }",
      `[${wide.join(", ").replace("sell.goods, range: [0.1, 0.11]", "sell.goods, range: [0.6, 0.7]")}]`,
    );
    expect(problems).toEqual([
      "5: design.kind: got grid, 100000000; allowed: at most 1000000 points: fewer levels or factors, or sobol or latinHypercube",
    ]);
  });
});

describe("the scenario", () => {
  test("a setting that is wrong stands where it stands in the study", () => {
    expect(faultsOf(`${usual}${grid}set:\n  county.vilages: 10\n`).join()).toMatch(
      /^7: county.vilages: .*Did you mean villages/,
    );
    expect(faultsOf(`${usual}${grid}set:\n  county.villages: 0\n`).join()).toMatch(
      /^7: county.villages: got 0/,
    );
  });

  test("one that is wrong in itself is named with its own line", () => {
    const [problem] = problemsOf(
      head + usual + grid,
      "name: county\ntitle: { zh: 县, en: c }\ncounty: { growth: 9 }\n",
    );
    expect(problem).toMatchObject({ file: "county.yaml", line: 3, path: "county.growth" });
  });

  test("a file that is not there is a mistake of the study's", () => {
    const [problem] = caught(() => loadStudy("test/sweeps/lost-study.yaml"));
    expect(describeProblem(problem, "en")).toBe(
      "test/sweeps/lost-study.yaml:3: scenario: got basline.yaml; allowed: a file that exists. Did you mean baseline.yaml?",
    );
  });
});

describe("hostile text", () => {
  test.each([
    [
      "an alias bomb",
      `a: &a [1,1,1,1,1,1,1,1,1]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\ne: [*d,*d,*d,*d,*d,*d,*d,*d,*d]\n`,
    ],
    ["a forbidden key", "set: { __proto__: { polluted: 1 } }\n"],
    ["a forbidden path", `${usual}${grid}set: { constructor.prototype.polluted: 1 }\n`],
    ["depth", `set: ${"[".repeat(41)}\n`],
    ["a tag", "set: !!js/function 'x'\n"],
    ["nothing but a list", "- 1\n"],
    ["binary", "\0"],
    ["fifty megabytes", "x".repeat(5e7)],
  ])("%s is refused, quickly", (_, text) => {
    const whole = text.startsWith("- ") || text.length > 1e6 ? text : head + text;
    const seconds = processorSeconds(() => expect(problemsOf(whole).length).toBeGreaterThan(0));
    expect(seconds).toBeLessThan(10);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test("an empty file says so", () => {
    expect(describeProblem(problemsOf("")[0], "en")).toMatch(/the file is empty/);
  });
});

describe("warnings", () => {
  const warned = (text: string): string[] => study(head + text).warnings.map(({ message }) => message.en);

  test.each([
    [
      "points that are no power of two",
      `${usual}design: { kind: sobol, points: 100 }\n`,
      /100 is no power of two/,
    ],
    ["one replicate", `${usual}${grid}replicates: 1\n`, /one replicate/],
    [
      "a lender that no arm opens",
      `arms: [traditional]\nfactors: [{ path: lenders.dataLender.cost.processing, values: [1, 2] }]\n${grid}`,
      /no arm that is played opens dataLender/,
    ],
    [
      "a shock that is off",
      `set: { shocks.disaster.on: false }\nfactors: [{ path: shocks.disaster.worst, values: [0.8, 1] }]\n${grid}`,
      /shocks.disaster is off/,
    ],
    [
      "a distribution largely outside",
      `factors: [{ path: sell.logistics, distribution: { kind: normal, mean: 0, sd: 0.1 } }]\ndesign: { kind: random, points: 4 }\n`,
      /only 50 % of the distribution/,
    ],
  ])("%s", (_, text, expected) => {
    expect(warned(text).join("\n")).toMatch(expected);
  });

  test("none for a power of two", () => {
    expect(warned(`${usual}design: { kind: sobol, points: 128 }\n`)).toEqual([]);
  });
});
