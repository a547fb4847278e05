import { countyMetrics } from "./county-cost.ts";
import { coverageMetrics } from "./coverage.ts";
import { debtMetrics } from "./debt.ts";
import { incomeMetrics } from "./income.ts";
import { kinShareMetrics } from "./kin-share.ts";
import { lenderMetrics } from "./lender-accounts.ts";
import type { Metric } from "./metric.ts";
import { relapseMetrics } from "./relapse.ts";
import { shopMetrics } from "./shops.ts";

/** Everything that is measured, in the order in which it is shown. */
export const metrics: Record<string, Metric> = {
  ...relapseMetrics,
  ...coverageMetrics,
  ...kinShareMetrics,
  ...lenderMetrics,
  ...incomeMetrics,
  ...debtMetrics,
  ...shopMetrics,
  ...countyMetrics,
};
