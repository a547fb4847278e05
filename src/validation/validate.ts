import type { LoadedExperiment } from "../experiments/file/experiment-study.ts";
import { fit as fitOf } from "../experiments/fit.ts";
import type { ExperimentFound } from "../experiments/found/findings.ts";
import { runExperiment } from "../experiments/run-experiment.ts";
import { modelVersion } from "../model/model-version.ts";
import { loadScenario } from "../scenario/load-scenario.ts";
import { validated } from "./validated.ts";
import { SEEDS, type Validation } from "./validation.ts";
import { inCounty, planFor } from "./validation-experiments.ts";
import type { ValidationRow } from "./validation-row.ts";
import { validationRows } from "./validation-rows.ts";

export interface ValidateOptions {
  /** The experiments that measure, such as those of the package. */
  experiments: readonly LoadedExperiment[];
  /** By default every row of the table. */
  rows?: readonly ValidationRow[];
  seeds?: number;
  /** `path=value`, of the county. */
  set?: readonly string[];
  workers?: number;
  onPlayed?(name: string, played: number, planned: number): void;
}

/** Holds a scenario against the table of targets, in memory; the result is that of `sannong validate`. */
export async function validate(file: string, options: ValidateOptions): Promise<Validation> {
  const { experiments: all, rows = validationRows, seeds = SEEDS, set = [], workers, onPlayed } = options;
  const { scenario } = loadScenario(file, { set });
  const plan = planFor(rows, all);
  const planned = plan.experiments.length + (plan.fit ? 1 : 0);
  const experiments = new Map<string, ExperimentFound>();
  for (const loaded of plan.experiments) {
    const { name } = loaded.experiment;
    experiments.set(name, await runExperiment(inCounty(loaded, file, set), { seeds, workers }));
    onPlayed?.(name, experiments.size, planned);
  }
  const fit = plan.fit ? await fitOf(scenario, { seeds, workers }) : undefined;
  return {
    ...{ modelVersion, scenario: scenario.name, seeds },
    rows: rows.map((row) => validated(row, { experiments, fit })),
    experiments: [...experiments.values()],
  };
}
