import type { Comparison } from "../../compare/comparison.ts";
import { sum } from "../../math/sum.ts";
import { metricsIn } from "../../model/by-metric.ts";
import type { MetricFacts } from "../../model/metrics/metric.ts";
import { figure } from "../layout/format.ts";
import { fitted, labelColumns, type Row } from "../layout/grid.ts";
import { wrapped } from "../layout/width.ts";
import { metricRows } from "./metric-rows.ts";
import { armName, type Shown } from "./shown.ts";

const SEASONS = 4;
const LABEL = 40;

/** One arm year by year: means over its replicates. */
export function yearTable({ arms: [arm], bands, years: whole, finished }: Comparison, shown: Shown): string {
  const rows = metricRows(metricsIn(bands[arm]), shown).map((row) => ({
    ...row,
    years: whole[arm][row.key] ?? yearly(bands[arm][row.key].mean, shown.metrics[row.key]),
  }));
  const count = Math.max(0, ...rows.map(({ years }) => years.length));
  const years = [...Array(count).keys()];
  const lines = rows.flatMap(({ label, section, show, years: values }, r): Row[] => [
    ...(rows[r - 1]?.section === section ? [] : [section]),
    [
      wrapped(label, labelColumns(LABEL, shown.width)),
      ...years.map((year) => figure(values[year] ?? NaN, show)),
    ],
  ]);
  const head = [shown.text.indicator, ...years.map((year) => shown.text.year(year + 1))];
  const title = wrapped(shown.text.yearTitle(armName(shown, arm), finished), shown.width);
  return `${title}\n\n${fitted(head, lines, shown.width)}\n`;
}

/** A series by year, in the way in which its metric sums up a run. */
function yearly(series: readonly number[], metric: MetricFacts): number[] {
  if (metric.each === "year") return [...series];
  return Array.from({ length: Math.ceil(series.length / SEASONS) }, (_, year) => {
    const seasons = series.slice(year * SEASONS, (year + 1) * SEASONS);
    if (metric.summary === "last") return seasons.at(-1) ?? NaN;
    const defined = seasons.filter(Number.isFinite);
    if (defined.length === 0) return NaN;
    return metric.summary === "sum" ? sum(defined) : sum(defined) / defined.length;
  });
}
