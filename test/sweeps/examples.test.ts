import { readFileSync } from "node:fs";
import { join } from "node:path";
import { asyncBufferFromFile, parquetReadObjects } from "hyparquet";
import { beforeAll, describe, expect, it } from "vitest";
import { pairedEstimate } from "../../src/compare/estimate.ts";
import { inThisThread } from "../../src/play/runner.ts";
import { jobPlayer, type SweepJob, taskOf } from "../../src/sweeps/run/sweep-job.ts";
import { exportStore } from "../../src/sweeps/store/export-store.ts";
import { openResults } from "../../src/sweeps/store/results.ts";
import { readStore } from "../../src/sweeps/store/store.ts";
import { hasR, printed, pythonWith } from "../readers/programs.ts";
import { COMPARED, rowsWithFalls } from "./made-up-falls.ts";
import { folder, loadedFrom, playMadeUp } from "./made-up-sweep.ts";

const at = folder();
const EXAMPLES = "docs/sweeps/examples";

interface Row {
  point: number;
  count: number;
  mean: number;
  low: number;
  high: number;
}

/** By metric, what the program itself tells at each point. */
let expected: Record<"relapse" | "coverage" | "income", Row[]>;

beforeAll(async () => {
  const loaded = loadedFrom(at("study"), "design: { kind: random, points: 6 }", "replicates: 9");
  const play = rowsWithFalls(loaded);
  const failing = (job: SweepJob) => job.point.point === 2 && job.replicate > 6;
  const runner = () => ({
    run: async (job: SweepJob) => (failing(job) ? { failed: "no such luck" } : { result: play(job) }),
    stop() {},
  });
  await playMadeUp(at("study"), loaded, { runner });
  await exportStore(at("study"), at("export"), "both");
  const results = await openResults(at("study"));
  const rowsOf = async (metric: string): Promise<Row[]> => {
    const values = await results.response(`difference.${metric}`);
    const events = await results.events(`difference.${metric}`);
    return values.map((of, p) => {
      const { n, mean, low, high } = pairedEstimate(of, events?.[p]);
      return { point: p + 1, count: n, mean, low, high };
    });
  };
  expected = {
    relapse: await rowsOf("relapse"),
    coverage: await rowsOf("coverage"),
    income: await rowsOf("income"),
  };
  results.close();
  expect(expected.coverage[1].count).toBeLessThanOrEqual(6);
  // What Student's t takes for certainty: no household of 900 fell otherwise, which leaves 0.41 points possible.
  expect(expected.relapse[0].high).toBeCloseTo(3.688879 / (9 * COMPARED), 6);
  expect(expected.income[0].high).toBe(Number.POSITIVE_INFINITY);
});

function same(rows: readonly Row[], metric: keyof typeof expected): void {
  const counts = (of: readonly Row[]) => of.map(({ point, count }) => [point, count]);
  expect(counts(rows)).toEqual(counts(expected[metric]));
  for (const [p, row] of rows.entries())
    for (const key of ["mean", "low", "high"] as const)
      expect(row[key], `${metric}, point ${p + 1}, ${key}`).toBeCloseTo(expected[metric][p][key], 5);
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
  csvRows(blocksOf(text)[0]).map(({ point, count, mean, low, high }) => ({
    point: Number(point),
    count: Number(count),
    mean: Number(mean),
    low: Number(low.replace(/inf$/i, "Infinity")),
    high: Number(high.replace(/inf$/i, "Infinity")),
  }));

const python = pythonWith("pandas", "scipy");
const r = hasR();

describe("the examples of docs/sweeps", () => {
  it("in SQL run on the store as it is", async () => {
    const { database, close } = await readStore(at("study"));
    const rowsOf = async (statement: string) => {
      const reader = await database.connection.runAndReadAll(statement);
      return reader.getRowObjectsJS() as Record<string, unknown>[];
    };
    const [fewest, most, byPoint, ...others] = readFileSync(join(EXAMPLES, "query.sql"), "utf8")
      .split(";")
      .filter((statement) => statement.trim() !== "");
    for (const macro of [fewest, most]) await rowsOf(macro);
    const relapse = await rowsOf(byPoint);
    const of = (metric: string) => byPoint.replaceAll("relapse", metric).replace("'lifted'", "''");
    const [coverage, income] = [await rowsOf(of("coverage")), await rowsOf(of("income"))];
    const [failed, arms, factors] = await Promise.all(others.map(rowsOf));
    close();
    for (const [metric, rows] of Object.entries({ relapse, coverage })) {
      const wanted = expected[metric as keyof typeof expected];
      expect(rows.map(({ point, replicates }) => [point, Number(replicates)])).toEqual(
        wanted.map(({ point, count }) => [point, count]),
      );
      for (const [p, { mean, low, high }] of wanted.entries()) {
        expect(rows[p].difference).toBeCloseTo(mean, 8);
        expect(rows[p].half_width).toBeCloseTo(Math.max(mean - low, high - mean), 5);
      }
    }
    // All alike, and nothing is counted: that is no certainty.
    expect(income.map((row) => [row.difference, row.half_width])).toEqual(income.map(() => [0, null]));
    expect(failed).toEqual([{ reason: "no such luck", runs: 6n, points: [2] }]);
    expect(arms.map(({ arm }) => arm)).toEqual(["hybrid", "traditional"]);
    expect(factors).toEqual([{ factor: 0, path: "consume.propensity", unit: "share" }]);
  });

  const metrics = ["relapse", "coverage", "income"] as const;

  it.skipIf(!python).each(metrics)("in Python run on the export (pandas): %s", (metric) => {
    same(rowsOfCsv(printed(python!, [join(EXAMPLES, "read.py"), at("export"), metric])), metric);
  });

  it.skipIf(!r).each(metrics)("in R run on the export: %s", (metric) => {
    same(rowsOfCsv(printed("Rscript", [join(EXAMPLES, "read.R"), at("export"), metric])), metric);
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
    same(printed(python!, [join(EXAMPLES, "read.py"), at("kept-export"), "income"]));
  });

  it.skipIf(!r)("R sums truth values as the store does", () => {
    same(printed("Rscript", [join(EXAMPLES, "read.R"), at("kept-export"), "income"]));
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
