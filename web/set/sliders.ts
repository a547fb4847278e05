import type { Row } from "../../src/scenario/rows.ts";

/** Where a slider begins and ends, and by how much it moves; the number field takes the whole declared range. */
export interface Track {
  low: number;
  high: number;
  step: number;
}

const STEPS = 100;

/**
 * The track of any number: as it is declared, or around its plausible range, or around the preset and the default where
 * none is known, and far enough for the value; nothing where the number has no range.
 */
export function trackOf(row: Row, preset = row.value as number, value = preset): Track | undefined {
  const { min, max } = row;
  if (min === undefined || max === undefined) return undefined;
  const [from, to] = row.track ?? around(row, min, max, preset);
  const low = Math.min(from, preset, value);
  const high = Math.max(to, preset, value);
  const step = row.multipleOf ?? row.step ?? roundStep((high - low) / STEPS, row.whole);
  return { low, high, step };
}

function around(row: Row, min: number, max: number, preset: number): [number, number] {
  const usual = row.value as number;
  const [from, to] = row.plausible ?? [Math.min(preset, usual), Math.max(preset, usual)];
  const room = (to - from) / 2 || Math.abs(to) / 2 || (max - min) / 10;
  const step = row.multipleOf ?? roundStep((to - from + 2 * room) / STEPS, row.whole);
  const down = Math.floor((from - room) / step) * step;
  const up = Math.ceil((to + room) / step) * step;
  return [Math.max(min, tidy(down)), Math.min(max, tidy(up))];
}

/** 1, 2 or 5 times a power of ten. */
function roundStep(size: number, whole: boolean): number {
  const power = 10 ** Math.floor(Math.log10(size));
  const step =
    [1, 2, 5, 10].map((digit) => tidy(digit * power)).find((each) => each >= size * 0.999) ?? power;
  return whole ? Math.max(1, Math.round(step)) : step;
}

const tidy = (value: number): number => Number(value.toPrecision(12));

/** Within this share of the track a dragged thumb takes the value of the tick. */
const CATCH = 0.008;

/** The value for a place on the track: a multiple of the step, or the tick's value near it. */
export function snapped(place: number, { low, high, step }: Track, tick: number): number {
  if (Math.abs(place - tick) <= CATCH * (high - low)) return tick;
  return Math.min(high, Math.max(low, tidy(Math.round(place / step) * step)));
}

/** The value after a key: arrows move by a step, page keys by ten, Home and End to the ends. */
export function keyed(key: string, value: number, { low, high, step }: Track): number | undefined {
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: 1,
    ArrowUp: 1,
    ArrowLeft: -1,
    ArrowDown: -1,
    PageUp: 10,
    PageDown: -10,
  };
  if (key === "Home") return low;
  if (key === "End") return high;
  const moved = Object.hasOwn(steps, key) ? steps[key] : undefined;
  return moved === undefined ? undefined : Math.min(high, Math.max(low, tidy(value + moved * step)));
}
