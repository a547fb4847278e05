import { type Fate, openLane, reasonOf } from "../../play/lane.ts";
import { messageOf, type Runner } from "../../play/runner.ts";
import { schedule, type Task } from "../../play/schedule.ts";
import { isDiskError } from "../store/database.ts";
import { isOtherModel } from "../store/existing-store.ts";
import type { JobRows } from "../store/job-rows.ts";
import { type Manifest, writeManifest } from "../store/manifest.ts";
import { modelFingerprint } from "../store/model-fingerprint.ts";
import { sessionsOf, startSession } from "../store/sessions.ts";
import { firstReplicates, jobsOf, jobsPlanned } from "../store/shard.ts";
import { corrupt, diskProblem, type Store } from "../store/store.ts";
import { storeBuffer } from "../store/store-buffer.ts";
import { storeHash } from "../store/store-hash.ts";
import { isStoreProblem, type StoreProblem } from "../store/store-problem.ts";
import { eachPoint, readPoints, saveManifest } from "../store/store-tables.ts";
import { storeJobs } from "../store/store-writer.ts";
import { forgetDeaths, storedCounts, storedFigures, storedJobs } from "../store/stored-runs.ts";
import { dropProgress, type SweepProgress, writeProgress } from "../store/sweep-progress.ts";
import type { LoadedStudy } from "../study/load-study.ts";
import { diskCheck } from "./disk-check.ts";
import { freeBytes } from "./estimate-disk.ts";
import { failedJob } from "./failed-job.ts";
import { jobQueue, type Plays } from "./job-queue.ts";
import { lossesOf } from "./losses.ts";
import { pointCost } from "./point-cost.ts";
import { runTally } from "./run-tally.ts";
import { stopFigure } from "./stop-figure.ts";
import { replicatesFor, type StopFigure } from "./stop-rule.ts";
import type { SweepJob } from "./sweep-job.ts";
import { costliestFirst, type WorkLeft, workLeft } from "./work-left.ts";

/** What a sweep is played with. */
export interface SweepOptions {
  /** How many runners work at a time, and how one is started. */
  workers: number;
  start(): Runner<SweepJob, JobRows>;
  /** Jobs after which to stop, as if interrupted. */
  limit?: number;
  /** Room on the store's disk, in bytes. */
  free?: () => number;
  signal?: AbortSignal;
  /** Told after every transaction. */
  onProgress?: (progress: SweepProgress) => void;
}

/**
 * Plays the jobs that a store lacks, or that workers died over, until there are no more or the signal comes; what is
 * stored is the same whatever the workers and interruptions. Returns the manifest as it then is.
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
  const { storeHash: _, ...plain } = store.manifest;
  const manifest: Manifest = { ...plain, state: "running", sessions };
  await saveManifest(database, manifest);
  // That work began stands in the store's own file, so that one can tell if what comes after it goes missing.
  await database.rows("checkpoint");
  writeManifest(directory, manifest);
  await forgetDeaths(database, loaded.study);

  const { progress, stored, whole, problem } = await playJobs({ ...store, manifest }, loaded, options);
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
  if (problem) throw problem;
  return last;
}

interface Played {
  progress: SweepProgress;
  /** Runs stored by this process. */
  stored: number;
  /** Whether there was nothing left to play. */
  whole: boolean;
  /** Why it was given up. */
  problem?: StoreProblem;
}

