import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inThisThread } from "../../src/play/runner.ts";
import { displayWidth } from "../../src/report/layout/width.ts";
import { bytesText, durationText, sweepPlanReport } from "../../src/report/sweep-report/sweep-plan-report.ts";
import { sweepPlanZh } from "../../src/report/text/sweep-plan-zh.ts";
import type { DesignPoint } from "../../src/sweeps/design/design.ts";
import { designOf } from "../../src/sweeps/design/design-points.ts";
import { estimateSweep, type Sampled, spreadJobs, timeFor } from "../../src/sweeps/run/estimate-cost.ts";
import { freeBytes, jobBytes } from "../../src/sweeps/run/estimate-disk.ts";
import { jobPlayer, type SweepJob, taskOf } from "../../src/sweeps/run/sweep-job.ts";
import { openDatabase, spillOf } from "../../src/sweeps/store/database.ts";
import type { JobRows } from "../../src/sweeps/store/job-rows.ts";
import { newManifest } from "../../src/sweeps/store/new-manifest.ts";
import { createStore } from "../../src/sweeps/store/store.ts";
import { STORE } from "../../src/sweeps/store/store-file.ts";
import { storeJobs } from "../../src/sweeps/store/store-writer.ts";
import { type LoadedStudy, loadStudy } from "../../src/sweeps/study/load-study.ts";
import { madeUpRows } from "./made-up-sweep.ts";
import { head, study } from "./studies.ts";

const small = loadStudy("scenarios/studies/small.yaml");
const point = (n: number): DesignPoint => ({ point: n, values: [], unit: [], role: "", block: 0 });
const rows = (n: number): JobRows => ({ point: n, replicate: 1, seconds: 0, rows: [] });

test("the sample meets every job once, and every part of it is spread over the points", () => {
  const sizes = fc.record({
    points: fc.integer({ min: 1, max: 60 }),
    replicates: fc.integer({ min: 1, max: 12 }),
  });
  fc.assert(
    fc.property(sizes, ({ points, replicates }) => {
      const jobs = spreadJobs(
        Array.from({ length: points }, (_, k) => point(k + 1)),
        replicates,
      );
      const names = jobs.map((job) => `${job.point.point}/${job.replicate}`);
      expect(new Set(names).size).toBe(points * replicates);
    }),
  );
  const first = spreadJobs(
    Array.from({ length: 100 }, (_, k) => point(k + 1)),
    20,
  ).slice(0, 10);
  const tenths = first.map((job) => Math.floor((job.point.point - 1) / 10));
  expect(new Set(tenths).size).toBeGreaterThanOrEqual(8);
});

describe("time reckoned from a sample", () => {
  // Four seconds until the first job is done, then one job every tenth of a second.
  const sample: Sampled[] = Array.from({ length: 61 }, (_, k) => ({ rows: rows(k + 1), at: 4 + k / 10 }));

  test("slow beginnings count once, the rest at the later pace", () => {
    expect(timeFor(sample, () => 1, 1000)).toBeCloseTo(4 + 99.9, 6);
  });

  test("heavier points take longer", () => {
    const weigh = (n: number): number => (n <= 61 ? 1 : 3);
    expect(timeFor(sample, weigh, 61 + 3 * 100)).toBeCloseTo(4 + 6 + 30, 6);
  });

  test("a sample that was everything took what it took", () => {
    expect(timeFor(sample, () => 1, 61)).toBeCloseTo(10, 9);
  });
});

