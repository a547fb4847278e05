/**
 * Studies of the library: what plays, reads and analyses a result store. Each loads DuckDB when it is first called, since
 * that takes a while and a comparison does without.
 */
import type { CalibrateOptions } from "./calibrate.ts";
import type { Calibration } from "./calibration/calibrate.ts";
import type { NationFound } from "./nation/nation-found.ts";
import { usableCores } from "./play/cores.ts";
import type { MethodKey } from "./sweeps/analysis/all.ts";
import type { Sensitivity } from "./sweeps/analysis/sensitivity-study.ts";
import type { SweepJob } from "./sweeps/run/sweep-job.ts";
import type { ExportFormat } from "./sweeps/store/export-formats.ts";
import type { JobRows } from "./sweeps/store/job-rows.ts";
import type { Manifest } from "./sweeps/store/manifest.ts";
import type { Results } from "./sweeps/store/results.ts";
import type { SweepProgress } from "./sweeps/store/sweep-progress.ts";
import type { LoadedStudy } from "./sweeps/study/load-study.ts";
import { savedStudy } from "./sweeps/study/saved-study.ts";

export interface SweepStudyOptions {
  /** Threads; by default one a core. */
  workers?: number;
  /** Jobs after which to stop, as if interrupted. */
  limit?: number;
  /** The part to play, number `at` from 1 of `of`; only where the store is begun. */
  shard?: { at: number; of: number };
  signal?: AbortSignal;
  onProgress?(progress: SweepProgress): void;
}

/**
 * Plays a study file into a store in `directory`, or goes on with the store of this study that is there. The store is
 * the same whatever the workers and interruptions. Throws a `ScenarioError` for a mistake in the file, and a
 * `StoreProblem` where the directory holds another study's store.
 */
export async function sweep(
  file: string,
  directory: string,
  options: SweepStudyOptions = {},
): Promise<Manifest> {
  const { loadStudy } = await import("./sweeps/study/load-study.ts");
  return playStudy(loadStudy(file), directory, options);
}

/** Plays a study that is loaded into a store, or goes on with the store of it that is there. */
export async function playStudy(
  loaded: LoadedStudy,
  directory: string,
  { workers = usableCores(), shard, ...options }: SweepStudyOptions,
): Promise<Manifest> {
  const { mkdirSync } = await import("node:fs");
  const { thread, workerFile } = await import("./play/threads.ts");
  const { designSize, eachDesignPoint } = await import("./sweeps/design/design-points.ts");
  const { runSweep } = await import("./sweeps/run/run-sweep.ts");
  const { occupiedProblem } = await import("./sweeps/store/existing-store.ts");
  const { newManifest } = await import("./sweeps/store/new-manifest.ts");
  const { createStore, openStore } = await import("./sweeps/store/store.ts");
  const { isStore } = await import("./sweeps/store/store-file.ts");
  const begun = newManifest(loaded, designSize(loaded.study), shard);
  if (isStore(directory)) {
    const problem = await occupiedProblem(directory, begun);
    if (!problem.same) throw problem;
  } else {
    mkdirSync(directory, { recursive: true });
    await createStore(directory, begun, eachDesignPoint(loaded.study));
  }
  const store = await openStore(directory);
  const start = () => thread<SweepJob, JobRows>(workerFile(), { sweep: savedStudy(loaded) });
  try {
    return await runSweep(store, loaded, { workers: Math.max(1, workers), start, ...options });
  } finally {
    store.close();
  }
}

/**
 * Finds which parameter values published figures leave, by history matching; the result is that of `sannong calibrate`,
 * whatever the workers and interruptions. `directory` keeps a store of each wave, which a second call goes on with, and in
 * the end `sample.csv`, from which a scenario draws:
 *
 *     const found = await calibrate("scenarios/baseline.yaml", "calibrated", { set: ["county.villages=10"] });
 *     const { scenario } = loadScenario("scenarios/baseline.yaml", { set: ["compare.calibrated=calibrated"] });
 *
 * Nothing where it was interrupted by `limit` or `signal`. Throws a `ScenarioError` for a mistake in the scenario, an
 * `Error` that says what is allowed for one among the options, and a `StoreProblem` where the directory holds
 * another calibration.
 */
export const calibrate = async (
  file: string,
  directory: string,
  options: CalibrateOptions = {},
): Promise<Calibration | undefined> => (await import("./calibrate.ts")).calibrate(file, directory, options);

/** Opens a store to read it; `close` it afterwards. Throws a `StoreProblem` where there is none, or while it is written. */
export const openStudy = async (directory: string): Promise<Results> =>
  (await import("./sweeps/store/results.ts")).openResults(directory);

/** What a nation's store came to: totals, counties, how much of their differences is luck. */
export const openNation = async (results: Results): Promise<NationFound> =>
  (await import("./nation/nation-found.ts")).nationFound(results);

/**
 * How much each factor moves a response, such as `difference.relapse` or `hybrid.income`, by the method that the design
 * was made for unless another is named that it allows.
 */
export async function sensitivityOf(
  results: Results,
  response: string,
  method?: MethodKey,
): Promise<Sensitivity> {
  const { allowedMethods } = await import("./sweeps/analysis/analysis.ts");
  const { sampleOf } = await import("./sweeps/analysis/analysis-sample.ts");
  const { sensitivity } = await import("./sweeps/analysis/sensitivity-study.ts");
  const allowed = allowedMethods(results.study.design.kind);
  if (method !== undefined && !allowed.includes(method))
    throw new Error(`${method} is not among the methods of this design: ${allowed.join(", ")}`);
  return sensitivity(await sampleOf(results, response), method ?? allowed[0]);
}

/** Writes every table of a store into a directory, for the readers of Python and R; returns the files' names. */
export const exportStudy = async (
  directory: string,
  out: string,
  format: ExportFormat = "parquet",
): Promise<string[]> => (await import("./sweeps/store/export-store.ts")).exportStore(directory, out, format);

/** Puts the stores of all shards of a study together in a directory that is there and empty. */
export const mergeShards = async (directories: readonly string[], out: string): Promise<Manifest> =>
  (await import("./sweeps/store/merge-stores.ts")).mergeStores(directories, out);
