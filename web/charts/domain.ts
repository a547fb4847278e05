import { ticks as ticksOf } from "d3-array";
import { scaleLinear } from "d3-scale";
import type { Faint, Line } from "./line.ts";

export type Span = readonly [number, number];

/** From the least to the greatest value drawn, zero always included. */
export function reach(lines: readonly Line[], faint: readonly Faint[] = []): Span {
  let low = 0;
  let high = 0;
  const widen = (values: ArrayLike<number> = []): void => {
    for (let k = 0; k < values.length; k++) {
      if (!Number.isFinite(values[k])) continue;
      low = Math.min(low, values[k]);
      high = Math.max(high, values[k]);
    }
  };
  for (const { values, spread, interval } of lines)
    for (const each of [values, spread?.low, spread?.high, interval?.low, interval?.high]) widen(each);
  for (const { values } of faint) widen(values);
  return [low, high];
}

/** The axis is left alone while what is drawn fills at least this part of it. */
const FILLED = 0.5;
const TICKS = 4;
const HEADROOM = 0.03;

/**
 * The span of an axis: the one held as long as everything fits in it and fills half of it, so that it does not
 * jump under a drag; else the next round one. The very same array comes back where nothing changes.
 */
export function steady(present: Span | undefined, needed: Span, least: number): Span {
  const [low, high] = needed;
  if (present) {
    const fits = low >= present[0] && high <= present[1];
    const fills = Math.max(high - low, least) >= FILLED * (present[1] - present[0]);
    if (fits && fills) return present;
  }
  const headroom = HEADROOM * (high - low);
  const bottom = low < 0 ? low - headroom : 0;
  const top = high > 0 ? high + headroom : 0;
  const upwards = high > 0 || low === 0;
  const ends: Span = upwards ? [bottom, Math.max(top, bottom + least)] : [Math.min(bottom, top - least), top];
  const made = rounded(ends);
  return present && present[0] === made[0] && present[1] === made[1] ? present : made;
}

/** Widened to round ends. */
export function rounded(span: Span): Span {
  const [low, high] = scaleLinear().domain(span).nice(TICKS).domain();
  return [low, high];
}

/** Round values within a span. */
export const ticks = ([low, high]: Span, count = TICKS): number[] => ticksOf(low, high, count);

/** Decimals that tell neighbouring ticks apart, in the unit in which they are written. */
export function tickDigits(values: readonly number[], scale: number): number {
  const step = values.length > 1 ? Math.abs(values[1] - values[0]) * scale : 1;
  for (let digits = 0; digits < 4; digits++)
    if (Math.abs(step - Number(step.toFixed(digits))) < 1e-9 * Math.max(1, step)) return digits;
  return 4;
}
