import type { Comparison } from "../comparison.ts";
import { differs, type Estimate } from "../estimate.ts";
import { differenceDecimals, interval, levelDecimals, type Show, spread } from "./format.ts";
import { fitted, type Row } from "./grid.ts";
import { type MetricRow, metricRows } from "./metric-rows.ts";
import { armName, type Shown } from "./shown.ts";
import { wrapped } from "./width.ts";

/** Columns that a label, or the head of a column, may take before it goes on below. */
const LABEL = 30;
const HEAD = 22;

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
    table(columns, shown, levels),
  ].join("\n");
}

/** Each arm minus the reference, with both intervals; a star where the interval leaves zero out. */
export function differencesTable({ differences: pairs, reference, luck }: Comparison, shown: Shown): string {
  if (pairs.length === 0) return "";
  const { text, width } = shown;
  const columns = pairs.map(({ arm, headline, metrics }) => ({
    head: armName(shown, arm) + (headline ? ` (${text.headline})` : ""),
    metrics,
  }));
  return [
    text.differencesTitle(armName(shown, reference), luck === "shared"),
    wrapped(text.differencesKey, width),
    table(columns, shown, differences),
  ].join("\n");
}

function table(columns: readonly Column[], shown: Shown, cells: Cells): string {
  const defined = (key: string): boolean => columns.some(({ metrics }) => Number.isFinite(metrics[key].mean));
  const rows = metricRows(Object.keys(columns[0]?.metrics ?? {}).filter(defined), shown);
  const head = [shown.text.indicator, ...columns.map(({ head }) => wrapped(head, HEAD))];
  return fitted(
    head,
    rows.flatMap((row, r) => [
      ...(rows[r - 1]?.section === row.section ? [] : [row.section]),
      line(row, columns, shown, cells),
    ]),
    shown.width,
  );
}

/** The mean with its interval beside the first line of the label, the spread beside the last. */
function line({ key, label, show }: MetricRow, columns: readonly Column[], shown: Shown, cells: Cells): Row {
  const names = wrapped(label, LABEL).split("\n");
  const gap = "\n".repeat(names.length);
  const estimates = columns.map(({ metrics }) => metrics[key]);
  const made = cells(show, estimates).map(([first, last]) => `${first}${gap}${last}`);
  return [[...names, shown.text.spread].join("\n  "), ...made];
}

/** What stands in the cells of one row: the mean with its interval, and the spread. */
type Cells = (show: Show, estimates: readonly Estimate[]) => (readonly [string, string])[];

const levels: Cells = (show, estimates) => {
  const digits = levelDecimals(show, estimates);
  return estimates.map((estimate) => [interval(estimate, show, digits), spread(estimate, show, digits)]);
};

const differences: Cells = (show, estimates) =>
  estimates.map((estimate) => {
    const digits = differenceDecimals(show, estimate);
    const star = differs(estimate) ? "*" : " ";
    return [interval(estimate, show, digits) + star, `${spread(estimate, show, digits)} `];
  });
