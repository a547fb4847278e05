import { mean, sum } from "../../math/sum.ts";
import { metricOf } from "../../model/metrics/all.ts";

const SEASONS = 4;

/** Of the metrics that a store keeps, those by which scenarios are compared. */
export const headlinesOf = (metrics: readonly string[]): string[] =>
  metrics.filter((name) => metricOf(name)?.level === "headline");

/** A metric by year: what is measured each season is its mean, its sum or its last value in the year, as of a run. */
function yearlySeries(name: string, series: readonly number[]): readonly number[] {
  const { each, summary } = metricOf(name) ?? {};
  if (each === "year") return series;
  const years = Math.floor(series.length / SEASONS);
  return Array.from({ length: years }, (_, y) => {
    const seasons = series.slice(SEASONS * y, SEASONS * (y + 1));
    if (summary === "last") return seasons[SEASONS - 1];
    const defined = seasons.filter(Number.isFinite);
    if (defined.length === 0) return Number.NaN;
    return summary === "sum" ? sum(defined) : mean(defined);
  });
}

/** The headline metrics of a run by year, from the series of all that are kept. */
export function yearlyHeadlines(
  metrics: readonly string[],
  series: readonly (readonly number[])[],
): (readonly number[])[] {
  const headlines = headlinesOf(metrics);
  return metrics.flatMap((name, m) => (headlines.includes(name) ? [yearlySeries(name, series[m])] : []));
}