async function playJobs(store: Store, loaded: LoadedStudy, options: SweepOptions): Promise<Played> {
  const { database, directory, manifest } = store;
  const { study } = loaded;
  const before = await storedCounts(database);
  const work = await workOf(store, loaded);
  const tally = runTally(before, work.planned, manifest.arms.length, work.left);
  const { stop, leave } = follower(options.signal);
  const enough = new AbortController();
  const queue = jobQueue({ ...work.plays, signal: AbortSignal.any([stop.signal, enough.signal]) });
  const tell = (): void => {
    const progress = tally.progress(queue.added);
    writeProgress(directory, { ...progress, stored: tally.stored() });
    options.onProgress?.(progress);
  };
  const { free = () => freeBytes(directory) } = options;
  const checkDisk = diskCheck(
    store,
    loaded,
    work.planned / manifest.arms.length - work.plays.stored.size,
    free,
  );
  const buffer = storeBuffer(
    async (jobs) => {
      await checkDisk(jobs);
      await storeJobs(database, { ...study.keep, metrics: manifest.metrics }, jobs);
    },
    (jobs) => {
      tally.add(jobs);
      tell();
    },
    () => stop.abort(),
  );
  tell();
  const figureOf = stopFigure(study, manifest.metrics);
  const limited = limiter(options.limit ?? Infinity, queue.next, () => enough.abort());
  const losses = lossesOf(store, options.workers);
  const model = isOtherModel(manifest) ? modelFingerprint() : undefined;
  const rowsOf = (job: SweepJob, fate: Fate<JobRows>): JobRows => {
    losses.note(job, fate);
    return "result" in fate ? fate.result : failedJob(loaded, manifest, job, reasonOf(fate), model);
  };
  async function next(): Promise<Task<SweepJob, JobRows> | undefined> {
    const job = await limited.next();
    if (!job) return undefined;
    return {
      job,
      take(fate) {
        const rows = rowsOf(job, fate);
        queue.settle(job, figureOf(rows));
        return buffer.put(rows);
      },
    };
  }
  const lanes = Array.from({ length: options.workers }, () => openLane(options.start));
  const problem = await schedule(lanes, next, stop)
    .finally(() => {
      leave();
      for (const lane of lanes) lane.end();
      return buffer.flush();
    })
    .then(
      () => undefined,
      (error: unknown) => {
        if (!isStoreProblem(error)) throw error;
        return error;
      },
    );
  const whole = !stop.signal.aborted && !limited.reached();
  return {
    progress: tally.progress(queue.added),
    stored: tally.stored(),
    whole,
    ...(problem && { problem }),
  };
}

/** Hands on at most so many jobs; where there would be one more, `enough` is called and no job handed on. */
function limiter(most: number, next: () => Promise<SweepJob | undefined>, enough: () => void) {
  let left = most;
  let reached = false;
  return {
    reached: () => reached,
    async next(): Promise<SweepJob | undefined> {
      if (reached) return undefined;
      if (left > 0) {
        left--;
        const job = await next();
        if (!job) left++;
        return job;
      }
      if (await next()) {
        reached = true;
        enough();
      }
      return undefined;
    },
  };
}

/** A controller that is aborted with a signal until it leaves it, or by itself: one process may play many studies. */
function follower(signal: AbortSignal | undefined): { stop: AbortController; leave: () => void } {
  const stop = new AbortController();
  const follow = (): void => stop.abort();
  signal?.addEventListener("abort", follow, { once: true });
  if (signal?.aborted) stop.abort();
  return { stop, leave: () => signal?.removeEventListener("abort", follow) };
}

interface Prepared {
  plays: Omit<Plays<StopFigure>, "signal">;
  /** Runs, before a stopping rule asks for more. */
  planned: number;
  /** What is left of them, where points are few enough to be counted and none decides for itself how many it has. */
  left?: WorkLeft;
}

/** Points that are held all at once, to be put in order and counted. */
const MOST_HELD = 20_000;

async function workOf({ database, manifest }: Store, loaded: LoadedStudy): Promise<Prepared> {
  const { study } = loaded;
  const { stop } = study;
  const { points, shard, arms } = manifest;
  const stored = await storedJobs(database, points, study);
  const wanted = jobsOf(shard, study, points);
  const all = points <= MOST_HELD ? await readPoints(database, study.factors) : undefined;
  const cost = pointCost(loaded) ?? (() => 1);
  const jobs = { replicates: study.replicates, wanted, stored };
  return {
    planned: jobsPlanned(shard, study, points) * arms.length,
    ...(all && !stop && { left: workLeft(all, cost, jobs) }),
    plays: {
      points: all ? costliestFirst(all, cost) : eachPoint(database, study.factors, points),
      wanted,
      stored,
      first: firstReplicates(study),
      enough: stop ? (figures) => replicatesFor(stop, figures) : () => 0,
      ...(stop && stored.size > 0 && { storedFigures: (point) => storedFigures(database, study, point) }),
    },
  };
}
