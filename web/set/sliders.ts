import type { Row } from "../../src/scenario/rows.ts";
import type { basics } from "./basics.ts";

/** Where a slider begins and ends, and by how much it moves; the number field takes the whole declared range. */
export interface Track {
  low: number;
  high: number;
  step: number;
}

/** The eight of the first screen; the ends are round figures around what is plausible. */
const tracks: Record<(typeof basics)[number], Track> = {
  "lenders.ruralCreditCooperative.cost.processing": { low: 0, high: 4000, step: 50 },
  "lenders.ruralCreditCooperative.speed.days": { low: 0, high: 45, step: 1 },
  "county.rateCap": { low: 0.04, high: 0.36, step: 0.005 },
  "lenders.dataLender.funding.hurdle": { low: -0.02, high: 0.08, step: 0.0025 },
  "arms.*.policies.dataSharing.coverage": { low: 0, high: 1, step: 0.05 },
  "arms.*.policies.guarantee.share": { low: 0, high: 1, step: 0.05 },
  "arms.*.policies.serviceStations.share": { low: 0, high: 1, step: 0.05 },
  "arms.*.policies.training.seats": { low: 0, high: 0.15, step: 0.005 },
};

const STEPS = 100;

/**
 * The track of any number: around its plausible range, or around the preset and the default where none is known, and
 * far enough for the value; nothing where the number has no range.
 */
export function trackOf(row: Row, preset = row.value as number, value = preset): Track | undefined {
  const { min, max } = row;
  if (min === undefined || max === undefined) return undefined;
  const usual = (tracks as Readonly<Record<string, Track>>)[row.path];
  const ends = usual ?? around(row, min, max, preset);
  const low = Math.min(ends.low, preset, value);
  const high = Math.max(ends.high, preset, value);
  const step = usual?.step ?? row.multipleOf ?? row.step ?? roundStep((high - low) / STEPS, row.whole);
  return { low, high, step };
}

function around(row: Row, min: number, max: number, preset: number) {
  const usual = row.value as number;
  const [from, to] = row.plausible ?? [Math.min(preset, usual), Math.max(preset, usual)];
  const room = (to - from) / 2 || Math.abs(to) / 2 || (max - min) / 10;
  const step = row.multipleOf ?? roundStep((to - from + 2 * room) / STEPS, row.whole);
  const down = Math.floor((from - room) / step) * step;
  const up = Math.ceil((to + room) / step) * step;
  return { low: Math.max(min, tidy(down)), high: Math.min(max, tidy(up)) };
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
