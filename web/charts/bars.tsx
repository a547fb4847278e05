import { linear } from "../../src/report/drawing/scale.ts";
import type { Show } from "../../src/report/layout/format.ts";
import { fitted, textWidth } from "../../src/report/layout/text-width.ts";
import type { Look } from "../set/arms.ts";
import { chartText } from "./chart-text.ts";
import { steady, tickDigits, ticks } from "./domain.ts";
import { Drawing } from "./drawing.tsx";
import type { ShownArm } from "./outcome-lines.ts";
import type { Table } from "./table.ts";
import { bare, inUnit, scaleOf, written } from "./written.ts";

/** A value with, where it is known, the 95 % interval of its mean. */
export interface Bar {
  mean: number;
  low?: number;
  high?: number;
}

/** What is compared, item by item and arm by arm. */
export interface BarGroups {
  arms: readonly ShownArm[];
  /** One bar an arm, in their order; undefined where the arm has none. */
  groups: readonly { key: string; name: string; bars: readonly (Bar | undefined)[] }[];
  show: Show;
  /** Of the figures, such as “households per 100”. */
  unit: string;
}

interface BarsProps extends BarGroups {
  width: number;
}

const BAR = 11;
const GAP = 9;
const KEY = 18;
/** Of the marks of the axis. */
const AXIS = 18;
const SIZE = 12;
const KEY_GAP = 34;

const groupHeight = (arms: number): number => arms * (BAR + 2) + GAP;

/** The width of bars in a file, where no page gives one. */
export const BARS_WIDTH = 560;

/** The height that so many groups need at a width. */
export const barsHeight = ({ groups, arms }: Pick<BarGroups, "groups" | "arms">, width: number): number =>
  keyRows(arms, width).length * KEY + AXIS + groups.length * groupHeight(arms.length) + 4;

/** The arms of the key row by row, by their short names where the full ones have no room beside one another. */
function keyRows(arms: readonly ShownArm[], width: number): { arm: ShownArm; label: string }[][] {
  const room = (name: string): number => textWidth(name, SIZE) + KEY_GAP;
  const full = arms.reduce((sum, { name }) => sum + room(name), 0) <= width;
  const rows: { arm: ShownArm; label: string }[][] = [[]];
  let left = width;
  for (const arm of arms) {
    const label = full ? arm.name : arm.short;
    const row = rows[rows.length - 1];
    if (row.length > 0 && room(label) > left) {
      rows.push([{ arm, label }]);
      left = width - room(label);
    } else {
      row.push({ arm, label });
      left -= room(label);
    }
  }
  return rows;
}

/** Bars side by side: for every item one an arm, its value at the end, whiskers for the interval of the mean. */
export function Bars({ arms, groups, show, unit, width }: BarsProps) {
  const height = barsHeight({ groups, arms }, width);
  const key = keyRows(arms, width);
  const top = key.length * KEY + AXIS;
  const bars = groups.flatMap((group) => group.bars.filter((bar): bar is Bar => bar !== undefined));
  const ends = bars
    .flatMap(({ mean, low, high }) => [mean, low ?? mean, high ?? mean])
    .filter(Number.isFinite);
  const span = steady(undefined, [Math.min(0, ...ends), Math.max(0, ...ends)], 1e-6);
  const widest = Math.max(textWidth(unit, SIZE), ...groups.map(({ name }) => textWidth(name, SIZE)));
  const names = Math.min(width * 0.4, widest + 12);
  const figures = Math.max(30, ...bars.map(({ mean }) => textWidth(written(mean, show), 11) + 8));
  const x = linear(span, [names, Math.max(names + 40, width - figures)]);
  // Of nothing there is no scale.
  const marks = bars.length === 0 ? [] : ticks(span, Math.max(2, Math.floor((width - names) / 90)));
  const digits = tickDigits(marks, scaleOf(show));
  return (
    <Drawing kind="bars" width={width} height={height}>
      <BarsKey rows={key} from={names} width={width} />
      <text class="tick" x="0" y={top - 7}>
        {unit}
      </text>
      {marks.map((value) => (
        <g key={value}>
          <line
            class={value === 0 ? "zero" : "grid"}
            x1={x(value)}
            x2={x(value)}
            y1={top - 4}
            y2={height - 4}
          />
          <text class="tick" x={x(value)} y={top - 7} text-anchor="middle">
            {bare(value, show, digits)}
          </text>
        </g>
      ))}
      {groups.map((group, g) => (
        <g key={group.key} transform={`translate(0 ${top + g * groupHeight(arms.length)})`}>
          <text class="group" x={names - 8} y={(arms.length * (BAR + 2)) / 2 + 4} text-anchor="end">
            {fitted(group.name, SIZE, names - 8)}
            <title>{group.name}</title>
          </text>
          {group.bars.map((bar, a) =>
            bar && Number.isFinite(bar.mean) ? (
              <OneBar key={arms[a].arm} bar={bar} arm={arms[a]} y={a * (BAR + 2)} x={x} show={show} />
            ) : null,
          )}
        </g>
      ))}
    </Drawing>
  );
}

