import type { MetricKey } from "./metrics/all.ts";

export type { MetricKey };

/** Something of each metric; of lenders that a plan does not have there is nothing. */
export type ByMetric<T> = Readonly<Record<MetricKey, T>>;

export const byMetric = <T>(keys: readonly MetricKey[], make: (key: MetricKey) => T) =>
  Object.fromEntries(keys.map((key) => [key, make(key)])) as ByMetric<T>;

/** The metrics of which there is something. */
export const metricsIn = (figures: ByMetric<unknown>) => Object.keys(figures) as MetricKey[];
