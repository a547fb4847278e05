import { availableParallelism } from "node:os";
import { type Language, textOf } from "../report/shown.ts";
import { describeWarning } from "../scenario/problem.ts";
import { designOf } from "../sweeps/design.ts";
import { occupiedProblem, versionProblem } from "../sweeps/existing-store.ts";
import { type LoadedStudy, loadStudy, restoreStudy, savedStudy } from "../sweeps/load-study.ts";
import type { Manifest } from "../sweeps/manifest.ts";
import { newManifest } from "../sweeps/new-manifest.ts";
import { runSweep } from "../sweeps/run-sweep.ts";
import { mostShards, type Shard, shardFrom } from "../sweeps/shard.ts";
import { clearHalfMade, createStore, isStore, openStore, type Store } from "../sweeps/store.ts";
import { storeProblem } from "../sweeps/store-problem.ts";
import { readPoints } from "../sweeps/store-tables.ts";
import type { JobRows, SweepJob } from "../sweeps/sweep-job.ts";
import { thread, workerFile } from "../threads.ts";
import { exitOf, interruption } from "./interrupt.ts";
import { wholeNumber, workersOf } from "./options.ts";
import { checkDirectory } from "./result-directory.ts";
import { sweepReporter } from "./sweep-reporter.ts";

/** The options of `sweep run` and `sweep resume` as they were typed. */
export interface PlayArguments {
  workers?: string;
  limit?: string;
  json?: boolean;
  quiet?: boolean;
}

export interface RunArguments extends PlayArguments {
  out: string;
  shard?: string;
  seed?: string;
}

const MOST_JOBS = 1e12;

/** Begins a store for a study, and plays it. */
export async function runCommand(file: string, given: RunArguments, language: Language): Promise<void> {
  const how = playing(given, language);
  const shard = given.shard === undefined ? undefined : shardOf(given.shard);
  const loaded = seeded(loadStudy(file), given.seed);
  const text = textOf(language);
  for (const warning of loaded.warnings)
    process.stderr.write(`${text.warning}: ${describeWarning(warning, language)}\n`);
  const points = designOf(loaded.study);
  const most = mostShards(loaded.study, points.length);
  if (shard && shard.of > most) throw storeProblem((problem) => problem.shards(shard.of, most));
  const manifest = newManifest(loaded, points.length, shard);
  if (isStore(given.out)) throw await occupiedProblem(given.out, manifest);
  clearHalfMade(given.out);
  checkDirectory(given.out, false, text);
  const signal = interruption();
  await createStore(given.out, manifest, points);
  const store = await openStore(given.out);
  await play(store, loaded, { ...how, points, signal }, given, language);
}

/** Goes on with a store. */
export async function resumeCommand(
  directory: string,
  given: PlayArguments,
  language: Language,
): Promise<void> {
  const how = playing(given, language);
  const signal = interruption();
  const store = await openStore(directory);
  const problem = versionProblem(directory, store.manifest);
  if (problem || store.manifest.state === "complete") {
    store.close();
    if (problem) throw problem;
    sweepReporter(directory, given, language).already(store.manifest);
    return;
  }
  const loaded = restoreStudy(store.manifest.saved);
  const points = await readPoints(store.database, loaded.study.factors);
  await play(store, loaded, { ...how, points, signal }, given, language);
}

interface Playing {
  workers: number;
  limit?: number;
}

function playing({ workers, limit }: PlayArguments, language: Language): Playing {
  const text = textOf(language);
  return {
    workers: workersOf(workers, text) ?? availableParallelism(),
    limit: wholeNumber("--limit", limit, [1, MOST_JOBS], text),
  };
}

function shardOf(given: string): Shard {
  const shard = shardFrom(given);
  if (!shard) throw storeProblem((text) => text.shard(given));
  return shard;
}

const seeded = (loaded: LoadedStudy, seed: string | undefined): LoadedStudy =>
  seed === undefined ? loaded : { ...loaded, study: { ...loaded.study, seed } };

type Asked = Playing & { points: ReturnType<typeof designOf>; signal: AbortSignal };

async function play(
  store: Store,
  loaded: LoadedStudy,
  asked: Asked,
  given: PlayArguments,
  language: Language,
): Promise<void> {
  const report = sweepReporter(store.directory, given, language);
  const sweep = savedStudy(loaded);
  const start = () => thread<SweepJob, JobRows>(workerFile(), { sweep });
  let last: Manifest;
  try {
    report.start(asked.points.length, asked.workers);
    last = await runSweep(store, loaded, { ...asked, start, onProgress: report.progress });
  } finally {
    report.close();
    store.close();
  }
  report.end(last);
  if (asked.signal.aborted) process.exitCode = exitOf(asked.signal);
}
