import { divisorOf } from "../estimators/effect-scale.ts";
import { ASSIGNED, type Estimator, type Found, TREATED, WAVE, without } from "../estimators/estimator.ts";
import { estimatorOf, sampleNameOf } from "../file/estimate-faults.ts";
import { isOfTwo } from "../file/estimate-form.ts";
import { armOfRows, armsOf, type EstimateForm, type Experiment, startOf } from "../file/experiment.ts";
import { criticalValue, twoSided } from "../regression/student.ts";
import { spanOf } from "../sample/reading-plan.ts";
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
    ...truthOf(found, { rows, form, experiment }, estimate.value),
  };
}

/** What every estimate that reads a sample finds in it in a seed; one that is made of two others is none of them. */
export const estimatesIn = (
  sampleName: string,
  sample: SampleTable,
  experiment: Experiment,
  at: { seed: string; replicate: number },
): [name: string, found: SeedEstimate][] =>
  Object.entries(experiment.estimates)
    .filter(([, form]) => !isOfTwo(form.kind) && sampleNameOf(form, experiment) === sampleName)
    .map(([name, form]) => [name, seedEstimate(sample, form, experiment, at)]);

interface Luck {
  truth: number;
  spillover: number;
}

interface Sampled {
  rows: SampleTable;
  form: EstimateForm;
  experiment: Experiment;
}

const UNTOLD: Luck = { truth: Number.NaN, spillover: Number.NaN };

/** What the same luck says beside an estimate: of arms set against each other the estimate itself. */
function truthOf(estimator: Estimator, sampled: Sampled, value: number): Luck {
  if (estimator.arms === "all") return { ...UNTOLD, truth: value };
  return estimator.effect ? sameLuck(estimator, sampled) : UNTOLD;
}

/** The outcome with the treatment less without it, of the same units on the same luck, once the treatment has begun. */
function sameLuck(estimator: Estimator, { rows, form, experiment }: Sampled): Luck {
  const outcome = String(form.outcome);
  if (!rows.columns[without(outcome)] || !rows.columns[outcome]) return UNTOLD;
  const both = complete(rows, [outcome, without(outcome), ASSIGNED]);
  const divisor = divisorOf(
    (form.scale as "level" | undefined) ?? "level",
    both.columns[outcome],
    both.columns[ASSIGNED],
  );
  const own = experiment.samples[sampleNameOf(form, experiment)].outcomes[outcome];
  const since = startOf(experiment);
  if (estimator.truth) {
    const begun = rowsWhere(both, (row) => spanOf(own, both.columns[WAVE][row]).to >= since);
    return { ...UNTOLD, truth: estimator.truth(begun, form as never) / divisor };
  }
  const group = estimator.of === "treated" ? TREATED : ASSIGNED;
  const [of, others] = [1, 0].map((is) =>
    rowsWhere(
      both,
      (row) => both.columns[group][row] === is && spanOf(own, both.columns[WAVE][row]).to >= since,
    ),
  );
  const difference = ({ columns, rows: count }: SampleTable): number =>
    columns[outcome].reduce((sum, value, row) => sum + value - columns[without(outcome)][row], 0) / count;
  return { truth: difference(of) / divisor, spillover: difference(others) / divisor };
}
