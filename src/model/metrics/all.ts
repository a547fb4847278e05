import { countyMetrics } from "./county-cost.ts";
import { coverageMetrics } from "./coverage.ts";
import { debtMetrics } from "./debt.ts";
import { incomeMetrics } from "./income.ts";
import { joined } from "./joined.ts";
import { kinShareMetrics } from "./kin-share.ts";
import { lenderMetrics } from "./lender-accounts.ts";
import type { Metric } from "./metric.ts";
import { relapseMetrics } from "./relapse.ts";
import { shopMetrics } from "./shops.ts";

/** Everything that is measured, in the order in which it is stored. */
export const metrics = joined(
  relapseMetrics,
  coverageMetrics,
  kinShareMetrics,
  lenderMetrics,
  incomeMetrics,
  debtMetrics,
  shopMetrics,
  countyMetrics,
);

export type MetricKey = keyof typeof metrics;

export const metricKeys = Object.keys(metrics) as readonly MetricKey[];

/** Metrics of a plan with so many lenders: those of lenders it does not have are left out. */
export const metricsOf = (lenders: number): MetricKey[] =>
  metricKeys.filter((key) => (metrics[key].lender ?? -1) < lenders);

export const isMetricKey = (key: string): key is MetricKey => Object.hasOwn(metrics, key);

/** The metric of a key that may be none. */
export const metricOf = (key: string): Metric | undefined => (isMetricKey(key) ? metrics[key] : undefined);
