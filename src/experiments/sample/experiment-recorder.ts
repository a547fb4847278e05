import type { Recorder } from "../../sweeps/run/sweep-job.ts";
import type { Experiment } from "../file/experiment.ts";
import { packed } from "./packed-table.ts";
import { type ExperimentHooks, recordSamples } from "./record-samples.ts";

/** Records an experiment's samples while its arms are played, packed for a store. */
export const experimentRecorder =
  (experiment: Experiment, hooks?: ExperimentHooks): Recorder =>
  (plan, replicate) => {
    const { prepare, watch, tables } = recordSamples(experiment, { plan, replicate, hooks });
    return { prepare, watch, samples: (runs) => tables(runs).map(([name, table]) => packed(name, table)) };
  };
