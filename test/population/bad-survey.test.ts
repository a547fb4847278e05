import { describe, expect, test } from "vitest";
import { describeProblem } from "../../src/scenario/problem.ts";
import { readSurvey } from "../../src/scenario/survey/read-survey.ts";
import { caught } from "../scenario/problems.ts";
import { head, surveyFolder, surveyOf } from "./survey-files.ts";

const { problems, path, write } = surveyFolder();
const good = "1,a,45;43;12,5,30000";

describe("a cell or row that will not do", () => {
  test.each([
    ["text in a number column", "1,a,45;43;12,five,30000", 2, "land_mu", '"five"', /0 to 2000 \(mu\)/],
    ["a number with its unit", "1,a,45;43,5亩,30000", 2, "land_mu", '"5亩"', /without separators or unit/],
    ["a negative age", "1,a,45;-3;12,5,30000", 2, "ages", '"-3"', /0 to 120/],
    ["an age in words", "1,a,45;old,5,30000", 2, "ages", '"old"', /semicolons/],
    ["an age beyond life", "1,a,450,5,30000", 2, "ages", '"450"', /0 to 120/],
    ["negative income", "1,a,45,5,-30000", 2, "income_yuan_per_year", '"-30000"', /from 0 to/],
    ["infinite income", "1,a,45,5,Infinity", 2, "income_yuan_per_year", '"Infinity"', /from 0 to/],
    ["no income", "1,a,45,5,", 2, "income_yuan_per_year", "", /every household/],
    ["no land", "1,a,45,NA,30000", 2, "land_mu", "", /every household/],
    ["no ages", "1,a,,5,30000", 2, "members", "", /members or ages/],
    ["no household", ",a,45,5,30000", 2, "household_id", "", /name or number/],
    ["a household twice", `${good}\n${good}`, 3, "household_id", '"1"', /stands in line 2/],
    ["a row too short", `${good}\n2,a,45`, 3, "", "3", /5 cells/],
    ["a row too long", `${good}\n2,a,45,5,30000,7`, 3, "", "6", /5 cells/],
  ])("%s", (_, rows, line, column, input, allowed) => {
    const [problem, ...others] = problems(`${head}\n${rows}\n`);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ file: "/survey.csv", line, path: column, given: input });
    expect(problem.allowed.en).toMatch(allowed);
    expect(problem.allowed.zh).toMatch(/\p{Script=Han}/u);
  });

  test.each([
    ["shop", "perhaps", /0 \(no\) or 1/],
    ["members", 4, /3, as many as there are ages/],
    ["members", 2.5, /whole number from 1 to 30/],
    ["literacy", 60, /-5 to 5/],
    ["weight", -1, /from 0 to/],
    ["transfer_yuan_per_year", 80000, /at least its parts/],
    ["workers", 9, /at most 3/],
  ])("an odd %s: %s", (column, value, allowed) => {
    const [problem] = problems(surveyOf(1, 3, { [column]: () => value }));
    expect(problem.line).toBe(2);
    expect(problem.allowed.en).toMatch(allowed);
  });

  test("workers, pupils and elders beyond the members", () => {
    const text = `${head.replace("ages", "members")},workers,pupils,elders\n1,a,3,5,30000,2,2,2\n`;
    expect(problems(text).map((each) => each.path)).toEqual(["workers", "elders"]);
  });

  test("sales without a shop", () => {
    const [problem] = problems(surveyOf(1, 1, { shop: () => 0, shop_sales: () => 5000 }));
    expect(problem).toMatchObject({ path: "shop_sales", given: "5000" });
  });

  test("many: twenty are named and the rest is not read", () => {
    const rows = Array.from({ length: 500 }, (_, i) => `${i},a,45,x,30000`).join("\n");
    expect(problems(`${head}\n${rows}\n`)).toHaveLength(20);
  });

  test("the reader is told file, line, column, what was given and what is allowed", () => {
    const file = write(`${head}\n1,a,45,x,30000\n`, "told.csv");
    const [problem] = caught(() => readSurvey(file));
    expect(describeProblem(problem, "en")).toMatch(/told\.csv:2: land_mu: got "x"; allowed: a number from/);
    expect(describeProblem(problem, "zh")).toMatch(/told\.csv:2: land_mu: 给出的是 "x";应为0 至 2000 的数/);
  });
});

