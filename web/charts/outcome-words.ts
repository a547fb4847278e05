import type { Show } from "../../src/report/layout/format.ts";
import { chartText } from "./chart-text.ts";
import { type Line, lastDefined } from "./line.ts";
import type { OutcomeLines, ShownArm } from "./outcome-lines.ts";
import type { Table } from "./table.ts";
import { bare, change, digitsFor, inUnit, written } from "./written.ts";
import { pointName } from "./years.ts";

/** Less than this of a change is none, as it is written. */
const moved = (a: number, b: number, show: Show): boolean => written(a, show) !== written(b, show);

const nameOf = (arms: readonly ShownArm[], { key, name }: Line): string =>
  arms.find(({ arm }) => arm === key)?.name ?? name;

/** What the charts of an outcome show, in plain words. */
export function outcomeSummary(
  { levels, differences, n }: OutcomeLines,
  arms: readonly ShownArm[],
  show: Show,
): string {
  const text = chartText.value.summary;
  const first = Math.max(0, levels[0] ? Array.from(levels[0].values).findIndex(Number.isFinite) : 0);
  const last = levels[0] ? lastDefined(levels[0].values) : -1;
  if (last < 0) return chartText.value.outcomes.waiting;
  const parts = levels.map((line) => {
    const [from, to] = [line.values[first], line.values[last]];
    const name = nameOf(arms, line);
    return moved(from, to, show)
      ? text.moved(name, written(from, show), written(to, show))
      : text.stayed(name, written(to, show));
  });
  const reference = nameOf(arms, levels[0]);
  const compared = differences.map((line) => differenceWords(line, nameOf(arms, line), reference, show));
  const end = chartText.value.stop;
  const clauses = compared.length > 0 ? `${chartText.value.clauses(compared)}${end}` : "";
  const sentences = [text.level(pointName(first, 1), pointName(last, 1), parts), clauses];
  return [...sentences, n > 0 ? text.band(n) : text.oneLuck]
    .filter((each) => each !== "")
    .join(chartText.value.space);
}

function differenceWords(line: Line, arm: string, reference: string, show: Show): string {
  const { summary, withUnit, changes } = chartText.value;
  const k = lastDefined(line.values);
  const value = line.values[k] ?? Number.NaN;
  const digits = digitsFor(value, show);
  const size = bare(Math.abs(value), show, digits);
  const nothing = !(Math.abs(value) > 1e-9);
  const how = nothing ? summary.equal : writtenSize(size, value > 0, digits, changes[show]);
  const clause = summary.difference(arm, reference, pointName(Math.max(0, k), 1), how);
  if (!line.interval || !withUnit) return clause;
  const [low, high] = [line.interval.low[k], line.interval.high[k]];
  if (!Number.isFinite(low) || (nothing && low === high)) return clause;
  return `${clause}${summary.interval(change(low, show, digits), change(high, show, digits), low <= 0 && high >= 0)}`;
}

/** How far above or below; where that is written as zero, that it is less than the last digit. */
function writtenSize(size: string, above: boolean, digits: number, unit: string): string {
  const { summary } = chartText.value;
  if (!/[1-9]/.test(size)) return summary.within(withUnits((10 ** -digits).toFixed(digits), unit));
  return above ? summary.higher(withUnits(size, unit)) : summary.lower(withUnits(size, unit));
}

const withUnits = (value: string, unit: string): string => (unit ? `${value} ${unit}` : value);

/** The same as a table: levels, then differences, with what is known of their spread. */
export function outcomeTable(lines: OutcomeLines, arms: readonly ShownArm[], show: Show): Table {
  const { columns, units, changes, time, withUnit } = chartText.value;
  const reference = lines.levels[0] ? nameOf(arms, lines.levels[0]) : "";
  const head: string[] = [time];
  const values: ArrayLike<number>[] = [];
  const put = (title: string, unit: string, column: ArrayLike<number>): void => {
    head.push(withUnit(title, unit));
    values.push(column);
  };
  const centre = lines.n > 0 ? columns.mean : columns.single;
  const all = (name: string, unit: string, { values: middle, spread, interval }: Line): void => {
    put(columns.of(name, centre), unit, middle);
    if (interval) {
      put(columns.of(name, columns.low), unit, interval.low);
      put(columns.of(name, columns.high), unit, interval.high);
    }
    if (!spread) return;
    put(columns.of(name, columns.p10), unit, spread.low);
    put(columns.of(name, columns.p90), unit, spread.high);
  };
  for (const line of lines.levels) all(nameOf(arms, line), units[show], line);
  for (const line of lines.differences)
    all(columns.difference(nameOf(arms, line), reference), changes[show], line);
  const count = lines.levels[0]?.values.length ?? 0;
  const rows = Array.from({ length: count }, (_, k) => [
    pointName(k, 1),
    ...values.map((column) => inUnit(column[k] ?? Number.NaN, show)),
  ]);
  return { head, rows };
}

/** What the cursor reads at a point. */
export function outcomeReading(lines: OutcomeLines, k: number, show: Show): string {
  const { join, colon, semicolon, changes } = chartText.value;
  const levels = lines.levels.map(({ name, values }) => `${name} ${written(values[k] ?? Number.NaN, show)}`);
  const differences = lines.differences.map(({ name, values }) => {
    const value = values[k] ?? Number.NaN;
    return `${name} ${change(value, show, digitsFor(value, show))}`;
  });
  const unit = changes[show];
  const rest = differences.length > 0 ? `${semicolon}Δ ${join(differences)}${unit && ` ${unit}`}` : "";
  return `${pointName(k, 1)}${colon}${join(levels)}${rest}`;
}
