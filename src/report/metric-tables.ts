import type { Comparison } from "../comparison.ts";
import { differs, type Estimate } from "../estimate.ts";
import { decimals, interval, spread } from "./format.ts";
import { fitted, type Row } from "./grid.ts";
import { type MetricRow, metricRows } from "./metric-rows.ts";
import { armName, type Shown } from "./shown.ts";
import { wrapped } from "./width.ts";

interface Column {
  head: string;
  metrics: Record<string, Estimate>;
}

/** What each arm came to, with both intervals. */
export function armsTable(comparison: Comparison, shown: Shown): string {
  const { arms, estimates, finished, seed, luck } = comparison;
  const columns = arms.map((arm) => ({ head: armName(shown, arm), metrics: estimates[arm] }));
  const { text, width } = shown;
  return [
    text.armsTitle(finished, seed, luck === "shared"),
    wrapped(text.armsKey, width),
    wrapped(text.luckOnly, width),
    table(columns, shown, ""),
  ].join("\n");
}

/** Each arm minus the reference, with both intervals; a star where the interval leaves zero out. */
export function differencesTable({ differences, reference, luck }: Comparison, shown: Shown): string {
  if (differences.length === 0) return "";
  const { text, width } = shown;
  const columns = differences.map(({ arm, headline, metrics }) => ({
    head: armName(shown, arm) + (headline ? ` (${text.headline})` : ""),
    metrics,
  }));
  return [
    text.differencesTitle(armName(shown, reference), luck === "shared"),
    wrapped(text.differencesKey, width),
    table(columns, shown, "*"),
  ].join("\n");
}

function table(columns: readonly Column[], shown: Shown, star: string): string {
  const rows = metricRows(Object.keys(columns[0]?.metrics ?? {}), shown);
  const head = [shown.text.indicator, ...columns.map(({ head }) => head)];
  return fitted(head, lines(rows, columns, shown, star), shown.width);
}

function lines(rows: readonly MetricRow[], columns: readonly Column[], shown: Shown, star: string): Row[] {
  return rows.flatMap(({ key, label, group, show }, r): Row[] => {
    const estimates = columns.map(({ metrics }) => metrics[key]);
    const digits = decimals(show, estimates);
    const mark = (estimate: Estimate): string => (star !== "" && !differs(estimate) ? " " : star);
    const spreads = estimates.map((estimate) => spread(estimate, show, digits) + (star && " "));
    return [
      ...(rows[r - 1]?.group === group ? [] : [shown.text.section(shown.text.groups[group])]),
      [label, ...estimates.map((estimate) => interval(estimate, show, digits) + mark(estimate))],
      [`  ${shown.text.spread}`, ...spreads],
    ];
  });
}
