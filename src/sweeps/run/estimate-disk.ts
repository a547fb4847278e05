import { mkdtempSync, rmSync, statfsSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import type { DesignPoint } from "../design/design.ts";
import { isDiskError, openDatabase, spillOf } from "../store/database.ts";
import type { JobRows } from "../store/job-rows.ts";
import { newManifest } from "../store/new-manifest.ts";
import { createStore } from "../store/store.ts";
import { STORE } from "../store/store-file.ts";
import { isStoreProblem, storeProblem } from "../store/store-problem.ts";
import { storeJobs } from "../store/store-writer.ts";
import type { LoadedStudy } from "../study/load-study.ts";

/** What a store weighs: without any run, and for each job more. */
export interface JobBytes {
  fixed: number;
  perJob: number;
}

const ROWS = 20_000;
const MOST_POINTS = 20_000;

/** Measured on small stores that hold the played jobs over and over, each time as another replicate. */
export async function jobBytes(
  loaded: LoadedStudy,
  points: readonly DesignPoint[],
  played: readonly JobRows[],
  all: number,
): Promise<JobBytes> {
  const some = points.slice(0, MOST_POINTS);
  const jobs = Math.ceil(Math.min(all, Math.max(played.length, ROWS / rowsOf(played[0]))));
  const stored = repeated(played, jobs);
  const half = Math.floor(jobs / 2);
  const none = await sizeWith(loaded, some, []);
  const first = await sizeWith(loaded, some, stored.slice(0, half));
  const both = await sizeWith(loaded, some, stored);
  // A table's first rows take blocks that the next ones fill, so the pace is that of the second half.
  const perJob = (both - first) / (jobs - half);
  const begun = Math.max(0, both - none - perJob * jobs);
  return { fixed: (none * points.length) / some.length + begun, perJob };
}

/** What a store with these jobs weighs. */
async function sizeWith(
  loaded: LoadedStudy,
  points: readonly DesignPoint[],
  jobs: readonly JobRows[],
): Promise<number> {
  const directory = mkdtempSync(join(tmpdir(), "sannong-plan-"));
  try {
    const manifest = newManifest(loaded, points.length, undefined);
    await createStore(directory, manifest, points);
    const database = await openDatabase(join(directory, STORE), "write", spillOf(directory));
    try {
      await storeJobs(database, { ...loaded.study.keep, metrics: manifest.metrics }, jobs);
      await database.rows("checkpoint");
    } finally {
      database.close();
    }
    return statSync(join(directory, STORE)).size;
  } catch (error) {
    if (isStoreProblem(error) || isDiskError(error))
      throw storeProblem((text) => text.sampleDisk(tmpdir()), 1);
    throw error;
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

const repeated = (played: readonly JobRows[], jobs: number): JobRows[] =>
  Array.from({ length: jobs }, (_, k) => {
    const job = played[k % played.length];
    const again = Math.floor(k / played.length);
    const rows = job.rows.map((row) => ({ ...row, key: turned(row.key, again) }));
    return { ...job, replicate: job.replicate + 1000 * again, rows };
  });

// Keys never repeat, so they must not here, where the store would pack them.
const turned = (key: string, by: number): string => {
  const digits = (Number.parseInt(key.slice(0, 8), 16) + by * 0x9e3779b9) % 2 ** 32;
  return digits.toString(16).padStart(8, "0") + key.slice(8 + (by % 16)) + key.slice(8, 8 + (by % 16));
};

/** More than a job can take in a store: its rows as they are, with their keys and reasons, twice over. */
export function mostBytes(job: JobRows, metrics: number): number {
  const reasons = job.rows.reduce((sum, { reason }) => sum + 4 * reason.length, 0);
  const samples = job.rows
    .flatMap((row) => row.samples ?? [])
    .reduce((sum, { bytes }) => sum + bytes.length, 0);
  return 2 * (rowsOf(job) * (ROW_BYTES + 9 * metrics) + reasons + samples);
}

const ROW_BYTES = 160;
/** Households whose chances take no more than a row. */
const CHANCES_A_ROW = 10;

/** How many rows of the store a job makes. */
const rowsOf = ({ rows }: JobRows): number =>
  rows.reduce(
    (sum, { series, households, years, fates, groups, chances, payments, targets }) =>
      sum +
      1 +
      Math.max(0, ...(series ?? []).map((each) => each.length)) +
      (households?.fell.length ?? 0) +
      Math.max(0, ...(years ?? []).map((each) => each.length)) +
      (fates?.length ?? 0) +
      (groups?.length ?? 0) +
      (payments?.length ?? 0) +
      Object.keys(targets ?? {}).length +
      Math.ceil((chances?.fall.length ?? 0) / CHANCES_A_ROW),
    0,
  );

/** Bytes that may still be written where a path lies, or would lie. */
export function freeBytes(path: string): number {
  for (let at = resolve(path); ; at = dirname(at)) {
    try {
      const { bavail, bsize } = statfsSync(at);
      return bavail * bsize;
    } catch (error) {
      if (at === dirname(at)) throw error;
    }
  }
}
