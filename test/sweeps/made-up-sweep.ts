import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { inThisThread, type Runner } from "../../src/play/runner.ts";
import { designOf } from "../../src/sweeps/design/design-points.ts";
import { runSweep, type SweepOptions } from "../../src/sweeps/run/run-sweep.ts";
import type { SweepJob } from "../../src/sweeps/run/sweep-job.ts";
import type { JobRows } from "../../src/sweeps/store/job-rows.ts";
import type { Manifest } from "../../src/sweeps/store/manifest.ts";
import { newManifest } from "../../src/sweeps/store/new-manifest.ts";
import type { Shard } from "../../src/sweeps/store/shard.ts";
import { createStore, openStore } from "../../src/sweeps/store/store.ts";
import { type LoadedStudy, loadStudy } from "../../src/sweeps/study/load-study.ts";

/** A directory that goes after the tests of a file. */
export function folder(): (name: string) => string {
  const made = mkdtempSync(join(tmpdir(), "sweeps-"));
  afterAll(() => rmSync(made, { recursive: true, force: true }));
  return (name) => join(made, name);
}

/** A study file of a county so small that a job takes some milliseconds, with other lines added. */
export function studyFile(path: string, ...lines: string[]): string {
  const head = [
    "name: made-up",
    "title: { zh: 试, en: trial }",
    `scenario: ${join(process.cwd(), "scenarios/small.yaml")}`,
    "set:",
    "  county: { villages: 1, householdsPerVillage: 10 }",
    "  time: { burnIn: 0, seasons: 8 }",
    "factors:",
    "  - path: consume.propensity",
    "    range: [0.5, 0.9]",
  ];
  const keep = lines.some((line) => line.startsWith("keep:"))
    ? []
    : ["keep: { metrics: [relapse, coverage, income] }"];
  writeFileSync(path, `${[...head, ...keep, ...lines].join("\n")}\n`);
  return path;
}

/** Any number from 0.5 to 1.5, the same for the same words. */
export function chance(...words: (string | number)[]): number {
  let hash = 2166136261;
  for (const letter of words.join("/")) hash = Math.imul(hash ^ letter.charCodeAt(0), 16777619) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 15), 2246822519) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 13), 3266489917) >>> 0;
  return ((hash ^ (hash >>> 16)) >>> 0) / 4294967296 + 0.5;
}

/** Rows that are made up: shares that depend on point, replicate and arm; one in ten is not defined. */
export function madeUpRows(loaded: LoadedStudy, metrics: number): (job: SweepJob) => JobRows {
  return ({ point: { point }, replicate }) => ({
    point,
    replicate,
    seconds: 0.001,
    rows: loaded.study.arms.map((arm) => ({
      key: `key-${point}-${arm}-${replicate}`,
      arm,
      status: "finished",
      reason: "",
      values: Float64Array.from({ length: metrics }, (_, m) => {
        const share = chance(point, replicate, arm, m);
        return m > 0 && chance("defined", share) < 0.6 ? Number.NaN : share;
      }),
    })),
  });
}

export const loadedFrom = (path: string, ...lines: string[]): LoadedStudy =>
  loadStudy(studyFile(`${path}.yaml`, ...lines));

interface Played extends Partial<SweepOptions> {
  shard?: Shard;
  runner?: () => Runner<SweepJob, JobRows>;
}

/** Begins a store, or goes on with one, and plays it with made-up rows. */
export async function playMadeUp(
  directory: string,
  loaded: LoadedStudy,
  { shard, runner, ...options }: Played = {},
): Promise<Manifest> {
  const { existsSync, mkdirSync } = await import("node:fs");
  const points = designOf(loaded.study);
  const manifest = newManifest(loaded, points.length, shard);
  if (!existsSync(directory)) {
    mkdirSync(directory);
    await createStore(directory, manifest, points);
  }
  const store = await openStore(directory);
  const play = madeUpRows(loaded, manifest.metrics.length);
  const start = runner ?? (() => inThisThread(play));
  try {
    return await runSweep(store, loaded, { workers: 1, start, ...options });
  } finally {
    store.close();
  }
}
