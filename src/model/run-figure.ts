import { type Metric, type Parts, ratio } from "./metrics/metric.ts";

/** A run's figure, from the seasons in which the metric is defined; of a quotient Σ above/Σ below over all of them. */
export function runFigure(
  { summary, parts: quotient }: Pick<Metric, "summary" | "parts">,
  values: readonly number[],
  parts: readonly Parts[] = [],
): number {
  if (quotient) return ratioOfSums(parts);
  const defined = values.filter((value) => !Number.isNaN(value));
  if (defined.length === 0) return Number.NaN;
  if (summary === "last") return defined.at(-1)!;
  let sum = 0;
  for (const value of defined) sum += value;
  return summary === "sum" ? sum : sum / defined.length;
}

/** Σ above/Σ below; not defined where nothing stands below. */
function ratioOfSums(parts: readonly Parts[]): number {
  let [above, below] = [0, 0];
  for (const [a, b] of parts) {
    above += a;
    below += b;
  }
  return ratio(above, below);
}

/** Of how many a run's share is: at a time, or all together where each stands once below a quotient. */
export function runBase(
  { summary, counted }: Pick<Metric, "summary" | "counted">,
  bases: readonly number[],
  parts: readonly Parts[],
): number {
  if (counted?.base) return runFigure({ summary }, bases);
  return parts.reduce((sum, [, below]) => sum + below, 0);
}
