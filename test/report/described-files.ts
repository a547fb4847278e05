import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { csvTable } from "../../src/scenario/csv-table.ts";

type Row = Readonly<Record<string, string>>;

/** Columns and rows of a CSV text. */
export function cellsOf(text: string, name: string): { columns: readonly string[]; rows: readonly Row[] } {
  const { columns, rows } = csvTable(text, name);
  return {
    columns,
    rows: rows.map(({ cells }) => Object.fromEntries(columns.map((column, c) => [column, cells[c]!]))),
  };
}

/** How a label begins that goes on from another, and how one ends that breaks off. */
export const FRAGMENT = {
  en: /^(\.\.\.|…|of\b|in time\b|the same|to\b|from\b|and\b|by\b|with(out)?\b|their\b|its\b)|([:,]|\b(to|from|and|of|without))$/i,
  zh: /^(…|同上|其中|其后|该差|及(?!时)|并|上限|下限)|[：:，,、(（]$/,
};

/** The columns of a file as its table of columns lists them: those that hold several values with a number. */
const listed = (key: readonly Row[], table: string): string[] =>
  key
    .filter((row) => row.table === table)
    .flatMap(({ column, width = "1" }) =>
      width === "1" ? [column!] : Array.from({ length: Number(width) }, (_, w) => `${column}_${w + 1}`),
    );

/** Holds the heads of some files, by table, to a table of columns: each column once, in order, both names, a unit. */
export function expectDescribed(
  columnsCsv: string,
  heads: Readonly<Record<string, readonly string[]>>,
): void {
  const key = cellsOf(columnsCsv, "columns.csv").rows;
  for (const [table, head] of Object.entries(heads)) expect(listed(key, table), table).toEqual(head);
  for (const row of key) {
    const name = `${row.table}.${row.column}`;
    for (const of of ["unit", "zh", "en"]) expect(row[of], `${name} ${of}`).not.toBe("");
    expect(row.en, name).not.toMatch(/[\u4e00-\u9fff]/);
    for (const language of ["en", "zh"] as const) expect(row[language], name).not.toMatch(FRAGMENT[language]);
    if (row.table !== "metric") expect(row.zh, name).toMatch(/[\u4e00-\u9fff]/);
  }
  const metrics = key.filter(({ table }) => table === "metric");
  for (const of of ["column", "zh", "en"])
    expect(new Set(metrics.map((row) => row[of])).size, of).toBe(metrics.length);
}

/** The same of every CSV file in a directory of results, whose names it returns. */
export function expectFilesDescribed(directory: string): string[] {
  const read = (name: string): string => readFileSync(join(directory, name), "utf8");
  const files = readdirSync(directory).filter((name) => name.endsWith(".csv") && name !== "columns.csv");
  const heads = files.map((name) => [name.replace(".csv", ""), read(name).split("\n", 1)[0]!.split(",")]);
  expectDescribed(read("columns.csv"), Object.fromEntries(heads));
  return files;
}
