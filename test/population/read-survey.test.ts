import { closeSync, openSync, writeSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readSurvey } from "../../src/scenario/survey/read-survey.ts";
import { MOST_HOUSEHOLDS } from "../../src/scenario/survey/survey-columns.ts";
import { caught } from "../scenario/problems.ts";
import { head, surveyFolder, surveyOf } from "./survey-files.ts";

const { path, write } = surveyFolder();

describe("a survey in another encoding", () => {
  const text = surveyOf(2, 3).replaceAll("v0", "上村").replaceAll("v1", "下村");
  const utf16 = (little: boolean): Uint8Array => {
    const bytes = new Uint8Array(2 * text.length + 2);
    const view = new DataView(bytes.buffer);
    [0xfeff, ...Array.from(text, (letter) => letter.charCodeAt(0))].forEach((unit, k) => {
      view.setUint16(2 * k, unit, little);
    });
    return bytes;
  };
  const gb = (): Uint8Array => {
    const letters: Record<string, number[]> = { 上: [0xc9, 0xcf], 下: [0xcf, 0xc2], 村: [0xb4, 0xe5] };
    return Uint8Array.from([...text].flatMap((letter) => letters[letter] ?? letter.charCodeAt(0)));
  };
  test.each([
    ["utf-8", new TextEncoder().encode(text)],
    ["utf-8", new TextEncoder().encode(`\uFEFF${text.replaceAll("\n", "\r\n")}`)],
    ["gb18030", gb()],
    ["utf-16le", utf16(true)],
    ["utf-16be", utf16(false)],
    ["utf-16le", utf16(true).subarray(2)],
  ])("%s", (encoding, bytes) => {
    expect(readSurvey(write(bytes))).toMatchObject({ encoding, households: 6, villages: 2 });
  });

  test("quotes, line ends in cells, empty lines and empty rows", () => {
    const rows = '"1","a, ""upper""\nvillage","45;43",5,30000\r\n\r\n2,b,45,5,1e4\n,,,,\n';
    expect(readSurvey(write(`${head}\n${rows}`))).toMatchObject({ households: 2, villages: 2 });
  });
});

describe("a survey too large", () => {
  test("is refused when the limit is passed, not when the end is reached, and does not fill the memory", () => {
    const file = openSync(path("large.csv"), "w");
    writeSync(file, `${head}\n`);
    for (let block = 0; block < 200; block++) {
      const rows = Array.from({ length: 10_000 }, (_, k) => `${block}-${k},${block},45;43;12,5,30000`);
      writeSync(file, `${rows.join("\n")}\n`);
    }
    closeSync(file);
    const before = process.memoryUsage().rss;
    const [problem] = caught(() => readSurvey(path("large.csv")));
    expect(problem).toMatchObject({ line: MOST_HOUSEHOLDS + 2 });
    expect(problem.allowed.en).toMatch(/at most 200000 households/);
    expect(process.memoryUsage().rss - before).toBeLessThan(500e6);
  });
});

