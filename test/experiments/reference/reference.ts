import { readFileSync } from "node:fs";
import type { SampleTable } from "../../../src/experiments/sample/sample-table.ts";

const folder = "test/experiments/reference";

/** A small data set of fixed numbers, which the reference implementations read too. */
export function fixedData(name: string): SampleTable {
  const [head, ...lines] = readFileSync(`${folder}/${name}.csv`, "utf8").trim().split("\n");
  const names = head.replaceAll('"', "").split(",");
  const rows = lines.map((line) => line.split(",").map(Number));
  const columns = names.map((column, c): [string, Float64Array] => [
    column,
    Float64Array.from(rows, (row) => row[c]),
  ]);
  return { rows: rows.length, columns: Object.fromEntries(columns) };
}

type Printed = Record<string, Record<string, number>>;

/** What a reference implementation printed for these data: see `reference.py` and `reference.R`. */
export const printedBy = (language: "python" | "r"): Printed =>
  (JSON.parse(readFileSync(`${folder}/${language}.json`, "utf8")) as { found: Printed }).found;
