import { differenceExtent, type Estimate, estimate, pairedEstimate, within } from "../compare/estimate.ts";
import type { Replicate } from "../compare/replicates.ts";
import type { MetricKey } from "../model/by-metric.ts";
import { rangeOf } from "../model/metrics/all.ts";
import { lenderMetric } from "../model/metrics/lender-accounts.ts";
import type { Plan } from "../model/run.ts";
import { elasticityOf } from "./elasticity.ts";
import type { OfLender, Trial, TrialRow } from "./trials.ts";

/** A row with what it came to. */
export interface TrialFigure {
  row: TrialRow;
  metric: MetricKey;
  reference: Estimate;
  difference: Estimate;
  /** Own elasticity to the middle of the band, where a rate was moved. */
  elasticity?: Estimate;
}

/** Seasons of the first year. */
const FIRST_YEAR = 4;

/** A trial's rows over the replicates of its scenario, each paired with the reference on the same luck. */
export const trialFigures = (trial: Trial, plan: Plan, done: readonly Replicate[]): TrialFigure[] =>
  trial.rows.map((row) => figureOf(row, trial.reference, plan, done));

function figureOf(row: TrialRow, reference: string, plan: Plan, done: readonly Replicate[]): TrialFigure {
  const metric = keyOf(row.of, plan);
  const other = typeof row.of === "string" || row.of.against === undefined ? row.of : against(row.of);
  const from = done.map((replicate) => measuredIn(replicate, reference, keyOf(other, plan), row.firstYear));
  const to = done.map((replicate) => measuredIn(replicate, row.arm, metric, row.firstYear));
  const extent = rangeOf(metric);
  const rates = typeof row.of === "string" ? undefined : ratesOf(row.of.lender, row.arm, plan);
  return {
    row,
    metric,
    reference: within(estimate(from), extent),
    difference: within(pairedEstimate(to.map((value, r) => value - from[r])), differenceExtent(extent)),
    ...(rates &&
      row.firstYear && {
        elasticity: estimate(to.map((value, r) => elasticityOf(from[r], value, ...rates))),
      }),
  };
}

const against = ({ figure, against: lender = "" }: OfLender): OfLender => ({ figure, lender });

const keyOf = (of: TrialRow["of"], { lenderNames }: Plan): MetricKey =>
  typeof of === "string" ? of : lenderMetric(of.figure, lenderNames.indexOf(of.lender));

function measuredIn({ arms }: Replicate, arm: string, metric: MetricKey, firstYear?: true): number {
  const run = arms.find((each) => each.arm === arm);
  if (!run) return Number.NaN;
  if (!firstYear) return run.summary[metric];
  const year = Array.from(run.series[metric].slice(0, FIRST_YEAR));
  return year.reduce((sum, value) => sum + value, 0) / year.length;
}

/** The middle of the band of a lender's first product: as it is, and as an arm holds it from season 0. */
function ratesOf(lender: string, arm: string, plan: Plan): [number, number] | undefined {
  const j = plan.lenderNames.indexOf(lender);
  const { rateLow, rateHigh } = plan.lenders[j].products[0];
  const { rateCap } = plan.county;
  const usualOr = (rate: "rateLow" | "rateHigh", usual: number): number => {
    const own = plan.paths?.find(
      (path) => path.arm === arm && !path.for && path.place.join(".") === `lenders.${j}.products.0.${rate}`,
    );
    return Math.min(rateCap, typeof own?.value === "number" ? own.value : usual);
  };
  const dearer = (usualOr("rateLow", rateLow) + usualOr("rateHigh", rateHigh)) / 2;
  const usual = (rateLow + rateHigh) / 2;
  return dearer > 0 && dearer !== usual ? [usual, dearer] : undefined;
}
