import { describe, expect, test } from "vitest";
import { scenarioHash } from "../../src/scenario/hash.ts";
import { parseScenario } from "../../src/scenario/load.ts";
import { describeProblem } from "../../src/scenario/problem.ts";
import { designOf } from "../../src/sweeps/design/design-points.ts";
import type { LoadedStudy } from "../../src/sweeps/study/load-study.ts";
import { parseStudy } from "../../src/sweeps/study/parse-study.ts";
import { pointed, scenarioAt } from "../../src/sweeps/study/point-plan.ts";
import { caught } from "../scenario/problems.ts";

const study = (
  csv: string,
  design = "file: points.csv, name: name, weight: weight",
  more = "",
): LoadedStudy =>
  parseStudy(
    `name: study\ntitle: { zh: 研究, en: study }\nscenario: county.yaml\ndesign: { kind: table, ${design} }\n${more}`,
    "study.yaml",
    (path, set) => parseScenario("name: county\ntitle: { zh: 县, en: county }\n", path, () => "", set),
    undefined,
    () => csv,
  );
const saidOf = (csv: string, ...rest: string[]): string[] =>
  caught(() => study(csv, ...(rest as []))).map((problem) => describeProblem(problem, "en"));

const CSV =
  "\uFEFFname,weight,county.villages,consume.propensity,arms.*.policies.dataSharing.on\r\n甲,2,3,0.8,true\r\n乙,0,,NA,false\r\n";

describe("a table of points in a file", () => {
  test("is factors, points, names and weights; what is not known is the scenario's own", () => {
    const { study: read, base } = study(CSV);
    expect(read.factors.map(({ path }) => path)).toEqual([
      "county.villages",
      "consume.propensity",
      "arms.*.policies.dataSharing.on",
    ]);
    expect(designOf(read).map(({ values }) => values)).toEqual([
      [3, 0.8, true],
      [base.county.villages, base.consume.propensity, false],
    ]);
    expect(read.design).toMatchObject({ names: ["甲", "乙"], weights: [2, 0] });
    expect(read.design).not.toHaveProperty("file");
  });

  test("sets what it says in every arm that is played", () => {
    const loaded = study(CSV);
    const { county, arms } = scenarioAt(loaded, designOf(loaded.study)[0]);
    expect(county.villages).toBe(3);
    for (const arm of loaded.study.arms) expect(arms[arm].policies.dataSharing?.on).toBe(true);
  });

  test("lists factors that have ranges of their own", () => {
    const own = "factors: [{ path: consume.propensity, range: [0.7, 0.9] }]\n";
    expect(study("consume.propensity\n0.75\n", "file: p.csv", own).study.factors[0]).toMatchObject({
      low: 0.7,
      high: 0.9,
    });
  });

  test.each([
    ["nothing", "", "a CSV file with a head"],
    ["a head alone", "name,weight\n", "points.csv:1: .*a row below the head"],
    ["semicolons", "name;weight\n甲;1\n", 'got ";"; allowed: columns separated by commas'],
    ["a column twice", "name,weight,weight\n甲,1,1\n", "weight: got .*each column once"],
    [
      "no such parameter",
      "name,weight,county.vilages\n甲,1,3\n",
      "county.vilages: .*Did you mean county.villages",
    ],
    ["no column of names", "nam,weight\n甲,1\n", "a column name. Did you mean nam"],
    ["a name twice", "name,weight\n甲,1\n乙,1\n甲,1\n", "points.csv:4: name: got .*line 2 has it already"],
    ["no name", "name,weight\n,1\n", ":2: name: .*a name of 1 to 80"],
    ["no weight", "name,weight\n甲,\n", ":2: weight: .*a number from 0"],
    ["a weight below nothing", "name,weight\n甲,-1\n", ':2: weight: got "-1"; .*a number from 0'],
    [
      "what a parameter cannot be",
      "name,weight,county.villages\n甲,1,3\n乙,1,many\n",
      ':3: county.villages: got "many"',
    ],
    ["a cell too many", "name,weight\n甲,1,2\n", ":2: got 3; allowed: 2 cells"],
  ])("is refused with %s", (_, csv, message) => {
    expect(saidOf(csv).join("\n")).toMatch(new RegExp(message));
  });

  test("stands beside no rows, and name and weight beside no others", () => {
    expect(saidOf(CSV, "file: p.csv, rows: [[1]]").join()).toMatch(/either rows or file/);
    expect(saidOf(CSV, "rows: [[1]], name: name").join()).toMatch(/beside file only/);
  });
});

test("a point's luck by name is the same whatever else is in the table, and another's is not", () => {
  const hashes = (csv: string): string[] => {
    const loaded = study(csv, undefined, "luck: byPoint\n");
    return designOf(loaded.study).map((point) => pointed(loaded, point).scenarioHash);
  };
  const [first, second] = hashes("name,weight,consume.propensity\n甲,1,0.8\n乙,1,0.8\n");
  expect(first).not.toBe(second);
  expect(hashes("name,weight,consume.propensity\n乙,9,0.8\n")).toEqual([second]);
  expect(scenarioHash(study(CSV).base)).not.toBe(first);
  const unnamed = (rows: string): string[] => {
    const loaded = study(
      "",
      `rows: ${rows}`,
      "factors: [{ path: consume.propensity, range: [0, 1] }]\nluck: byPoint\n",
    );
    return designOf(loaded.study).map((point) => pointed(loaded, point).scenarioHash);
  };
  expect(unnamed("[[0.5], [0.6]]")[1]).toBe(unnamed("[[0.6]]")[0]);
});
