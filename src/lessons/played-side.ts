import { packed } from "../compare/replicates.ts";
import { resultHash } from "../compare/result-hash.ts";
import type { ArmRun } from "../model/run.ts";
import { type LessonRun, yearly } from "./lesson-figures.ts";

/** One side of a lesson as it was played: what is looked at, and the hash by which it is known again. */
export interface PlayedSide extends LessonRun {
  hash: string;
  /** Each metric that a question draws, by year. */
  lines: Readonly<Record<string, readonly number[]>>;
}

/** What a lesson keeps of a run; the hash is the one that the command line gives the same arm and replicate. */
export function playedSide(run: ArmRun, metrics: readonly string[], years: number): PlayedSide {
  const replicate = { replicate: run.replicate, arms: [packed(run)], tallies: [], financeGains: {} };
  const series = run.series as Readonly<Record<string, ArrayLike<number>>>;
  return {
    summary: run.summary,
    fates: run.households,
    hash: resultHash([replicate]),
    lines: Object.fromEntries(metrics.map((metric) => [metric, yearly(series[metric] ?? [], years)])),
  };
}