describe("a survey as other programs write it", () => {
  const comma = surveyOf(2, 12, {
    weight: () => 2.5,
    shop: (i) => i % 2,
    lifted: (i) => (i % 3 === 0 ? 1 : 0),
  });
  const traitsOf = (text: string) => {
    const { traits, weight } = readSurvey(write(text, "other.csv")).rows();
    return {
      shop: [...traits.shop],
      lifted: [...traits.lifted],
      weight: [...weight],
      land: [...traits.land],
    };
  };
  const plain = traitsOf(comma);
  /** Ages hold semicolons, so that they are quoted where these part cells. */
  const with_ = (mark: string) =>
    comma.replaceAll("45;43;12", mark === ";" ? '"45;43;12"' : "45;43;12").replaceAll(",", mark);

  test.each([";", "\t"])("parts its cells by %j, with decimal commas", (mark) => {
    expect(traitsOf(with_(mark).replaceAll("2.5", "2,5"))).toEqual(plain);
  });

  test("is refused where a comma might part thousands", () => {
    const text = with_(";").replace(";30000;", ";30,000;");
    expect(caught(() => readSurvey(write(text, "thousands.csv")))[0]).toMatchObject({
      path: "income_yuan_per_year",
      given: '"30,000"',
    });
  });

  const column = (text: string, at: number, spell: (cell: string) => string): string =>
    text
      .trimEnd()
      .split("\n")
      .map((line, k) =>
        line
          .split(",")
          .map((cell, c) => (k > 0 && c === at ? spell(cell) : cell))
          .join(","),
      )
      .join("\n");
  test.each([
    ["TRUE and FALSE", "TRUE", "FALSE"],
    ["是 and 否", "是", "否"],
    ["yes and no", "Yes", "no"],
    ["1 and 2", "1", "2"],
  ])("says %s", (_, yes, no) => {
    expect(traitsOf(column(comma, 6, (cell) => (cell === "1" ? yes : no)))).toEqual(plain);
  });

  test("is refused where 0, 1 and 2 are mixed", () => {
    const mixed = column(comma, 6, (cell) => (cell === "1" ? "2" : cell));
    expect(caught(() => readSurvey(write(mixed, "mixed.csv")))[0]).toMatchObject({
      path: "shop",
      given: '"0"',
    });
  });

  test.each([".a", ".z", "NaN", "null", "-", "na"])("writes %s for what is missing", (code) => {
    const text = column(comma, 6, (cell) => (cell === "1" ? code : cell));
    expect(readSurvey(write(text, "missing.csv")).drawn.shop).toBe(12);
  });

  test.each([
    ["SPSS", [0x24, 0x46, 0x4c, 0x32, 0x40, 0x28], /SAVE TRANSLATE/],
    ["Stata 13 and later", [...new TextEncoder().encode("<stata_dta><header>")], /export delimited/],
    ["Stata before 13", [114, 2, 1, 0, 7, 0], /export delimited/],
  ])("is recognised as a file of %s, with the command that makes a readable one", (_, bytes, allowed) => {
    const [problem] = caught(() => readSurvey(write(Uint8Array.from(bytes), "binary.csv")));
    expect(problem.allowed.en).toMatch(allowed);
    expect(problem.allowed.zh).toMatch(allowed);
  });
});

describe("weights of a survey", () => {
  test("stand for all households or for none: an empty one among others is refused, with its line", () => {
    const text = surveyOf(1, 4, { weight: (i) => (i === 2 ? "" : 2500) });
    const [problem, ...others] = caught(() => readSurvey(write(text, "weights.csv")));
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ line: 4, path: "weight" });
    expect(problem.allowed.en).toMatch(/1 have none, 3 have one/);
  });

  test("of 0 leave a household out, which is counted", () => {
    const read = readSurvey(write(surveyOf(1, 4, { weight: (i) => (i === 2 ? 0 : 2) }), "zero.csv"));
    expect(read).toMatchObject({ households: 3, weightless: 1 });
  });

  test("empty cells of every column are counted", () => {
    const text = surveyOf(1, 4, { property_yuan_per_year: (i) => (i < 3 ? "" : 5) });
    expect(readSurvey(write(text, "empty.csv")).missing).toEqual({ property_yuan_per_year: 3 });
  });
});