/** What a store with these jobs weighs. */
async function weighed(loaded: LoadedStudy, jobs: readonly JobRows[]): Promise<number> {
  const directory = mkdtempSync(join(tmpdir(), "sannong-weigh-"));
  try {
    const points = designOf(loaded.study);
    const manifest = newManifest(loaded, points.length, undefined);
    await createStore(directory, manifest, points);
    const database = await openDatabase(join(directory, STORE), "write", spillOf(directory));
    await storeJobs(database, { ...loaded.study.keep, metrics: manifest.metrics }, jobs);
    await database.rows("checkpoint");
    database.close();
    return statSync(join(directory, STORE)).size;
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

const tiny = (keep: string): LoadedStudy =>
  study(`${head}set: { county: { villages: 1, householdsPerVillage: 20 }, time: { burnIn: 0, seasons: 8 } }
factors: [{ path: sell.logistics, range: [0.06, 0.2] }]
design: { kind: random, points: 30 }
replicates: 2
keep: ${keep}
`);

test.each(["{}", "{ seasons: true, households: true }"])(
  "disk reckoned from a fifth of the jobs, keep: %s",
  async (keep) => {
    const loaded = tiny(keep);
    const points = designOf(loaded.study);
    const play = jobPlayer(taskOf(loaded));
    const all = spreadJobs(points, 2).map(play);
    const { fixed, perJob } = await jobBytes(loaded, points, all.slice(0, all.length / 5), all.length);
    const held = await weighed(loaded, all);
    expect(Math.abs((fixed + perJob * all.length) / held - 1)).toBeLessThan(0.25);
  },
);

test("a small study is estimated whole", async () => {
  const task = taskOf(small);
  const start = () => inThisThread(jobPlayer(task));
  const estimate = (await estimateSweep(small, { workers: 0, start, seconds: 60 }))!;
  expect(estimate).toMatchObject({
    points: 6,
    arms: 2,
    runs: { least: 36, most: 36 },
    sample: { runs: 36, failed: 0, reason: "" },
  });
  expect(estimate.seconds.least).toBeCloseTo(estimate.sample.seconds, 6);
  expect(estimate.bytes.least).toBeGreaterThan(1000);
});

test("a plan played all 6,144 runs of a quick study: it samples", async () => {
  const given = { ...small.study.design, kind: "random" as const, points: 500 };
  const loaded = { ...small, study: { ...small.study, design: given, replicates: 2 } };
  const play = madeUpRows(loaded, taskOf(loaded).metrics.length);
  let played = 0;
  const start = () =>
    inThisThread((job: SweepJob) => {
      played++;
      return play(job);
    });
  const estimate = (await estimateSweep(loaded, { workers: 1, start }))!;
  expect(estimate.runs.least).toBe(1000 * loaded.study.arms.length);
  expect(played).toBe(100);
});

test("failures of the sample are counted, with the first reason", async () => {
  const loaded =
    study(`${head}set: { county: { villages: 2, householdsPerVillage: 20 }, time: { burnIn: 0, seasons: 4 } }
factors:
  - { path: lenders.dataLender.products.0.rateLow, values: [0.05, 0.3] }
  - { path: lenders.dataLender.products.0.rateHigh, values: [0.1, 0.4] }
design: { kind: grid }
replicates: 1
`);
  const start = () => inThisThread(jobPlayer(taskOf(loaded)));
  const { sample } = (await estimateSweep(loaded, { workers: 0, start }))!;
  expect(sample).toMatchObject({ runs: 8, failed: 2 });
  expect(sample.reason).toMatch(/point 3: .*at most rateHigh, 0.1/);
});

test("with a stopping rule there are fewest and most", async () => {
  const loaded =
    study(`${head}set: { county: { villages: 2, householdsPerVillage: 20 }, time: { burnIn: 0, seasons: 4 } }
factors: [{ path: sell.logistics, values: [0.1, 0.2] }]
design: { kind: grid }
stop: { metric: difference.income, halfWidth: 1, atLeast: 3, atMost: 50 }
`);
  const start = () => inThisThread(jobPlayer(taskOf(loaded)));
  const estimate = (await estimateSweep(loaded, { workers: 0, start }))!;
  expect(estimate.runs).toEqual({ least: 12, most: 200 });
  expect(estimate.seconds.most).toBeGreaterThan(estimate.seconds.least);
  const report = sweepPlanReport(loaded.study, estimate, 1e9, { language: "en", width: 200 });
  const narrow = sweepPlanReport(loaded.study, estimate, 1e9, { language: "en", width: 40 });
  expect(narrow).toMatch(/sell\.logistics\n {2}[^\n]+\n {2}0\.1, 0\.2\n$/);
  for (const line of narrow.split("\n")) expect(displayWidth(line), line).toBeLessThanOrEqual(40);
  expect(report).toContain("2 points × 3 to 50 replicates × 2 arms = 12 to 200");
  expect(report).toContain("until the 95% interval of difference.income is 1 to either side");
});

test("a signal before the first job leaves nothing to say", async () => {
  const signal = AbortSignal.abort();
  const start = () => inThisThread(jobPlayer(taskOf(small)));
  expect(await estimateSweep(small, { workers: 0, start, signal })).toBeUndefined();
});

test("bytes and times as a reader says them", () => {
  expect([0, 999, 1500, 25_400_000, 3.2e12].map(bytesText)).toEqual([
    "0 B",
    "999 B",
    "1.5 KB",
    "25 MB",
    "3.2 TB",
  ]);
  const said = (seconds: number) => durationText(seconds, sweepPlanZh);
  expect([0.2, 59, 61, 3700, 200_000].map(said)).toEqual([
    "1 秒",
    "59 秒",
    "1 分 1 秒",
    "1 小时 1 分",
    "2 天 7 小时",
  ]);
});

test("free space is that of the disk where a directory would lie", () => {
  const isSame = (): boolean => freeBytes("there/is/no/such/place") === freeBytes(".");
  // Others may write to the disk between two looks at it, but not each time.
  expect(Array.from({ length: 10_000 }).some(isSame)).toBe(true);
});
