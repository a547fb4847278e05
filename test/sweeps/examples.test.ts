import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { asyncBufferFromFile, parquetReadObjects } from "hyparquet";
import { beforeAll, describe, expect, it } from "vitest";
import { meanInterval } from "../../src/math/mean-interval.ts";
import { inThisThread } from "../../src/play/runner.ts";
import { jobPlayer, type SweepJob, taskOf } from "../../src/sweeps/run/sweep-job.ts";
import { exportStore } from "../../src/sweeps/store/export-store.ts";
import { openResults } from "../../src/sweeps/store/results.ts";
import { readStore } from "../../src/sweeps/store/store.ts";
import { folder, loadedFrom, madeUpRows, playMadeUp } from "./made-up-sweep.ts";

const at = folder();
const EXAMPLES = "docs/sweeps/examples";

interface Row {
  point: number;
  count: number;
  mean: number;
  half: number;
}

let expected: Row[];

beforeAll(async () => {
  const loaded = loadedFrom(at("study"), "design: { kind: random, points: 6 }", "replicates: 9");
  const play = madeUpRows(loaded, 3);
  const failing = (job: SweepJob) => job.point.point === 2 && job.replicate > 6;
  const runner = () => ({
    run: async (job: SweepJob) => (failing(job) ? { failed: "no such luck" } : { result: play(job) }),
    stop() {},
  });
  await playMadeUp(at("study"), loaded, { runner });
  await exportStore(at("study"), at("export"), "both");
  const results = await openResults(at("study"));
  const values = await results.response("difference.coverage");
  results.close();
  expected = values.map((of, p) => {
    const { n, mean, half } = meanInterval(of.filter(Number.isFinite));
    return { point: p + 1, count: n, mean, half };
  });
  expect(expected[1].count).toBeLessThanOrEqual(6);
});

function same(rows: readonly Row[]): void {
  expect(rows.map(({ point, count }) => [point, count])).toEqual(
    expected.map(({ point, count }) => [point, count]),
  );
  for (const [p, { mean, half }] of rows.entries()) {
    expect(mean).toBeCloseTo(expected[p].mean, 8);
    expect(half).toBeCloseTo(expected[p].half, 5);
  }
}

/** The blocks of a print, which empty lines part. */
const blocksOf = (text: string): string[] => text.trim().split(/\r?\n\r?\n/);

/** Rows of a CSV by the names of its head. */
function csvRows(text: string): Record<string, string>[] {
  const [head, ...lines] = text
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(","));
  return lines.map((line) => Object.fromEntries(head.map((name, k) => [name, line[k]])));
}

const rowsOfCsv = (text: string): Row[] =>
  csvRows(blocksOf(text)[0]).map(({ point, count, mean, half_width }) => ({
    point: Number(point),
    count: Number(count),
    mean: Number(mean),
    half: Number(half_width),
  }));

/** The first of these programs that does this without an error; nothing where none does. */
function able(programs: readonly string[], ...args: string[]): string | undefined {
  return programs.find((program) => spawnSync(program, args).status === 0);
}

const python = able(["python3", "/usr/bin/python3"], "-c", "import pandas, scipy");
const r = able(["Rscript"], "--version");

describe("the examples of docs/sweeps", () => {
  it("in SQL run on the store as it is", async () => {
    const statements = readFileSync(join(EXAMPLES, "query.sql"), "utf8")
      .split(";")
      .filter((statement) => statement.trim() !== "")
      .map((statement, k) => (k === 0 ? statement.replaceAll("relapse", "coverage") : statement));
    const { database, close } = await readStore(at("study"));
    const [byPoint, failed, arms, factors] = await Promise.all(
      statements.map(async (statement) => {
        const reader = await database.connection.runAndReadAll(statement);
        return reader.getRowObjectsJS() as Record<string, unknown>[];
      }),
    );
    close();
    same(
      byPoint.map((row) => ({
        point: Number(row.point),
        count: Number(row.replicates),
        mean: row.difference as number,
        half: row.half_width as number,
      })),
    );
    expect(failed).toEqual([{ reason: "no such luck", runs: 6n, points: [2] }]);
    expect(arms.map(({ arm }) => arm)).toEqual(["hybrid", "traditional"]);
    expect(factors).toEqual([{ factor: 0, path: "consume.propensity", unit: "share" }]);
  });

  it.skipIf(!python)("in Python run on the export (pandas)", () => {
    const { stdout, stderr } = spawnSync(python!, [join(EXAMPLES, "read.py"), at("export"), "coverage"], {
      encoding: "utf8",
    });
    expect(stderr).toBe("");
    same(rowsOfCsv(stdout));
  });

  it.skipIf(!r)("in R run on the export", () => {
    const { stdout, stderr } = spawnSync(r!, [join(EXAMPLES, "read.R"), at("export"), "coverage"], {
      encoding: "utf8",
    });
    expect(stderr).toBe("");
    same(rowsOfCsv(stdout));
  });
});

