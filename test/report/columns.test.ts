import { expect, test } from "vitest";
import { causeKeys } from "../../src/model/state/household.ts";
import { columnHeads, unitsCsv } from "../../src/report/files/columns-csv.ts";

const [head, ...rows] = [...unitsCsv()].map((line) => line.trimEnd().split(","));
const named = rows.map((row) => Object.fromEntries(head.map((name, k) => [name, row[k]])));

test("tape.csv had the column season twice: a name stands once in each file", () => {
  for (const [file, text] of columnHeads()) {
    const names = text.trimEnd().split(",");
    expect(new Set(names).size, file).toBe(names.length);
  }
});

test("every column of every file has a row with both names and a unit", () => {
  for (const [file, text] of columnHeads()) {
    const table = file.replace(".csv", "");
    for (const name of text.trimEnd().split(",").slice(1)) {
      const row = named.find((each) => each.table === table && each.column === name.replace(/_\d+$/, ""));
      expect(row, `${table}.${name}`).toBeDefined();
      for (const key of ["unit", "zh", "en"]) expect(row?.[key], `${table}.${name} ${key}`).not.toBe("");
    }
  }
});

test("causes had no key: each number has its word", () => {
  const cause = named.filter(({ column }) => column === "cause");
  expect(cause.length).toBeGreaterThan(0);
  for (const { codes } of cause) expect(codes.split("; ")).toHaveLength(causeKeys.length);
});
