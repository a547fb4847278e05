import type { MetricKey } from "../../model/by-metric.ts";
import { metricName, metrics, metricsOf } from "../../model/metrics/all.ts";
import type { ArmRun, Plan } from "../../model/run.ts";
import { runFigure } from "../../model/run-figure.ts";
import { WAVE } from "../estimators/estimator.ts";
import { armsOf, type Experiment } from "../file/experiment.ts";
import type { OutcomeForm, SampleForm } from "../file/experiment-file.ts";
import { transformed } from "./outcome-value.ts";
import { spanOf, wavesOf } from "./reading-plan.ts";
import { runOf } from "./readings.ts";
import type { SampleTable } from "./sample-table.ts";

/** The metric of that name in a plan, as results name it. */
export const metricKeyOf = (name: string, lenderNames: readonly string[]): MetricKey | undefined =>
  metricsOf(lenderNames.length).find((key) => metricName(key, lenderNames) === name);

/** Names of every metric of a county with these lenders. */
export const metricNamesOf = (lenderNames: readonly string[]): string[] =>
  metricsOf(lenderNames.length).map((key) => metricName(key, lenderNames));

/** A row for each arm and wave: metrics of the whole county over the seasons of each outcome. */
export function countySample(
  sample: SampleForm,
  { experiment, plan, runs }: { experiment: Experiment; plan: Plan; runs: readonly ArmRun[] },
): SampleTable {
  const arms = armsOf(experiment);
  const rows = arms.flatMap((arm, a) =>
    wavesOf(sample, plan.time.seasons).map((wave) => ({ a, wave, run: runOf(runs, arm) })),
  );
  const outcomes = Object.entries(sample.outcomes).map(([name, outcome]) => [
    name,
    transformed(
      Float64Array.from(rows, ({ run, wave }) => (run ? figureOf(run, outcome, wave, plan) : Number.NaN)),
      outcome.as,
    ),
  ]);
  return {
    rows: rows.length,
    columns: {
      arm: Float64Array.from(rows, ({ a }) => a),
      [WAVE]: Float64Array.from(rows, ({ wave }) => wave),
      ...Object.fromEntries(outcomes),
    },
  };
}

const SEASONS = 4;

/** A metric over the seasons of an outcome; of a yearly one, over the years that end in them. */
function figureOf(run: ArmRun, outcome: OutcomeForm, wave: number, { lenderNames }: Plan): number {
  const key = metricKeyOf(outcome.of, lenderNames);
  if (key === undefined) return Number.NaN;
  const { from, to } = spanOf(outcome, wave);
  const every = metrics[key].each === "year" ? SEASONS : 1;
  const first = Math.max(0, Math.ceil(from / every - (every > 1 ? (every - 1) / every : 0)));
  const end = Math.floor((to + 1) / every);
  return runFigure(metrics[key], run.series[key].slice(first, end), run.parts[key].slice(first, end));
}