interface BarsKeyProps {
  rows: ReturnType<typeof keyRows>;
  from: number;
  width: number;
}

/** Which bars are whose, within the drawing, so that its files have it too. */
function BarsKey({ rows, from, width }: BarsKeyProps) {
  const widthOf = (label: string): number => textWidth(label, SIZE) + KEY_GAP;
  return (
    <g>
      {rows.map((row, r) => {
        const room = row.reduce((sum, { label }) => sum + widthOf(label), 0);
        let x = Math.max(0, Math.min(from, width - room));
        return row.map(({ arm: { arm, look }, label }) => {
          const at = x;
          x += widthOf(label);
          return (
            <g key={arm} transform={`translate(0 ${r * KEY})`}>
              <ArmBar look={look} x={at} y={2} width={14} height={9} />
              <text x={at + 18} y="11">
                {label}
              </text>
            </g>
          );
        });
      })}
    </g>
  );
}

interface ArmBarProps {
  look: Look;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Dashed arms have hollow bars: their colour may be another arm's. */
function ArmBar({ look, x, y, width, height }: ArmBarProps) {
  const hollow = look.dash !== "";
  const inset = hollow ? 0.75 : 0;
  return (
    <rect
      x={x + inset}
      y={y + inset}
      width={Math.max(0.5, width - 2 * inset)}
      height={height - 2 * inset}
      fill={look.colour}
      fill-opacity={hollow ? 0.14 : 0.85}
      stroke={hollow ? look.colour : "none"}
      stroke-width="1.5"
      stroke-dasharray={hollow ? "4 2" : undefined}
    />
  );
}

interface OneBarProps {
  bar: Bar;
  arm: ShownArm;
  y: number;
  x: (value: number) => number;
  show: Show;
}

function OneBar({ bar: { mean, low, high }, arm, y, x, show }: OneBarProps) {
  const from = Math.min(x(0), x(mean));
  const middle = y + BAR / 2;
  const certain = low !== undefined && high !== undefined && Number.isFinite(low) && Number.isFinite(high);
  const reach = certain ? Math.max(x(mean), x(high)) : x(mean);
  return (
    <g>
      <ArmBar look={arm.look} x={from} y={y} width={Math.abs(x(mean) - x(0))} height={BAR} />
      {certain && (
        <path
          class="whisker"
          d={`M${x(low)} ${middle}H${x(high)}M${x(low)} ${middle - 3}v6M${x(high)} ${middle - 3}v6`}
        />
      )}
      <text class="value" x={Math.max(reach, x(0)) + 5} y={middle + 4}>
        {written(mean, show)}
      </text>
    </g>
  );
}

export function barsTable({ arms, groups, show, unit }: BarGroups): Table {
  const { bars: text, columns, withUnit } = chartText.value;
  const certain = groups.some(({ bars }) => bars.some((bar) => bar?.low !== undefined));
  const parts: [string, (bar?: Bar) => number][] = [[columns.mean, (bar) => bar?.mean ?? Number.NaN]];
  if (certain)
    parts.push(
      [columns.low, (bar) => bar?.low ?? Number.NaN],
      [columns.high, (bar) => bar?.high ?? Number.NaN],
    );
  const title = (arm: ShownArm, part: string): string =>
    withUnit(certain ? columns.of(arm.name, part) : arm.name, unit);
  return {
    head: [text.category, ...arms.flatMap((arm) => parts.map(([part]) => title(arm, part)))],
    rows: groups.map(({ name, bars }) => [
      name,
      ...arms.flatMap((_, a) => parts.map(([, read]) => inUnit(read(bars[a]), show))),
    ]),
  };
}

/** The largest item of every arm. */
export function barsSummary({ arms, groups, show }: BarGroups): string {
  const text = chartText.value.bars;
  const parts = arms.flatMap((arm, a) => {
    const size = (bars: readonly (Bar | undefined)[]): number => Math.abs(bars[a]?.mean ?? 0) || 0;
    const [largest] = [...groups].sort((p, q) => size(q.bars) - size(p.bars));
    if (!largest || size(largest.bars) === 0) return [];
    return [text.part(arm.name, largest.name, written(largest.bars[a]!.mean, show))];
  });
  return parts.length > 0 ? text.summary(parts) : text.nothing;
}
