import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { SMALL, sannong, tiny } from "../cli/sannong.ts";
import { cellsOf, expectFilesDescribed } from "./described-files.ts";

const folder = mkdtempSync(join(tmpdir(), "comparison-columns-"));
afterAll(() => rmSync(folder, { recursive: true }));
const out = join(folder, "results");

const short = ["--set", "time.burnIn=4", "--set", "time.seasons=8", "--replicates", "2", "--quiet"];
const { status, stderr } = sannong("compare", SMALL, ...tiny, ...short, "--out", out);

/** Columns of words, each of which has a meaning. */
const CODED = [
  "flow",
  "instrument",
  "sector",
  "headline",
  "population",
  "cell",
  "cause",
  "purpose",
  "source",
  "group",
];

const read = (name: string) => cellsOf(readFileSync(join(out, name), "utf8"), name);

it("describes every column of every file that compare writes, once, in both languages and with a unit", () => {
  expect([status, stderr]).toEqual([0, ""]);
  expect(expectFilesDescribed(out)).toHaveLength(6);
});

it("calls share what lies between nought and one, and flag what is nought or one", () => {
  for (const { table, column, unit } of read("columns.csv").rows) {
    if (table === "metric" || !(unit === "share" || unit === "flag")) continue;
    const values = read(`${table}.csv`).rows.flatMap((row) =>
      row[column!] === "" ? [] : [Number(row[column!])],
    );
    for (const value of values) {
      const fits = unit === "flag" ? [0, 1].includes(value) : value >= 0 && value <= 1;
      expect(fits, `${table}.${column} ${value}`).toBe(true);
    }
  }
});

it("calls households what is counted", () => {
  const counted = read("columns.csv").rows.filter(
    ({ unit, column }) => unit === "households" && column === "households",
  );
  expect(counted).toHaveLength(1);
  for (const row of read("counterfactual.csv").rows)
    expect(Number.isInteger(Number(row.households))).toBe(true);
});

it("has every word that stands in a column with a key, and every metric with its unit", () => {
  const key = read("columns.csv").rows;
  const metrics = new Set(key.filter(({ table }) => table === "metric").map(({ column }) => column));
  expect(metrics.size).toBeGreaterThan(50);
  for (const { column, unit, zh, en } of key.filter(({ table }) => table === "metric"))
    expect([unit, zh, en], column).not.toContain("");
  for (const { table, column, codes_zh, codes_en } of key.filter(({ table }) => table !== "metric")) {
    const values = new Set(read(`${table}.csv`).rows.map((row) => row[column]!));
    if (column === "metric") for (const value of values) expect(metrics, value).toContain(value);
    if (CODED.includes(column!)) expect(codes_en, `${table}.${column}`).not.toBe("");
    if (codes_en === "" || column === "source") continue;
    const words = [codes_zh, codes_en].map((codes) => codes!.split("; ").map((each) => each.split(" ")[0]));
    expect(words[0]).toEqual(words[1]);
    for (const value of values) if (value !== "") expect(words[1], `${table}.${column}`).toContain(value);
  }
  const source = key.find(({ table, column }) => table === "finance" && column === "source");
  expect(source?.codes_zh).toBe("kin 亲友");
});
