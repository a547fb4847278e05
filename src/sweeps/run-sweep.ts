import { modelVersion } from "../model-version.ts";
import { messageOf, type Runner } from "../pool.ts";
import { isDiskError } from "./database.ts";
import type { DesignPoint } from "./design.ts";
import { jobQueue, type Plays } from "./job-queue.ts";
import { workLanes } from "./lanes.ts";
import type { LoadedStudy } from "./load-study.ts";
import { type Manifest, writeManifest } from "./manifest.ts";
import { pointed } from "./point-plan.ts";
import { runKeyOf } from "./run-key.ts";
import { runTally } from "./run-tally.ts";
import { sessionsOf, startSession } from "./sessions.ts";
import { firstReplicates, jobsOf, jobsPlanned } from "./shard.ts";
import { replicatesFor, stopFigure } from "./stop-rule.ts";
import { corrupt, diskProblem, type Store } from "./store.ts";
import { storeBuffer } from "./store-buffer.ts";
import { storeHash } from "./store-hash.ts";
import { saveManifest } from "./store-tables.ts";
import { storeJobs } from "./store-writer.ts";
import { storedCounts, storedFigures, storedJobs } from "./stored-runs.ts";
import { failedRows, type JobRows, type SweepJob } from "./sweep-job.ts";
import { dropProgress, type SweepProgress, writeProgress } from "./sweep-progress.ts";

/** What a sweep is played with. */
export interface SweepOptions {
  /** The design; with a store's study, `designOf` gives it. */
  points: readonly DesignPoint[];
  /** How many runners work at a time, and how one is started. */
  workers: number;
  start(): Runner<SweepJob, JobRows>;
  /** Jobs after which to stop, as if interrupted. */
  limit?: number;
  signal?: AbortSignal;
  /** Told after every transaction. */
  onProgress?: (progress: SweepProgress) => void;
}

/**
 * Plays the jobs that a store lacks, until there are no more or the signal comes; what is stored is the same
 * whatever the workers and interruptions. Returns the manifest as it then is.
 */
export async function runSweep(store: Store, loaded: LoadedStudy, options: SweepOptions): Promise<Manifest> {
  try {
    return await played(store, loaded, options);
  } catch (error) {
    if (isDiskError(error)) throw diskProblem(store.directory, error);
    throw /corrupt|checksum|holds .* twice/i.test(messageOf(error)) ? corrupt(store.directory, error) : error;
  }
}

async function played(store: Store, loaded: LoadedStudy, options: SweepOptions): Promise<Manifest> {
  const { database, directory } = store;
  const session = startSession(options.workers);
  const sessions = [...sessionsOf(store), session];
  const manifest: Manifest = { ...store.manifest, state: "running", sessions };
  await saveManifest(database, manifest);
  writeManifest(directory, manifest);

  const { progress, stored, whole } = await playJobs({ ...store, manifest }, loaded, options);
  const { planned, finished, failed, seconds } = progress;
  const ended = { ...session, ended: new Date().toISOString(), seconds, runs: stored };
  const last: Manifest = {
    ...manifest,
    state: whole ? "complete" : "interrupted",
    runs: { planned, finished, failed },
    sessions: [...sessions.slice(0, -1), ended],
    ...(whole && { storeHash: await storeHash(database, manifest) }),
  };
  await saveManifest(database, last);
  writeManifest(directory, last);
  dropProgress(directory);
  return last;
}

interface Played {
  progress: SweepProgress;
  /** Runs stored by this process. */
  stored: number;
  /** Whether there was nothing left to play. */
  whole: boolean;
}

async function playJobs(store: Store, loaded: LoadedStudy, options: SweepOptions): Promise<Played> {
  const { database, directory, manifest } = store;
  const { study } = loaded;
  const before = await storedCounts(database);
  const work = await workOf(store, loaded, options);
  const tally = runTally(before, work.planned, manifest.arms.length);
  const stop = follower(options.signal);
  const queue = jobQueue({ ...work.plays, signal: stop.signal });
  const tell = (): void => {
    const progress = tally.progress(queue.added);
    writeProgress(directory, { ...progress, stored: tally.stored() });
    options.onProgress?.(progress);
  };
  const buffer = storeBuffer(
    (jobs) => storeJobs(database, { ...study.keep, metrics: manifest.metrics }, jobs),
    (jobs) => {
      tally.add(jobs);
      tell();
    },
    () => stop.abort(),
  );
  tell();
  const figureOf = stopFigure(study, manifest.metrics);
  const limited = limiter(options.limit ?? Infinity, queue.next);
  const lanes = workLanes<SweepJob, JobRows>(
    options.workers,
    options.start,
    {
      next: limited.next,
      take(job, rows) {
        queue.settle(job, figureOf(rows));
        return buffer.put(rows);
      },
      failed: (job, reason) => failedJob(loaded, manifest, job, reason),
    },
    stop,
  );
  await lanes.finally(() => buffer.flush());
  const whole = !stop.signal.aborted && !limited.reached();
  return { progress: tally.progress(queue.added), stored: tally.stored(), whole };
}

/** Hands on at most so many jobs. */
function limiter(most: number, next: () => Promise<SweepJob | undefined>) {
  let left = most;
  let reached = false;
  return {
    reached: () => reached,
    async next(): Promise<SweepJob | undefined> {
      if (left === 0) {
        reached = true;
        return undefined;
      }
      left--;
      const job = await next();
      if (!job) left++;
      return job;
    },
  };
}

/** A controller that is aborted with a signal, or by itself. */
function follower(signal: AbortSignal | undefined): AbortController {
  const controller = new AbortController();
  signal?.addEventListener("abort", () => controller.abort(), { once: true });
  if (signal?.aborted) controller.abort();
  return controller;
}

interface Prepared {
  plays: Omit<Plays, "signal">;
  /** Runs, before a stopping rule asks for more. */
  planned: number;
}

async function workOf(
  { database, manifest }: Store,
  { study }: LoadedStudy,
  { points }: SweepOptions,
): Promise<Prepared> {
  const { stop } = study;
  const stored = await storedJobs(database, points.length, study);
  return {
    planned: jobsPlanned(manifest.shard, study, points.length) * manifest.arms.length,
    plays: {
      points,
      wanted: jobsOf(manifest.shard, study, points.length),
      stored,
      first: firstReplicates(study),
      enough: stop ? (figures) => replicatesFor(stop, figures) : () => 0,
      ...(stop && stored.size > 0 && { storedFigures: (point) => storedFigures(database, study, point) }),
    },
  };
}

/** The rows of a job whose worker could not say which they are. */
function failedJob(loaded: LoadedStudy, manifest: Manifest, job: SweepJob, reason: string): JobRows {
  const { point, replicate } = job;
  const { scenarioHash } = pointed(loaded, point);
  const keyOf = (arm: string) => runKeyOf(modelVersion, scenarioHash, point.point, arm, replicate);
  const rows = failedRows(manifest.metrics.length, manifest.arms, keyOf, reason);
  return { point: point.point, replicate, seconds: 0, rows };
}
