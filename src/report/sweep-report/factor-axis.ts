import type { FactorColumn } from "../../sweeps/analysis/analysis-sample.ts";
import type { Axis } from "../drawing/axes.ts";
import { logTicks, ticks } from "../drawing/scale.ts";
import { factorAxis, factorValue, type Named } from "./names.ts";

/** A factor along an axis: places on the factor's scale (its logarithm, or the number of its choice), and its ticks. */
interface FactorAxis extends Pick<Axis, "ticks" | "shown" | "title"> {
  range: [number, number];
  place(value: number): number;
}

export function axisOfFactor(named: Named, column: FactorColumn, about = 5): FactorAxis {
  const { values, choices, log } = column;
  const place = (value: number): number => (log ? Math.log(value) : value);
  const low = values.reduce((least, value) => Math.min(least, value), Infinity);
  const high = values.reduce((most, value) => Math.max(most, value), -Infinity);
  const few = [...new Set(values)].sort((one, other) => one - other);
  const at = choices
    ? choices.map((_, k) => k)
    : few.length <= about
      ? few
      : log
        ? logTicks([low, high])
        : ticks([low, high], about);
  return {
    range: [place(low), place(high)],
    place,
    ticks: at.map(place),
    shown: (placed) => factorValue(named, column, log ? Math.exp(placed) : placed),
    title: factorAxis(named, column),
  };
}

/** A slice of a factor in words: one value, or from one to another. */
export function sliceText(named: Named, column: FactorColumn, [from, to]: readonly [number, number]): string {
  const [low, high] = [factorValue(named, column, from), factorValue(named, column, to)];
  if (low === high) return low;
  // A dash before a minus sign cannot be read.
  return high.startsWith("−") || low.startsWith("−") ? `${low} … ${high}` : `${low}–${high}`;
}
