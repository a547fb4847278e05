import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { asyncBufferFromFile, parquetReadObjects } from "hyparquet";
import { beforeAll, describe, expect, it } from "vitest";
import { causeKeys } from "../../src/model/state/household.ts";
import { csvTable } from "../../src/scenario/csv-table.ts";
import type { SweepJob } from "../../src/sweeps/run/sweep-job.ts";
import { jobPlayer, taskOf } from "../../src/sweeps/run/sweep-job.ts";
import { exportStore } from "../../src/sweeps/store/export-store.ts";
import { openResults } from "../../src/sweeps/store/results.ts";
import { FRAGMENT } from "../report/described-files.ts";
import { folder, loadedFrom, playMadeUp } from "./made-up-sweep.ts";

const at = folder();

type Rows = readonly Record<string, string>[];

function read(name: string): Rows {
  const { columns, rows } = csvTable(readFileSync(join(at("export"), name), "utf8"), name);
  return rows.map(({ cells }) => Object.fromEntries(columns.map((column, c) => [column, cells[c]])));
}

let key: Rows;
beforeAll(async () => {
  const optional = ["seasons", "households", "years", "fates", "groups", "chances", "payments"];
  const keep = optional.map((table) => `${table}: true`).join(", ");
  const loaded = loadedFrom(
    at("study"),
    "design: { kind: random, points: 3 }",
    "replicates: 2",
    `keep: { metrics: [income, relapse], ${keep} }`,
  );
  const play = jobPlayer(taskOf(loaded));
  const runner = () => ({ run: async (job: SweepJob) => ({ result: play(job) }), stop() {} });
  await playMadeUp(at("study"), loaded, { runner });
  await exportStore(at("study"), at("export"), "both");
  key = read("columns.csv");
});

const rowOf = (table: string, column: string): Record<string, string> | undefined =>
  key.find((row) => row.table === table && row.column === column);

describe("the export of a store", () => {
  it("names every column of every table in both languages, with unit and type", async () => {
    const files = readdirSync(at("export")).filter((name) => name.endsWith(".parquet"));
    expect(files.length).toBeGreaterThan(12);
    for (const file of files) {
      const [first] = await parquetReadObjects({ file: await asyncBufferFromFile(join(at("export"), file)) });
      const table = file.replace(".parquet", "");
      for (const column of Object.keys(first)) {
        const row = rowOf(table, column);
        expect(row, `${table}.${column}`).toBeDefined();
        for (const of of ["type", "unit", "zh", "en"])
          expect(row?.[of], `${table}.${column} ${of}`).not.toBe("");
        expect(row?.zh, `${table}.${column}`).toMatch(/[\u4e00-\u9fff]|SHA-256/);
        for (const language of ["en", "zh"] as const)
          expect(row?.[language], `${table}.${column}`).not.toMatch(FRAGMENT[language]);
      }
    }
  });

  it("gives codes, truth values and words their key", () => {
    for (const { table, column, type, unit, codes_zh, codes_en } of key) {
      if (type !== "BOOLEAN" && unit !== "code") continue;
      expect(codes_zh, `${table}.${column}`).not.toBe("");
      expect(codes_en, `${table}.${column}`).not.toBe("");
    }
    expect(rowOf("households", "cause")?.codes_en.split("; ")).toHaveLength(causeKeys.length);
    expect(rowOf("households", "cause")?.codes_zh).toMatch(/; 3 因灾; /);
    expect(rowOf("households", "fell")?.codes_zh).toBe("0 否; 1 是");
    expect(rowOf("runs", "status")?.codes_en).toBe("finished finished; failed failed");
  });

  it("leaves no word of few without its meaning", () => {
    const tables = [...new Set(key.map(({ table }) => table))];
    for (const table of tables.filter((name) => name !== "chances" && name !== "columns")) {
      const rows = read(`${table}.csv`);
      for (const column of ["group", "flow", "sector", "population", "status", "each", "kind", "scale"]) {
        const codes = rowOf(table, column)
          ?.codes_en.split("; ")
          .map((code) => code.split(" ")[0]);
        if (!codes) continue;
        const words = new Set(rows.map((row) => row[column]).filter((word) => word !== ""));
        expect(
          [...words].filter((word) => !codes.includes(word)),
          `${table}.${column}`,
        ).toEqual([]);
      }
    }
  });
});

describe("households had neither size nor weight", () => {
  it("have them: persons by members, and relapse by weights and chances", async () => {
    const rows = read("households.csv");
    const results = await openResults(at("study"));
    const relapse = await results.response("hybrid.relapse");
    results.close();
    for (const point of [1, 2, 3])
      for (const replicate of [1, 2]) {
        const own = rows.filter(
          (row) => row.arm === "hybrid" && Number(row.point) === point && Number(row.replicate) === replicate,
        );
        const lifted = own.filter((row) => row.lifted === "1");
        const sum = (of: (row: Record<string, string>) => number): number =>
          lifted.reduce((total, row) => total + of(row), 0);
        const share =
          sum((row) => Number(row.weight) * Number(row.chance)) / sum((row) => Number(row.weight));
        expect(share).toBeCloseTo(relapse[point - 1][replicate - 1], 6);
        for (const { members } of own) expect(Number(members)).toBeGreaterThanOrEqual(1);
        expect(new Set(own.map(({ members }) => members)).size).toBeGreaterThan(2);
      }
    expect(rowOf("households", "members")).toMatchObject({ unit: "persons", zh: "期末家庭人口" });
  });
});
