import { boundsOf } from "../../declare/metric-range.ts";
import type { Names } from "../../declare/parameter.ts";
import { costOfLivingMetrics } from "./cost-of-living.ts";
import { countyMetrics } from "./county-cost.ts";
import { coverageMetrics } from "./coverage.ts";
import { debtMetrics } from "./debt.ts";
import { harvestMetrics } from "./harvest.ts";
import { incomeMetrics } from "./income.ts";
import { joined } from "./joined.ts";
import { kinShareMetrics } from "./kin-share.ts";
import { type LenderFigure, lenderFigures, lenderMetric, lenderMetrics } from "./lender-accounts.ts";
import { labelAlone, type Metric } from "./metric.ts";
import { povertyLevelMetrics } from "./poverty-level.ts";
import { relapseMetrics } from "./relapse.ts";
import { shopMetrics } from "./shops.ts";

/** Everything that is measured, in the order in which it is stored. */
export const metrics = joined(
  relapseMetrics,
  povertyLevelMetrics,
  coverageMetrics,
  kinShareMetrics,
  lenderMetrics,
  incomeMetrics,
  debtMetrics,
  shopMetrics,
  harvestMetrics,
  costOfLivingMetrics,
  countyMetrics,
);

export type MetricKey = keyof typeof metrics;

export const metricKeys = Object.keys(metrics) as readonly MetricKey[];

/** Metrics of a plan with so many lenders: those of lenders it does not have are left out. */
export const metricsOf = (lenders: number): MetricKey[] =>
  metricKeys.filter((key) => (metrics[key].lender ?? -1) < lenders);

export const isMetricKey = (key: string): key is MetricKey => Object.hasOwn(metrics, key);

/** The least and the most that a metric can come to. */
export const rangeOf = (key: MetricKey): readonly [number, number] => boundsOf(metrics[key]);

/** What a metric counts, where counts of single ones are behind it. */
export const countedOf = (key: MetricKey): Metric["counted"] => (metrics[key] as Metric).counted;

/**
 * What a metric is called wherever results leave the model: its key, and for a lender's account the figure and the
 * lender's own name, `npl.dataLender`, which stays when lenders are added.
 */
export function metricName(key: MetricKey, lenderNames: readonly string[]): string {
  const { lender } = metrics[key] as Metric;
  return lender === undefined ? key : `${key.slice(0, -String(lender).length)}.${lenderNames[lender]}`;
}

/** The figure and the lender of a name such as `npl.dataLender`; nothing for other names. */
export function lenderFigureOf(name: string): readonly [LenderFigure, string] | undefined {
  const dot = name.indexOf(".");
  const figure = lenderFigures.find((each) => each === name.slice(0, dot));
  return dot < 0 || figure === undefined ? undefined : [figure, name.slice(dot + 1)];
}

/** What is declared of a metric by its name or its key; nothing where there is none. */
export function metricOf(name: string): Metric | undefined {
  const [figure] = lenderFigureOf(name) ?? [];
  const key = figure === undefined ? name : lenderMetric(figure, 0);
  return isMetricKey(key) ? metrics[key] : undefined;
}

/** What a metric is called where it stands alone, by its name or key; nothing where there is none. */
export function labelOf(name: string, lenderTitle: (lender: string) => Names): Names | undefined {
  const declared = metricOf(name);
  const [, lender] = lenderFigureOf(name) ?? [];
  return declared && labelAlone(declared, lender === undefined ? undefined : lenderTitle(lender));
}
