import { describe, expect, test } from "vitest";
import { replacedKeys } from "../../src/scenario/moved-keys.ts";
import { describeProblem } from "../../src/scenario/problem.ts";
import { rows } from "../../src/scenario/rows.ts";
import { scenarioSchema } from "../../src/scenario/schema.ts";
import { head, problemsOf } from "./problems.ts";

/** A line of the data lender, one term a row and the last in line 10 set as told. */
function lineWith(set: string): string {
  const key = set.split(":")[0];
  const terms = ["purposes: [stock]", "cap: 1000", "smallest: 10", "tenor: 2", "repayment: bullet"];
  const termsLeft = [...terms, "rateLow: 0.1", "rateHigh: 0.1"].filter((term) => !term.startsWith(`${key}:`));
  const flow = (rows: readonly string[]): string => rows.join(", ");
  const before = `lenders:\n  dataLender:\n    products:\n      - {\n`;
  return `${before}          ${flow(termsLeft)},\n          revolving: true,\n          base: sales,\n          ${set},\n        }\n`;
}

describe("a key or value that the schema does not allow", () => {
  test.each([
    [
      "wrong type",
      "county:\n  growth: fast\n",
      "county.growth",
      4,
      '"fast"',
      "a number from -0.1 to 0.15 (per year)",
    ],
    [
      "text for a number",
      "replicates: '5'\n",
      "replicates",
      3,
      '"5"',
      "a whole number from 1 to 100000 (count)",
    ],
    [
      "out of range",
      "county:\n  povertyLine: -1\n",
      "county.povertyLine",
      4,
      "-1",
      "a number from 0 to 20000 (yuan per year)",
    ],
    [
      "not whole",
      "county:\n  villages: 2.5\n",
      "county.villages",
      4,
      "2.5",
      "a whole number from 1 to 20000 (villages)",
    ],
    [
      "not a number",
      "county:\n  growth: .nan\n",
      "county.growth",
      4,
      "NaN",
      "a number from -0.1 to 0.15 (per year)",
    ],
    [
      "infinite",
      "county:\n  growth: .inf\n",
      "county.growth",
      4,
      "Infinity",
      "a number from -0.1 to 0.15 (per year)",
    ],
    [
      "part of a year",
      "time: { burnIn: 5 }\n",
      "time.burnIn",
      3,
      "5",
      "a whole number from 0 to 80, a multiple of 4 (seasons)",
    ],
    ["not an option", "compare: { luck: none }\n", "compare.luck", 3, '"none"', "one of shared, independent"],
    ["a value for a group", "county: 7\n", "county", 3, "7", "a group of keys with values"],
    ["a list for a group", "county: [1]\n", "county", 3, "[1]", "a group of keys with values"],
  ])("%s", (_, text, path, line, input, allowed) => {
    const [problem, ...others] = problemsOf(head + text);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ file: "bad.yaml", path, line, given: input });
    expect(problem.allowed.en).toBe(allowed);
  });

  test.each([
    ["county:\n  vilages: 3\n", "county.vilages", 4, "villages"],
    ["county:\n  growth: 0.02\n  PovertyLine: 3\n", "county.PovertyLine", 5, "povertyLine"],
    ["consume:\n  distressPrice: 0.5\n", "consume.distressPrice", 4, "county.distressPrice"],
    ["poplation: {}\n", "poplation", 3, "population"],
    ["shocks:\n  ilness: { heavy: 0.1 }\n", "shocks.ilness", 4, "illness"],
    ["shocks:\n  big: { kind: disastr }\n", "shocks.big.kind", 4, "disaster"],
    ["lenders:\n  dataLendr: { cost: {} }\n", "lenders.dataLendr", 4, "dataLender"],
    ["lenders:\n  x: { like: dataLendr }\n", "lenders.x.like", 4, "dataLender"],
    ["lenders:\n  x:\n    like: dataLender\n    speed: { dys: 1 }\n", "lenders.x.speed.dys", 6, "days"],
    [
      "lenders:\n  dataLender:\n    information:\n      sees:\n        - sale\n",
      "lenders.dataLender.information.sees.0",
      7,
      "sales",
    ],
    [
      "arms: { traditional: {}, hybrid: { lenders: { dataLender: [stok] } } }\n",
      "arms.hybrid.lenders.dataLender.0",
      3,
      "stock",
    ],
    ["time: { burnInArm: tradtional }\n", "time.burnInArm", 3, "traditional"],
    ["compare: { treatment: hybird }\n", "compare.treatment", 3, "hybrid"],
  ])("suggests the nearest for %j", (text, path, line, nearest) => {
    expect(problemsOf(head + text)[0]).toMatchObject({ path, line, nearest });
  });

  test("a product's highest rate below its lowest, and its smallest loan above its cap", () => {
    const product = "purposes: [stock], cap: 100, smallest: 500, tenor: 1, repayment: bullet";
    const text = `lenders:\n  dataLender:\n    products:\n      - { ${product}, rateLow: 0.2, rateHigh: 0.1 }\n`;
    const found = problemsOf(head + text);
    expect(found.map(({ path }) => path)).toEqual([
      "lenders.dataLender.products.0.rateLow",
      "lenders.dataLender.products.0.smallest",
    ]);
    expect(found.every(({ line }) => line === 6)).toBe(true);
  });

  test.each([
    [
      "a line that nobody is expected to use",
      "expectedUse: 0",
      "expectedUse",
      "0",
      "a number from 0.01 to 1",
    ],
    ["a line of no limit", "limitShare: 0", "limitShare", "0", "a number from 0.01 to 10"],
    ["a line that no risk leaves", "limitRisk: 0", "limitRisk", "0", "a number from 0.01 to 1"],
    ["a line of no time", "lineSeasons: 0", "lineSeasons", "0", "a whole number from 1 to 40"],
    ["a largest limit under the smallest", "smallest: 2000", "smallest", "2000", "at most cap, 1000"],
    ["money due at once", "tenor: 0", "tenor", "0", "a whole number from 1 to 40"],
  ])("%s", (_, set, key, input, allowed) => {
    const [problem, ...others] = problemsOf(head + lineWith(set));
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ path: `lenders.dataLender.products.0.${key}`, line: 10, given: input });
    expect(problem.allowed.en).toBe(allowed);
  });

  test.each([
    ["askFactor: 2", "limitShare"],
    ["askOfIncome: 0.5", "limitShare"],
    ["capOfSales: 0.4", "limitShare"],
    ["drawsPerFile: 4", "lineSeasons"],
    ["turns: 2", "tenor"],
    ["repayment: redrawn", "bullet with revolving: true"],
  ])("a product of version 0.1 with %s is told what stands in its place", (set, nearest) => {
    const [problem, ...others] = problemsOf(head + lineWith(set));
    expect(others).toEqual([]);
    const path = `lenders.dataLender.products.0.${set.split(":")[0]}`;
    expect(problem).toMatchObject({ file: "bad.yaml", path, line: 10, nearest });
    expect(describeProblem(problem, "zh")).toContain(`是否想写 ${nearest}?`);
  });

  test.each([
    ["settle", "fromCash", "settle.honour"],
    ["settle", "fromCashLate", "settle.honour"],
    ["settle", "arrearsPayment", "settle.honour"],
    ["settle", "diversionPayment", "settle.honour"],
    ["credit", "unneededWeight", "credit.dread"],
    ["credit", "stockValue", "sell.goods, sell.commission, sell.logistics"],
    ["credit", "emergencyValue", "plan.billsWorth"],
    ["credit", "houseValue", "plan.houseWorth"],
  ])("the old key %s.%s is told what stands in its place", (phase, key, nearest) => {
    const [problem, ...others] = problemsOf(`${head}${phase}:\n  ${key}: 0.1\n`);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ path: `${phase}.${key}`, line: 4, given: key, nearest });
    expect(problem.allowed.en).toContain("the rule is another since model 0.2");
    const [set] = problemsOf(head, {}, [`${phase}.${key}=0.1`]);
    expect(set).toMatchObject({ path: `${phase}.${key}`, line: 0, nearest });
  });

  test("what stands in the place of old keys is there, and the old keys are not", () => {
    const paths = new Set(rows(scenarioSchema()).map(({ path }) => path));
    const missing = Object.values(replacedKeys)
      .flatMap((keys) => keys.split(", "))
      .filter((key) => !paths.has(key));
    expect(missing).toEqual([]);
    expect(Object.keys(replacedKeys).filter((key) => paths.has(key))).toEqual([]);
  });

  test("a key that others together replace names them all", () => {
    const [problem, ...others] = problemsOf(`${head}produce:\n  inputEffect: 0.5\n`);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ path: "produce.inputEffect", line: 4, given: "inputEffect" });
    for (const key of ["inputMargin", "inputCurvature", "intensiveCurvature"])
      expect(problem.nearest).toContain(`produce.${key}`);
  });

  test("a response to inputs under which a field without any would bear less than nothing", () => {
    const text = "produce:\n  inputMargin: 0.4\n  intensiveCurvature: 0.3\n";
    const [problem, ...others] = problemsOf(head + text);
    expect(others).toEqual([]);
    // κ = 1.28 · 1.4/2.28 = .786
    expect(problem).toMatchObject({ path: "produce.intensiveCurvature", line: 5, given: "0.3" });
    expect(problem.allowed.en).toMatch(
      /produce\.inputMargin \(0\.4\).*produce\.intensiveCurvature, so 0\.214/,
    );
    const ordinary = problemsOf(`${head}produce:\n  inputCurvature: 0.8\n`);
    expect(ordinary.map(({ path }) => path)).toEqual(["produce.inputCurvature"]);
    expect(problemsOf(`${head}produce:\n  inputMargin: 0.4\n  intensiveCurvature: 0.2\n`)).toEqual([]);
  });

  test("a lender that nobody has declared, opened in an arm", () => {
    const [problem] = problemsOf(
      `${head}arms:\n  hybrid:\n    lenders:\n      dataLendr: all\n  traditional: {}\n`,
    );
    expect(problem).toMatchObject({ path: "arms.hybrid.lenders.dataLendr", line: 6, nearest: "dataLender" });
  });

  test("more lenders than the state has room for", () => {
    const names = ["a", "b", "c", "d", "e"];
    const made = names.map((name) => `  ${name}: { like: dataLender }\n`).join("");
    const open = names.map((name) => `${name}: all`).join(", ");
    const arms = `arms:\n  traditional: {}\n  hybrid: { lenders: { ${open} } }\n`;
    expect(problemsOf(`${head}lenders:\n${made}${arms}`)[0]).toMatchObject({ path: "lenders", line: 3 });
  });

  test("names that are no names", () => {
    const found = problemsOf(`${head}arms:\n  1: {}\n  traditional: {}\n  hybrid: {}\n`);
    expect(found[0]).toMatchObject({ path: "arms.1", line: 4 });
  });

  test("all problems are listed, those of single values and those of several together", () => {
    const text = "county: { growth: 9 }\ntime: { burnInArm: tradition }\ntypo: 1\n";
    expect(problemsOf(head + text).map(({ line }) => line)).toEqual([3, 4, 5]);
  });

  test("at most 20 are", () => {
    const text = Array.from({ length: 60 }, (_, k) => `typo${k}: 1\n`).join("");
    expect(problemsOf(head + text)).toHaveLength(20);
  });

  test("a missing key stands where its parent does", () => {
    expect(problemsOf("\n# only\nreplicates: 3\n")[0]).toMatchObject({ path: "name", line: 1, given: "" });
    const text = `${head}lenders:\n  dataLender:\n    products:\n      - purposes: [stock]\n`;
    expect(problemsOf(text)[0]).toMatchObject({ path: "lenders.dataLender.products.0.cap", line: 6 });
  });
});

describe("what a reader is told", () => {
  test("in both languages: file and line, key, what was given, what is allowed, the nearest", () => {
    const [problem] = problemsOf(`${head}compare: { luck: shraed }\n`);
    expect(describeProblem(problem, "en")).toBe(
      'bad.yaml:3: compare.luck: got "shraed"; allowed: one of shared, independent. Did you mean shared?',
    );
    expect(describeProblem(problem, "zh")).toBe(
      'bad.yaml:3: compare.luck: 给出的是 "shraed";应为下列之一:shared, independent。是否想写 shared?',
    );
  });

  test("a long value is cut at 60 characters", () => {
    const [problem] = problemsOf(`${head}compare: { luck: ${"x".repeat(500)} }\n`);
    expect(problem.given).toHaveLength(60);
  });
});
