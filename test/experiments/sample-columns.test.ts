import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { sampleColumnsCsv } from "../../src/report/experiments/sample-columns.ts";
import { loadExperiment, runExperiment } from "../../src/sannong.ts";
import { csvTable } from "../../src/scenario/csv-table.ts";
import { smallTrial } from "./small-trial.ts";

const folder = mkdtempSync(join(tmpdir(), "sample-columns-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** The trial, with outcomes that are codes and truth values as they stand in the model. */
const trial = smallTrial
  .replace("../scenarios/small.yaml", JSON.stringify(resolve("scenarios/small.yaml")))
  .replace(
    "      income: { zh",
    `      monitored: { zh: 监测, en: monitored, of: household.monitored, take: last }
      failed: { zh: 最近违约, en: last default, of: household.lastDefault, take: last }
      poor: { zh: 贫困, en: poor, of: poor, take: last }
      income: { zh`,
  );

let key: Record<string, string>[];
let written: Record<string, string[]>;

beforeAll(async () => {
  const path = join(folder, "trial.yaml");
  writeFileSync(path, trial);
  const run = await runExperiment(loadExperiment(path), { seeds: 1, workers: 0 });
  written = Object.fromEntries(
    Object.keys(run.experiment.samples).map((name) => [
      name,
      ["seed", ...Object.keys(run.samplesOf(name)[0].columns)],
    ]),
  );
  const { columns, rows } = csvTable([...sampleColumnsCsv(run.experiment, written)].join(""), "columns.csv");
  key = rows.map(({ cells }) => Object.fromEntries(columns.map((name, k) => [name, cells[k]])));
});

const rowOf = (sample: string, column: string): Record<string, string> | undefined =>
  key.find((row) => row.sample === sample && row.column === column);

it("names every column that is written, those of a loan tape among them, and no other", () => {
  expect(key.map(({ sample, column }) => `${sample}.${column}`)).toEqual(
    Object.entries(written).flatMap(([sample, names]) => names.map((name) => `${sample}.${name}`)),
  );
  for (const row of key)
    for (const of of ["unit", "zh", "en"]) expect(row[of], `${row.sample}.${row.column}`).not.toBe("");
  expect(rowOf("tape", "ruralCreditCooperative.declaredIncome")?.zh).toBe(
    "ruralCreditCooperative 所见：申报收入",
  );
});

it("gives each code, and each truth value, its meaning in both languages", () => {
  for (const row of key.filter(({ unit }) => unit === "code" || unit === "flag"))
    for (const of of ["codes_zh", "codes_en"]) expect(row[of], `${row.sample}.${row.column}`).not.toBe("");
  expect(rowOf("households", "monitored")?.codes_en).toMatch(/; 3 sudden hardship$/);
  expect(rowOf("households", "failed")?.codes_zh).toMatch(/-32768 从未$/);
  expect(rowOf("households", "poor")?.codes_zh).toBe("0 否; 1 是");
  expect(rowOf("households", "product")?.codes_zh).toMatch(/^0 粮食; 1 水果/);
  expect(rowOf("tape", "defaulted")?.codes_en).toBe("0 no; 1 yes");
});