describe("a head that will not do", () => {
  test("missing columns are all named, with what was perhaps meant", () => {
    const found = problems("household,village_id,age,land\n1,a,3,5\n");
    expect(found.map((each) => each.path)).toEqual([
      "household_id",
      "members",
      "land_mu",
      "income_yuan_per_year",
    ]);
    expect(found.map((each) => each.given)).toEqual(['"household"', "", '"land"', ""]);
    expect(found.map((each) => each.nearest)).toEqual(["household_id", undefined, "land_mu", undefined]);
    expect(found[1].allowed.en).toMatch(/members or ages/);
  });

  test("a column twice", () => {
    expect(problems(`${head},land_mu\n${good},5\n`)[0]).toMatchObject({
      line: 1,
      column: 6,
      path: "land_mu",
    });
  });

  test("columns separated by Chinese commas", () => {
    expect(problems(`${head.replaceAll(",", "，")}\n`)[0].allowed.en).toMatch(/commas/);
  });

  test.each([";", "\t"])("columns separated by %j that are not those of a survey", (mark) => {
    expect(problems(`household_id${mark}income\n`)[0].allowed.en).toMatch(/commas/);
  });

  test("no household below it", () => {
    expect(problems(`${head}\n`)[0].allowed.en).toMatch(/at least one household/);
  });
});

describe("a text that is no CSV", () => {
  test.each([
    ["a quote left open", `${head}\n1,"a,45,5,30000\n2,a,45,5,1\n`, 2, /closing quote/],
    ["a quote inside a cell", `${head}\n1,a"b,45,5,30000\n`, 2, /quotes around a whole cell/],
    ["text after a closing quote", `${head}\n1,"a"b,45,5,30000\n`, 2, /after a closing quote/],
    ["lines of old Macs", `${head}\r1,a,45,5,30000\r`, 1, /LF or CRLF/],
    ["an endless line", `${head}\n${"x".repeat(200_000)}`, 2, /at most 100000 characters/],
  ])("%s", (_, text, line, allowed) => {
    const [problem] = problems(text);
    expect(problem.line).toBe(line);
    expect(problem.allowed.en).toMatch(allowed);
  });

  test.each([
    ["nothing", new Uint8Array(), /empty/],
    ["a workbook", Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0), /workbook/],
    ["compressed bytes", Uint8Array.of(0x1f, 0x8b, 8, 0), /compressed/],
    ["binary bytes", Uint8Array.from({ length: 400 }, (_, k) => (k % 9 === 0 ? 0 : 97)), /binary/],
    ["bytes of no encoding", Uint8Array.of(104, 0xff, 0x20, 10, 0x81), /UTF-8, GB18030 or UTF-16/],
  ])("%s", (_, bytes, allowed) => {
    expect(problems(bytes)[0].allowed.en).toMatch(allowed);
  });

  test("no file, and a folder", () => {
    expect(caught(() => readSurvey(path("none.csv")))[0].allowed.en).toMatch(/exists/);
    expect(caught(() => readSurvey(path(".")))[0].allowed.en).toMatch(/folder/);
  });
});

describe("a column that seems to be in another unit", () => {
  test.each([
    [
      "income_yuan_per_year",
      (row: string) => row.replace(/,(\d+)$/, (_, yuan) => `,${yuan / 10_000}`),
      /10,000 yuan/,
    ],
    [
      "land_mu",
      (row: string) => row.replace(/,(\d+),(\d+)$/, (_, mu, yuan) => `,${mu / 15},${yuan}`),
      /hectares/,
    ],
    [
      "land_mu",
      (row: string) => row.replace(/,(\d+),(\d+)$/, (_, mu, yuan) => `,${mu * 200},${yuan}`),
      /square metres/,
    ],
  ])("%s", (column, changed, allowed) => {
    const [first, ...rows] = surveyOf(2, 20).trimEnd().split("\n");
    const [problem] = problems([first, ...rows.map(changed)].join("\n"));
    expect(problem.path).toBe(column);
    expect(problem.allowed.en).toMatch(allowed);
  });
});
