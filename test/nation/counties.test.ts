import { describe, expect, test } from "vitest";
import { readCounties } from "../../src/nation/counties.ts";
import { drawCounties, templateCsv } from "../../src/nation/template.ts";
import { countyFigures, countyKeys } from "../../src/scenario/county/county-figures.ts";
import { loadScenario } from "../../src/scenario/load-scenario.ts";
import { describeProblem } from "../../src/scenario/problem.ts";
import { caught } from "../scenario/problems.ts";

const base = loadScenario("scenarios/small.yaml").scenario;
const ground = { base, arms: ["traditional", "hybrid"] };
const read = (csv: string) => readCounties(csv, "data/counties.csv", ground);
const saidOf = (csv: string, lang: "en" | "zh" = "en"): string =>
  caught(() => read(csv))
    .map((problem) => describeProblem(problem, lang))
    .join("\n");

describe("a table of counties", () => {
  test("has names, weights, figures, and parameters by their paths; what is not known is left to the baseline", () => {
    const csv =
      "name,weight,income,lifted,county.villages,source\n甲县,30000,12000,,5,年鉴\n乙县,2000,NA,0.2,,\n";
    const { counties, paths } = read(csv);
    expect(paths).toEqual(["county.villages"]);
    expect(counties).toEqual([
      { name: "甲县", weight: 30000, source: "年鉴", asked: { income: 12000 }, settings: [5], line: 2 },
      {
        name: "乙县",
        weight: 2000,
        source: "",
        asked: { lifted: 0.2 },
        settings: [base.county.villages],
        line: 3,
      },
    ]);
  });

  test.each([
    ["nothing", "", /counties.csv: allowed: a CSV file with a head/],
    ["no weights", "name,income\n甲,12000\n", /counties.csv:1: weight: .*a column weight: the households/],
    ["a misspelt figure", "name,weight,incme\n甲,1,12000\n", /incme: .*Did you mean income/],
    ["a misspelt parameter", "name,weight,county.vilages\n甲,1,3\n", /Did you mean county.villages/],
    [
      "a figure beyond what counties have",
      "name,weight,income\n甲,1,12000\n乙,1,100\n",
      /:3: income: got "100"; allowed: a number from 5000 to 50000/,
    ],
    [
      "a figure and what it sets",
      "name,weight,income,produce.wageScale\n甲,1,12000,9000\n",
      /either produce.wageScale or income/,
    ],
    ["two counties of one name", "name,weight\n甲,1\n甲,1\n", /:3: name: got "甲"; .*line 2 has it already/],
    [
      "a weight missing and one below nothing",
      "name,weight\n甲,\n乙,-3\n",
      /:2: weight: .*\n.*:3: weight: got "-3"/,
    ],
    ["no county of any weight", "name,weight\n甲,0\n", /at least one county of some weight/],
    ["semicolons", "name;weight\n甲;1\n", /columns separated by commas/],
  ])("is refused with %s", (_, csv, message) => {
    expect(saidOf(csv)).toMatch(message);
  });

  test("is refused in Chinese too", () => {
    expect(saidOf("name,weight\n甲,\n", "zh")).toMatch(/counties.csv:2: weight: .*应为/);
  });
});

describe("synthetic counties", () => {
  test("are what a nation reads, say that they are synthetic, and each is the same however many there are", () => {
    const csv = [...templateCsv(20)].join("");
    const { counties } = read(csv);
    expect(counties).toHaveLength(20);
    expect(new Set(counties.map(({ source }) => source))).toEqual(new Set(["synthetic"]));
    expect(drawCounties(20).slice(0, 3)).toEqual(drawCounties(3));
    expect(drawCounties(3, "other")).not.toEqual(drawCounties(3));
  });

  test("have the published centres, and nothing that counties do not have", () => {
    const drawn = drawCounties(832);
    const meanOf = (of: (k: number) => number) => drawn.reduce((sum, _, k) => sum + of(k), 0) / drawn.length;
    expect(meanOf((k) => drawn[k].figures.income)).toBeCloseTo(14300, -3);
    expect(meanOf((k) => drawn[k].figures.elders)).toBeCloseTo(0.238, 2);
    expect(meanOf((k) => drawn[k].weight)).toBeCloseTo(34_000, -4);
    for (const { figures } of drawn)
      for (const key of countyKeys) {
        expect(figures[key]).toBeGreaterThanOrEqual(countyFigures[key].min);
        expect(figures[key]).toBeLessThanOrEqual(countyFigures[key].max);
      }
  });
});
