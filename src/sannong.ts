/**
 * The library. `loadScenario` reads a scenario, `simulate` plays one arm of it, `compare` plays all of them over
 * replicates on the same luck, on as many threads as there are cores:
 *
 *     import { compare, loadScenario } from "sannong";
 *     const { scenario } = loadScenario("scenarios/small.yaml");
 *     const comparison = await compare(scenario, { replicates: 20 });
 *     console.log(comparison.estimates.hybrid.relapse.mean);
 *
 * `sweep` plays a study file into a store or goes on with it, `openStudy` reads one, `sensitivityOf` analyses it.
 * `runExperiment` replays a published trial, `validate` holds a scenario against all of them, and `calibrate` finds which
 * parameter values published figures leave.
 */
import { fileURLToPath } from "node:url";
import { type CompareOptions, comparePlan, type Runners } from "./compare/compare.ts";
import type { Comparison } from "./compare/comparison.ts";
import { type Job, playReplicate, type Replicate, type Task } from "./compare/replicates.ts";
import type { ExperimentRun } from "./experiments/run-experiment.ts";
import type { ArmRun } from "./model/run.ts";
import { simulateArms } from "./model/simulate.ts";
import type { State } from "./model/state/state.ts";
import type { FullTurn } from "./model/state/step.ts";
import { usableCores } from "./play/cores.ts";
import { inThisThread } from "./play/runner.ts";
import { thread, workerFile } from "./play/threads.ts";
import { planOf } from "./scenario/plan.ts";
import type { Scenario } from "./scenario/scenario.ts";

export type { CalibrateOptions } from "./calibrate.ts";
export type { Calibration } from "./calibration/calibrate.ts";
export type { Band } from "./compare/bands.ts";
export type { CompareOptions, Progress } from "./compare/compare.ts";
export type { Comparison, Difference } from "./compare/comparison.ts";
export type { Counterfactual, CounterfactualCell, Who } from "./compare/counterfactual.ts";
export type { Estimate } from "./compare/estimate.ts";
export type { Replicate } from "./compare/replicates.ts";
export { estimators } from "./experiments/estimators/all.ts";
export type { Estimator, Found as Estimated, SeriesPoint } from "./experiments/estimators/estimator.ts";
export type { Experiment } from "./experiments/file/experiment.ts";
export type { LoadedExperiment } from "./experiments/file/experiment-study.ts";
export { loadExperiment } from "./experiments/file/load-experiment.ts";
export { type Fit, type FitOptions, type FitRow, fit } from "./experiments/fit.ts";
export type { ExperimentFound, Finding } from "./experiments/found/findings.ts";
export type { SeedEstimate } from "./experiments/found/seed-estimate.ts";
export { type ExperimentOptions, type ExperimentRun, runExperiment } from "./experiments/run-experiment.ts";
export type { Membership } from "./experiments/sample/membership.ts";
export type { ExperimentHooks } from "./experiments/sample/record-samples.ts";
export type { SampleTable } from "./experiments/sample/sample-table.ts";
export { metrics } from "./model/metrics/all.ts";
export type { Metric } from "./model/metrics/metric.ts";
export { modelVersion } from "./model/model-version.ts";
export { foundingOf, peopleOf } from "./model/people.ts";
export type { ArmRun, Fates, Plan } from "./model/run.ts";
export { type ListedStep, program } from "./model/season.ts";
export type { State } from "./model/state/state.ts";
export type { NationFound } from "./nation/nation-found.ts";
export { type Held, marginalsOf } from "./scenario/county/marginals.ts";
export { loadScenario } from "./scenario/load-scenario.ts";
export { planOf } from "./scenario/plan.ts";
export { isScenarioError, type ScenarioError } from "./scenario/problem.ts";
export type { Scenario } from "./scenario/scenario.ts";
export {
  calibrate,
  exportStudy,
  mergeShards,
  openNation,
  openStudy,
  type SweepStudyOptions,
  sensitivityOf,
  sweep,
} from "./studies.ts";
export type { MethodKey } from "./sweeps/analysis/all.ts";
export type { Sensitivity } from "./sweeps/analysis/sensitivity-study.ts";
export type { Manifest } from "./sweeps/store/manifest.ts";
export type { Results } from "./sweeps/store/results.ts";
export type { SweepProgress } from "./sweeps/store/sweep-progress.ts";
export { type Twin, type TwinOptions, twin, twinArms } from "./twin/twin.ts";
export type { Life } from "./twin/twin-life.ts";
export { type Found, findTwin, type Lot, lots, MOST_SEARCHED } from "./twin/twin-search.ts";
export { type ValidateOptions, validate } from "./validation/validate.ts";
export type { Part, Validated } from "./validation/validated.ts";
export type { Validation } from "./validation/validation.ts";
export { experimentsIn } from "./validation/validation-experiments.ts";
export type { ValidationRow } from "./validation/validation-row.ts";
export { validationRows } from "./validation/validation-rows.ts";

/** Where the experiments lie that come with the package: `experimentsIn(experimentsFolder())` reads them. */
export const experimentsFolder = (): string => fileURLToPath(new URL("../experiments", import.meta.url));

/**
 * Writes each sample of an experiment that was run as CSV and Parquet into a folder that is there, a row for each unit and
 * wave under its seed: of the first seed, or of all. Returns the files' names.
 */
export async function writeSamples(run: ExperimentRun, folder: string, every = false): Promise<string[]> {
  // The database is loaded where it is needed alone.
  const { sampleFiles, writeSamples: write } = await import("./cli/sample-files.ts");
  const { join } = await import("node:path");
  await write(run.recorded, run.experiment, (file) => join(folder, file), every);
  return sampleFiles(run.experiment);
}

/**
 * Every arm of a scenario over replicates on the same luck. The result depends on the scenario and on nothing
 * else: not on the number of workers, nor on who finished first.
 */
export function compare(scenario: Scenario, options: CompareOptions = {}): Promise<Comparison> {
  const { reference, treatment } = scenario.compare;
  const replicates = options.precision === undefined ? scenario.replicates : undefined;
  const asked = { reference, treatment, ...options, replicates: options.replicates ?? replicates };
  return comparePlan(planOf(scenario), asked, runnersOf(options.workers ?? usableCores()));
}

export interface SimulateOptions {
  arm: string;
  /** From 1. */
  replicate?: number;
  /** Bring back the flow matrix of each season. */
  flows?: boolean;
  /** Called with the state at the end of every measured season; the state is reused, so copy what is kept. */
  watch?: (state: State, season: number) => void;
}

/** One arm of one replicate, played in this thread. */
export function simulate(scenario: Scenario, { arm, replicate = 1, flows, watch }: SimulateOptions): ArmRun {
  const watched = (_: string, state: State, { season }: FullTurn): void => watch?.(state, season);
  return simulateArms(planOf(scenario), replicate, [arm], { flows, watch: watched })[0];
}

const runnersOf = (workers: number): Runners => ({
  size: Math.max(1, workers),
  start: (task: Task) =>
    workers === 0
      ? inThisThread<Job, Replicate>((job) => playReplicate(task, job))
      : thread<Job, Replicate>(workerFile(), { compare: task }),
});
