import { parentPort, workerData } from "node:worker_threads";
import { type AsideName, asideJobs } from "./cli/aside-jobs.ts";
import { type ColumnsTask, writeColumns } from "./cli/write-columns.ts";
import { buffersOf, type Job, playReplicate, type Task } from "./compare/replicates.ts";
import { type FitTask, measureFit } from "./experiments/fit-measure.ts";
import { playVariant, type SensitivityJob, type SensitivityTask } from "./experiments/sensitivity-play.ts";
import { sweepPlayer } from "./experiments/sweep-player.ts";
import { type FitTask as CountyFitTask, type FitJob, fitAsked } from "./nation/county-fit.ts";
import { messageOf } from "./play/runner.ts";
import type { SweepJob } from "./sweeps/run/sweep-job.ts";
import type { SavedStudy } from "./sweeps/study/saved-study.ts";

/** What a thread is started for: a comparison's replicates, one run's columns, what a command has done beside it, the seeds of a fit, variants, counties to fit, a sweep's jobs. */
type Work =
  | { compare: Task }
  | { columns: ColumnsTask }
  | { aside: AsideName }
  | { fit: FitTask }
  | { sensitivity: SensitivityTask }
  | { county: CountyFitTask }
  | { sweep: SavedStudy; model?: string };

let player: ReturnType<typeof sweepPlayer> | undefined;

/** Answers each job with its result, or with the error it met. */
function answer(job: unknown): void {
  const work = workerData as Work;
  try {
    if ("sweep" in work) {
      player ??= sweepPlayer(work.sweep, work.model);
      parentPort?.postMessage({ result: player(job as SweepJob) });
      return;
    }
    if ("fit" in work) {
      parentPort?.postMessage({ result: measureFit(work.fit, job as number) });
      return;
    }
    if ("sensitivity" in work) {
      parentPort?.postMessage({ result: playVariant(work.sensitivity, job as SensitivityJob) });
      return;
    }
    if ("county" in work) {
      const { at, job: asked } = job as { at: number; job: FitJob };
      parentPort?.postMessage({ result: { at, fit: fitAsked(work.county, asked) } });
      return;
    }
    if ("aside" in work) {
      parentPort?.postMessage({ result: asideJobs[work.aside](job as never) });
      return;
    }
    if ("columns" in work) {
      writeColumns(work.columns);
      parentPort?.postMessage({ result: true });
      return;
    }
    const result = playReplicate(work.compare, job as Job);
    parentPort?.postMessage({ result }, buffersOf(result));
  } catch (error) {
    parentPort?.postMessage({ failed: messageOf(error) });
  }
}

parentPort?.on("message", answer);
