import type { Comparison } from "../../compare/comparison.ts";
import { visible } from "../../declare/visible-text.ts";
import { type ByMetric, metricsIn } from "../../model/by-metric.ts";
import type { NameOf } from "./csv.ts";

/**
 * JSON in which typed arrays are lists, what is not a finite number is null, so are the ends of an interval that is none,
 * and control characters are escapes.
 */
export const json = (value: unknown): string =>
  `${visible(JSON.stringify(value, (_, each) => (ArrayBuffer.isView(each) ? Array.from(each as Float64Array) : withoutNil(each)), 2))}\n`;

/** What an interval is about. */
const CENTRES = ["mean", "value", "ratio"];

/** A figure whose interval has no width was the same whatever was drawn, which tells none: without its ends. */
function withoutNil(each: unknown): unknown {
  if (each === null || typeof each !== "object" || !("low" in each) || !("high" in each)) return each;
  if (each.low !== each.high || !CENTRES.some((key) => key in each)) return each;
  return { ...each, low: null, high: null, ...("half" in each && { half: null }) };
}

/** A comparison for print: each replicate by its figures, without series, flows and tallies; metrics by name. */
export function printable(comparison: Comparison, nameOf: NameOf): object {
  const named = <T>(figures: ByMetric<T>): Record<string, T> =>
    Object.fromEntries(metricsIn(figures).map((key) => [nameOf(key), figures[key]]));
  const byArm = <T>(arms: Record<string, ByMetric<T>>): object =>
    Object.fromEntries(Object.entries(arms).map(([arm, figures]) => [arm, named(figures)]));
  const { estimates, bands, years, differences } = comparison;
  return {
    ...comparison,
    estimates: byArm(estimates),
    bands: byArm(bands),
    years: byArm(years),
    differences: differences.map((each) => ({ ...each, metrics: named(each.metrics) })),
    replicates: comparison.replicates.map(({ replicate, arms }) => ({
      replicate,
      arms: Object.fromEntries(arms.map(({ arm, summary }) => [arm, named(summary)])),
    })),
  };
}
