import type { Comparison } from "../../compare/comparison.ts";
import type { Estimate } from "../../compare/estimate.ts";
import { type ByMetric, type MetricKey, metricsIn } from "../../model/by-metric.ts";
import { differenceDecimals, interval, levelDecimals, spread, starred } from "../layout/format.ts";
import { fitted, labelColumns, type Row } from "../layout/grid.ts";
import { wrapped } from "../layout/width.ts";
import { levelSpread, levelText } from "./level-text.ts";
import { type MetricRow, metricRows } from "./metric-rows.ts";
import { armName, type Shown } from "./shown.ts";

/** Columns that a label, or the head of a column, may take before it goes on below. */
const LABEL = 30;
const HEAD = 22;
const INDENT = "  ";
/** Columns between labels and figures, and what a word that is not parted may take more. */
const MARGIN = 4;

interface Column {
  head: string;
  metrics: ByMetric<Estimate>;
}

/** What each arm came to, with both intervals. */
export function armsTable(comparison: Comparison, shown: Shown): string {
  const { arms, estimates, finished, seed, luck } = comparison;
  const columns = arms.map((arm) => ({ head: armName(shown, arm), metrics: estimates[arm] }));
  const { text, width } = shown;
  const keys = keysOf(columns);
  return [
    wrapped(text.armsTitle(finished, seed, luck === "shared"), width),
    wrapped(text.armsKey, width),
    wrapped(text.intervals(shown.drawn), width),
    table(keys, columns, shown, levels),
    ...(keys.includes("administrativeRelapse") ? [wrapped(text.ratesNote, width)] : []),
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
  const keys = keysOf(columns).filter((key) => !shown.metrics[key].incomparable);
  return [
    wrapped(text.differencesTitle(armName(shown, reference), luck === "shared"), width),
    wrapped(text.differencesKey, width),
    table(keys, columns, shown, differences),
    ...(shown.closing ? [wrapped(text.closingNote(armName(shown, reference)), width)] : []),
  ].join("\n");
}

const keysOf = ([first]: readonly Column[]): MetricKey[] => (first ? metricsIn(first.metrics) : []);

function table(keys: readonly MetricKey[], columns: readonly Column[], shown: Shown, cells: Cells): string {
  const defined = (key: MetricKey): boolean =>
    columns.some(({ metrics }) => Number.isFinite(metrics[key].mean));
  const rows = metricRows(keys.filter(defined), shown);
  const room = shown.width - INDENT.length - labelColumns(LABEL, shown.width - INDENT.length);
  const head = [
    shown.text.indicator,
    ...columns.map(({ head }) => wrapped(head, Math.min(HEAD, room - MARGIN))),
  ];
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
function line(row: MetricRow, columns: readonly Column[], shown: Shown, cells: Cells): Row {
  const { key, label } = row;
  // What follows the first line stands two columns in.
  const columnsOf = labelColumns(LABEL, shown.width - INDENT.length);
  const [name, range] = [label, shown.text.spread].map((each) => wrapped(each, columnsOf).split("\n"));
  const estimates = columns.map(({ metrics }) => metrics[key]);
  const made = cells(row, estimates, shown).map(([first, last]) => ({ first: first.split("\n"), last }));
  const above = Math.max(name.length, ...made.map(({ first }) => first.length));
  const down = (lines: readonly string[], to: number): string => "\n".repeat(Math.max(1, to - lines.length));
  const beside = above + range.length - 1;
  return [
    name.join(`\n${INDENT}`) + down(name, above + 1) + INDENT + range.join(`\n${INDENT}`),
    ...made.map(({ first, last }) => first.join("\n") + down(first, beside + 1) + last),
  ];
}

/** What stands in the cells of one row: the mean with its interval, and the spread. */
type Cells = (row: MetricRow, estimates: readonly Estimate[], shown: Shown) => (readonly [string, string])[];

const levels: Cells = ({ show }, estimates, shown) => {
  const digits = levelDecimals(show, estimates);
  return estimates.map((estimate) => [
    levelText(estimate, show, digits, shown),
    levelSpread(estimate, show, digits, shown),
  ]);
};

const differences: Cells = ({ show }, estimates) =>
  estimates.map((estimate) => {
    const digits = differenceDecimals(show, estimate);
    const star = starred(estimate, show) ? "*" : " ";
    return [interval(estimate, show, digits) + star, `${spread(estimate, show, digits)} `];
  });