describe("the examples, on a study that kept seasons and households", () => {
  interface Told {
    seasons: [string, number, number][];
    households: [string, number, number, number][];
  }
  let told: Told;

  beforeAll(async () => {
    const keep = "keep: { metrics: [income], seasons: true, households: true }";
    const loaded = loadedFrom(at("kept"), "design: { kind: random, points: 2 }", "replicates: 2", keep);
    await playMadeUp(at("kept"), loaded, { runner: () => inThisThread(jobPlayer(taskOf(loaded))) });
    await exportStore(at("kept"), at("kept-export"), "csv");
    const { database, close } = await readStore(at("kept"));
    const [seasons, households] = readFileSync(join(EXAMPLES, "kept.sql"), "utf8")
      .split(";")
      .map((statement) => statement.replaceAll("relapse", "income"));
    const numbers = (rows: unknown[][]) => rows.map(([first, ...rest]) => [first, ...rest.map(Number)]);
    told = {
      seasons: numbers(await database.rows(seasons)) as Told["seasons"],
      households: numbers(await database.rows(households)) as Told["households"],
    };
    close();
    expect(told.households.some(([, , counted]) => counted > 0)).toBe(true);
    expect(told.seasons).toHaveLength(2 * 8);
  });

  const same = (text: string): void => {
    const blocks = blocksOf(text).map(csvRows);
    const seasons = blocks.find(([row]) => row && "season" in row)!;
    const households = blocks.find(([row]) => row && "counted" in row)!;
    const byArm = (rows: [string, ...number[]][]) => rows.toSorted((a, b) => (a[0] < b[0] ? -1 : 1));
    expect(
      byArm(households.map((row) => [row.arm, Number(row.lifted), Number(row.counted), Number(row.fell)])),
    ).toEqual(byArm(told.households));
    for (const [arm, season, mean] of told.seasons)
      expect(
        Number(seasons.find((row) => row.arm === arm && Number(row.season) === season)?.income),
      ).toBeCloseTo(mean, 4);
  };

  it.skipIf(!python)("Python sums truth values as the store does (pandas)", () => {
    const args = [join(EXAMPLES, "read.py"), at("kept-export"), "income"];
    const { stdout, stderr } = spawnSync(python!, args, { encoding: "utf8" });
    expect(stderr).toBe("");
    same(stdout);
  });

  it.skipIf(!r)("R sums truth values as the store does", () => {
    const args = [join(EXAMPLES, "read.R"), at("kept-export"), "income"];
    const { stdout, stderr } = spawnSync(r!, args, { encoding: "utf8" });
    expect(stderr).toBe("");
    same(stdout);
  });

  it("CSV holds truth values as 0 and 1, which every reader sums", () => {
    const rows = csvRows(readFileSync(join(at("kept-export"), "households.csv"), "utf8"));
    for (const name of ["fell", "counted", "lifted", "shop", "borrowed"])
      expect(
        rows.every((row) => row[name] === "0" || row[name] === "1"),
        name,
      ).toBe(true);
  });
});

describe("an export", () => {
  it("in Parquet is read by hyparquet, figure by figure what the store holds", async () => {
    const file = await asyncBufferFromFile(join(at("export"), "runs.parquet"));
    const held = (await parquetReadObjects({ file })) as Record<string, unknown>[];
    const { database, manifest, close } = await readStore(at("study"));
    const columns = ["key", "point", "arm", "replicate", "status", "reason", ...manifest.metrics];
    const names = columns.map((name) => `"${name}"`).join(", ");
    const rows = await database.rows(`select ${names} from runs order by point, replicate, arm`);
    close();
    expect(held.map((row) => columns.map((name) => row[name] ?? null))).toEqual(rows);
    expect(rows).toHaveLength(6 * 9 * 2);
  });

  it("in CSV leaves empty what is not defined, and names every factor by its path", () => {
    const points = csvRows(readFileSync(join(at("export"), "points.csv"), "utf8"));
    expect(Object.keys(points[0])).toEqual(["point", "role", "block", "unit", "consume.propensity"]);
    const runs = csvRows(readFileSync(join(at("export"), "runs.csv"), "utf8"));
    const failed = runs.filter(({ status }) => status === "failed");
    expect(failed).toHaveLength(6);
    expect(failed.every(({ relapse, reason }) => relapse === "" && reason === "no such luck")).toBe(true);
  });
});
