import type { MetricKey } from "../../src/model/by-metric.ts";

/**
 * The outcomes that the page follows over the years: the figure at the end, and the metric whose seasons are drawn.
 * Relapse is drawn as it comes about year by year: the headline itself is asked only twice.
 */
export const measures = [
  { id: "relapse", headline: "relapse", line: "relapseHazard" },
  { id: "coverage", headline: "coverage", line: "coverage" },
] as const satisfies readonly { id: string; headline: MetricKey; line: MetricKey }[];

export type Measure = (typeof measures)[number];
