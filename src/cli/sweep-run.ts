import { usableCores } from "../play/cores.ts";
import { sweepText } from "../report/sweep-report/sweep-texts.ts";
import { commandTextOf } from "../report/tables/command-text.ts";
import type { Language } from "../report/tables/shown.ts";
import { describeWarning, isScenarioError } from "../scenario/problem.ts";
import type { DesignPoint } from "../sweeps/design/design.ts";
import { designSize, eachDesignPoint, MOST_POINTS } from "../sweeps/design/design-points.ts";
import { runSweep } from "../sweeps/run/run-sweep.ts";
import { modelProblem, occupiedProblem } from "../sweeps/store/existing-store.ts";
import { extendStore } from "../sweeps/store/extend-store.ts";
import { clearLeftovers } from "../sweeps/store/leftovers.ts";
import { lostLog } from "../sweeps/store/lost-log.ts";
import { type Manifest, writeManifest } from "../sweeps/store/manifest.ts";
import { newManifest } from "../sweeps/store/new-manifest.ts";
import { mostShards, type Shard, shardFrom } from "../sweeps/store/shard.ts";
import { createStore, openStore, type Store } from "../sweeps/store/store.ts";
import { isStore } from "../sweeps/store/store-file.ts";
import { storeProblem } from "../sweeps/store/store-problem.ts";
import { hasDeaths, storedCounts } from "../sweeps/store/stored-runs.ts";
import { dropProgress } from "../sweeps/store/sweep-progress.ts";
import { type LoadedStudy, loadStudy, restoreStudy } from "../sweeps/study/load-study.ts";
import { scenarioAt } from "../sweeps/study/point-plan.ts";
import { exitOf, interruption } from "./interrupt.ts";
import { checkMemory, type Load } from "./memory-check.ts";
import { MOST_REPLICATES, wholeNumber, workersOf } from "./options.ts";
import { tell } from "./print.ts";
import type { QueueArguments } from "./queue-options.ts";
import { checkDirectory } from "./result-directory.ts";
import { type Players, playersOf } from "./sweep-players.ts";
import { sweepReporter, type Within } from "./sweep-reporter.ts";

/** The options of `sweep run` and `sweep resume` as they were typed. */
export interface PlayArguments extends QueueArguments {
  workers?: string;
  limit?: string;
  json?: boolean;
  quiet?: boolean;
  /** Within another command, which tells itself what came of it: on a store that one can go on with, or not. */
  within?: Within;
  /** Go on though another build of the model filled the store. */
  otherModel?: boolean;
  /** Tells progress by points, so many of so many. */
  byPoint?: (finished: number, planned: number, left: string) => string;
}

export interface RunArguments extends PlayArguments {
  out: string;
  shard?: string;
  seed?: string;
  /** Go on with the store of this study if it is there. */
  resume?: boolean;
}

const MOST_JOBS = 1e12;

/** Begins a store for a study, and plays it. */
export async function runCommand(file: string, options: RunArguments, language: Language): Promise<void> {
  // A mistake among the options is told before those of the study.
  playing(options, language);
  if (options.shard !== undefined) shardOf(options.shard);
  const loaded = seeded(loadStudy(file), options.seed);
  const text = commandTextOf(language);
  for (const warning of loaded.warnings) tell(`${text.warning(describeWarning(warning, language))}\n`);
  await playStudy(loaded, options, language);
}

/** Begins a store for a study that is loaded, or goes on with the one that is there, and plays it. */
export async function playStudy(
  loaded: LoadedStudy,
  options: RunArguments,
  language: Language,
): Promise<Manifest> {
  const text = commandTextOf(language);
  const how = playing(options, language);
  const shard = options.shard === undefined ? undefined : shardOf(options.shard);
  const points = designSize(loaded.study);
  const most = mostShards(loaded.study, points);
  if (shard && shard.of > most) throw storeProblem((problem) => problem.shards(shard.of, most));
  const manifest = newManifest(loaded, points, shard);
  if (isStore(options.out)) {
    const problem = await occupiedProblem(options.out, manifest, options.otherModel);
    if (!options.resume || !problem.same) throw problem;
    return goOn(options.out, options, language);
  }
  checkMemory(largestLoad(loaded, how.workers), text);
  clearLeftovers(options.out);
  checkDirectory(options.out, undefined, text);
  const signal = interruption();
  await createStore(options.out, manifest, eachDesignPoint(loaded.study));
  const store = await openStore(options.out);
  return play(store, loaded, { ...how, signal }, options, language);
}

const SIZES = /^county\.(villages|householdsPerVillage)$/;
const MOST_LOOKED_AT = 500;

