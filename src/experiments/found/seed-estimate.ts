import { divisorOf } from "../estimators/effect-scale.ts";
import { ASSIGNED, type Found, TREATED, WAVE, without } from "../estimators/estimator.ts";
import { estimatorOf } from "../file/estimate-faults.ts";
import { armOfRows, armsOf, type EstimateForm, type Experiment, startOf } from "../file/experiment.ts";
import { criticalValue, twoSided } from "../regression/student.ts";
import { meets } from "../sample/readings.ts";
import { complete, rowsWhere, type SampleTable } from "../sample/sample-table.ts";

/** An estimate in one seed, with its 95 % interval, and what the same luck says of it. */
export interface SeedEstimate extends Found {
  low: number;
  high: number;
  p: number;
  /** Mean of the assigned with and without the treatment on the same luck; NaN where there is none. */
  truth: number;
  /** The same of those not assigned: what spills over. */
  spillover: number;
}

const NOTHING: SeedEstimate = {
  value: Number.NaN,
  se: Number.NaN,
  df: Number.NaN,
  rows: 0,
  clusters: 0,
  low: Number.NaN,
  high: Number.NaN,
  p: Number.NaN,
  truth: Number.NaN,
  spillover: Number.NaN,
};

/** The rows of a sample that an estimate is about: of its arm, its waves and its part of the units. */
function rowsOf(sample: SampleTable, form: EstimateForm, experiment: Experiment): SampleTable {
  const { columns } = sample;
  const arms = armsOf(experiment);
  const arm = arms.indexOf(form.arm ?? armOfRows(experiment));
  const { waves, where } = form;
  const across = estimatorOf(form.kind)?.arms === "all";
  return rowsWhere(
    sample,
    (row) =>
      (across || columns.arm === undefined || columns.arm[row] === arm || columns.lender !== undefined) &&
      (!waves || waves.includes(columns[WAVE][row])) &&
      where.every((condition) => meets(condition, columns[condition.column][row])),
  );
}

/** What an estimator finds in a seed's sample. */
export function seedEstimate(
  sample: SampleTable,
  form: EstimateForm,
  experiment: Experiment,
  { seed, replicate }: { seed: string; replicate: number },
): SeedEstimate {
  const found = estimatorOf(form.kind);
  const rows = rowsOf(sample, form, experiment);
  const own = found && { ...form, arm: armsOf(experiment).indexOf(form.arm ?? armOfRows(experiment)) };
  const estimate =
    found && rows.rows >= found.fewest ? found.estimate(rows, own as never, { seed, replicate }) : undefined;
  if (!estimate || !found) return { ...NOTHING, rows: rows.rows };
  const half = criticalValue(estimate.df) * estimate.se;
  return {
    ...estimate,
    low: estimate.value - half,
    high: estimate.value + half,
    p: estimate.se > 0 ? twoSided(estimate.value / estimate.se, estimate.df) : Number.NaN,
    ...(found.effect ? sameLuck(rows, form, experiment) : { truth: Number.NaN, spillover: Number.NaN }),
  };
}

/** Mean of the outcome with the treatment less without it, of the same units on the same luck. */
function sameLuck(
  rows: SampleTable,
  form: EstimateForm,
  experiment: Experiment,
): { truth: number; spillover: number } {
  const none = { truth: Number.NaN, spillover: Number.NaN };
  const outcome = String(form.outcome);
  const other = rows.columns[without(outcome)];
  if (!other || !rows.columns[outcome]) return none;
  const table = complete(rows, [outcome, without(outcome), ASSIGNED]);
  const { columns } = table;
  const group = columns[estimatorOf(form.kind)?.of === "treated" ? TREATED : ASSIGNED];
  const since = startOf(experiment);
  const difference = (of: number): number => {
    const counted = Array.from(columns[outcome], (_, row) => row).filter(
      (row) => group[row] === of && columns[WAVE][row] >= since,
    );
    const sum = counted.reduce(
      (total, row) => total + columns[outcome][row] - columns[without(outcome)][row],
      0,
    );
    return sum / counted.length;
  };
  const divisor = divisorOf(
    (form.scale as "level" | undefined) ?? "level",
    columns[outcome],
    columns[ASSIGNED],
  );
  return { truth: difference(1) / divisor, spillover: difference(0) / divisor };
}