describe("a code for no answer that passes as an amount", () => {
  test.each([
    ["income_yuan_per_year", 9_999_999],
    ["land_mu", 999],
    ["cash_yuan", 88_888_888],
  ])("in %s: %d is named with its lines", (name, code) => {
    const coded = (i: number, usual: number) => (i === 3 || i === 40 ? code : usual);
    const more: Record<string, (i: number) => number> =
      name === "cash_yuan" ? { cash_yuan: (i) => coded(i, 4000 + i) } : {};
    const at = name === "land_mu" ? 3 : 4;
    const text = surveyOf(2, 30, more)
      .split("\n")
      .map((line, k) => {
        if (name === "cash_yuan" || (k !== 4 && k !== 41)) return line;
        return line
          .split(",")
          .map((cell, c) => (c === at ? code : cell))
          .join(",");
      })
      .join("\n");
    const found = caught(() => readSurvey(write(text, "codes.csv")));
    expect(found.map(({ line, path: column }) => [line, column])).toEqual([
      [5, name],
      [42, name],
    ]);
  });

  test.each([
    ["9999996", 7],
    ["7777777", 7],
    ["88888", 24],
    ["99997", 24],
    ["9999", 24],
  ])("%s as the income of some rows was taken for one: named, and the advice works", (code, every) => {
    const lines = surveyOf(10, 30).split("\n");
    const coded = lines.map((line, k) =>
      k > 0 && line !== "" && k % every === 0
        ? line
            .split(",")
            .map((cell, c) => (c === 4 ? code : cell))
            .join(",")
        : line,
    );
    const found = caught(() => readSurvey(write(coded.join("\n"), "codes.csv")));
    expect(found.length).toBeGreaterThan(5);
    for (const { line, path: column, allowed } of found) {
      expect([line! % every, column]).toEqual([1, "income_yuan_per_year"]);
      expect(allowed.en).toMatch(/take the row out$/);
    }
    const without = lines.filter((_, k) => k === 0 || k % every !== 0);
    expect(readSurvey(write(without.join("\n"), "without.csv")).households).toBeGreaterThan(200);
  });

  test.each([
    [99_999, (i: number) => 120 + 7 * (i % 30), 1],
    [999_999, (i: number) => 120 + 7 * (i % 30), 2],
    [99, (i: number) => 0.5 + 0.05 * (i % 20), 1],
    [99, (i: number) => 0.1 + 0.01 * (i % 20), 1],
  ])("%d as a weight was taken for one, and one household stood for all", (code, usual, rows) => {
    const coded = (i: number) => (i >= 7 && i < 7 + rows ? code : usual(i));
    const found = caught(() => readSurvey(write(surveyOf(2, 30, { weight: coded }), "weights.csv")));
    expect(found.map(({ line, column, path: name }) => [line, column, name])).toEqual(
      Array.from({ length: rows }, (_, k) => [9 + k, 6, "weight"]),
    );
    expect(found[0].allowed.en).toMatch(/^a weight; .* or 0 to leave it out$/);
    expect(found[0].allowed.en).not.toContain("have at most 0)");
    expect(found[0].allowed.zh).toMatch(/权重；.*不计入的户写 0$/);
    const left = surveyOf(2, 30, { weight: (i) => (coded(i) === code ? 0 : usual(i)) });
    expect(readSurvey(write(left, "left.csv")).households).toBe(60 - rows);
  });

  test.each([
    ["of all households alike", () => 999],
    ["of a stratum", (i: number) => (i % 3 === 0 ? 777 : 290)],
    ["of a stratum, far above the others", (i: number) => (i % 3 === 0 ? 777 : 25)],
    ["among others as high", (i: number) => (i === 3 ? 9999 : 5000 + 100 * i)],
  ])("is a weight %s", (_, weight) => {
    expect(readSurvey(write(surveyOf(1, 30, { weight }), "weight.csv")).households).toBe(30);
  });

  const aged = (households: number, coded: (i: number) => string | undefined) =>
    surveyOf(1, households)
      .split("\n")
      .map((line, k) => (k > 0 ? line.replace("45;43;12", coded(k - 1) ?? "45;43;12") : line))
      .join("\n");

  test.each([
    [99, "45;99;12"],
    [98, "98;98;12"],
  ])("the age %d of too many was taken for one: named with its lines", (age, ages) => {
    const text = aged(60, (i) => (i % 20 === 5 ? ages : undefined));
    const found = caught(() => readSurvey(write(text, "ages.csv")));
    expect(found.map(({ line, column, path: name }) => [line, column, name])).toEqual([
      [7, 3, "ages"],
      [27, 3, "ages"],
      [47, 3, "ages"],
    ]);
    expect(found[0].given).toBe(`"${age}"`);
    expect(found[0].allowed.en).toMatch(/(3|6) of 180 persons have it.*leave the cell empty/);
  });

  test.each([
    ["one is 99", (i: number) => (i === 5 ? "45;43;99" : undefined)],
    ["two are 99", (i: number) => (i === 5 ? "99;99;45" : undefined)],
    ["many are 88", (i: number) => (i % 4 === 0 ? "45;43;88" : undefined)],
    ["some are 96 to 100", (i: number) => (i < 5 ? `45;43;${96 + i}` : undefined)],
  ])("is an age where %s", (_, coded) => {
    expect(readSurvey(write(aged(60, coded), "old.csv")).households).toBe(60);
  });

  test("a file whose weights are all 0 says so", () => {
    const [{ allowed }] = caught(() => readSurvey(write(surveyOf(2, 3, { weight: () => 0 }), "zeros.csv")));
    expect(allowed.en).toBe("at least one household with a weight above 0; all 6 have 0 and are left out");
  });

  test("is an amount where others have as much", () => {
    const text = surveyOf(1, 30, { cash_yuan: (i) => (i === 3 ? 999 : 500 + 40 * i) });
    expect(readSurvey(write(text, "amount.csv")).households).toBe(30);
  });
});
