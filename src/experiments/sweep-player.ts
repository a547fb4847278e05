import { jobPlayer, type SweepJob, taskOf } from "../sweeps/run/sweep-job.ts";
import type { JobRows } from "../sweeps/store/job-rows.ts";
import { restoreStudy } from "../sweeps/study/load-study.ts";
import type { SavedStudy } from "../sweeps/study/saved-study.ts";
import type { Experiment } from "./file/experiment.ts";
import { measureTargets } from "./fit-measure.ts";
import { experimentRecorder } from "./sample/experiment-recorder.ts";

/**
 * What a worker plays and measures the jobs of a study with. All that this file takes in, more than what a store
 * holds hangs on, is put in one file by the build (vite.config.ts), whose hash is the store's fingerprint.
 */
export function sweepPlayer(saved: SavedStudy, model?: string): (job: SweepJob) => JobRows {
  const { experiment } = saved.study;
  const recorder = experiment && experimentRecorder(experiment as Experiment);
  return jobPlayer(taskOf(restoreStudy(saved), model, measureTargets), recorder);
}