/** What the largest county of a study takes; where factors size it, of points all over the design. */
export function largestLoad(loaded: LoadedStudy, workers: number): Load {
  const { study, base } = loaded;
  let size: Load["size"] = base.county;
  if (study.factors.some(({ path }) => SIZES.test(path))) {
    const step = Math.ceil(designSize(study) / MOST_LOOKED_AT);
    for (const point of eachDesignPoint(study)) {
      if (point.point % step !== 0) continue;
      const own = sizeAt(loaded, point);
      if (own.villages * own.householdsPerVillage > size.villages * size.householdsPerVillage) size = own;
    }
  }
  return { size, arms: study.arms.length, workers };
}

function sizeAt(loaded: LoadedStudy, point: DesignPoint): Load["size"] {
  try {
    return scenarioAt(loaded, point).county;
  } catch (error) {
    // A point that contradicts itself is not played.
    if (isScenarioError(error)) return loaded.base.county;
    throw error;
  }
}

/** Goes on with a store. */
export async function resumeCommand(
  directory: string,
  options: PlayArguments,
  language: Language,
): Promise<Manifest> {
  return goOn(directory, options, language);
}

async function goOn(directory: string, options: PlayArguments, language: Language): Promise<Manifest> {
  const how = playing(options, language);
  const signal = interruption();
  clearLeftovers(directory);
  const store = await openStore(directory);
  let loaded: LoadedStudy | undefined;
  try {
    const log = lostLog(directory, store.manifest, await storedCounts(store.database));
    if (log)
      tell(`${commandTextOf(language).warning(sweepText(language).problem.lostLog(directory, log))}\n`);
    const left = await toResume(store, options);
    if (left) checkMemory(largestLoad(left, how.workers), commandTextOf(language));
    loaded = left;
  } finally {
    if (!loaded) store.close();
  }
  if (loaded) return play(store, loaded, { ...how, signal }, options, language);
  sweepReporter(directory, options, language).already(store.manifest);
  return store.manifest;
}

export interface ExtendArguments extends PlayArguments {
  replicates?: string;
  points?: string;
}

/** Adds replicates or points to a study, and plays them. */
export async function extendCommand(
  directory: string,
  options: ExtendArguments,
  language: Language,
): Promise<void> {
  const text = commandTextOf(language);
  const how = playing(options, language);
  const more = {
    replicates: wholeNumber("--replicates", options.replicates, [1, MOST_REPLICATES], text),
    points: wholeNumber("--points", options.points, [1, MOST_POINTS], text),
  };
  const signal = interruption();
  clearLeftovers(directory);
  const store = await openStore(directory);
  let extended: Awaited<ReturnType<typeof extendStore>> | undefined;
  try {
    const problem = modelProblem(directory, store.manifest, options.otherModel);
    if (problem) throw problem;
    const loaded = restoreStudy(store.manifest.saved);
    checkMemory(largestLoad(loaded, how.workers), text);
    extended = await extendStore(store, loaded, more);
  } finally {
    if (!extended) store.close();
  }
  const { loaded, manifest } = extended;
  await play({ ...store, manifest }, loaded, { ...how, signal }, options, language);
}

/** The study of a store that is not complete; of one that is, sets right what a kill at the very end left unsaid. */
async function toResume(
  { directory, database, manifest }: Store,
  { otherModel }: PlayArguments,
): Promise<LoadedStudy | undefined> {
  const problem = modelProblem(directory, manifest, otherModel);
  if (problem) throw problem;
  if (manifest.state !== "complete" || (await hasDeaths(database))) return restoreStudy(manifest.saved);
  writeManifest(directory, manifest);
  dropProgress(directory);
  return undefined;
}

interface Playing {
  workers: number;
  limit?: number;
}

function playing({ workers, limit }: PlayArguments, language: Language): Playing {
  const text = commandTextOf(language);
  return {
    workers: workersOf(workers, text) ?? usableCores(),
    limit: wholeNumber("--limit", limit, [1, MOST_JOBS], text),
  };
}

function shardOf(input: string): Shard {
  const shard = shardFrom(input);
  if (!shard) throw storeProblem((text) => text.shard(input));
  return shard;
}

const seeded = (loaded: LoadedStudy, seed: string | undefined): LoadedStudy =>
  seed === undefined ? loaded : { ...loaded, study: { ...loaded.study, seed } };

type Asked = Playing & { signal: AbortSignal };

async function play(
  store: Store,
  loaded: LoadedStudy,
  asked: Asked,
  options: PlayArguments,
  language: Language,
): Promise<Manifest> {
  const report = sweepReporter(store.directory, options, language);
  let players: Players | undefined;
  let last: Manifest;
  try {
    players = await playersOf(store.manifest, loaded, { ...options, ...asked }, language);
    report.start(store.manifest.points, asked.workers);
    last = await runSweep(store, loaded, { ...asked, ...players, onProgress: report.progress });
  } finally {
    report.close();
    await players?.close?.();
    store.close();
  }
  report.end(last, asked.signal.aborted);
  // A signal that came after the last run changed nothing.
  if (last.state !== "complete") process.exitCode = asked.signal.aborted ? exitOf(asked.signal) : 0;
  else if (last.runs.finished === 0) process.exitCode = 1;
  return last;
}
