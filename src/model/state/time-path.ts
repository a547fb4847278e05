import type { Assignment } from "./eligibility.ts";

/** What a path sets: a number, a switch or the name of a choice. */
export type Setting = number | boolean | string;

/** From one season on, another value. */
interface Jump {
  season: number;
  to: Setting;
}

/** In a straight line from the value held at `from` to another one at `until`. */
interface Ramp {
  from: number;
  until: number;
  to: number;
}

export type Change = Jump | Ramp;

/** A parameter's way through time: its value to begin with, and its changes in the order of time. */
export interface TimePath {
  /** Where in a plan it stands; with `arm`, what the policies of that arm hold starts with `policies`. */
  place: readonly (string | number)[];
  /** The arm that it holds for, from where the arms part; all of them, and burn-in, if left out. */
  arm?: string;
  /** The value before all changes; the plan's own if left out. */
  value?: Setting;
  /** Whether values between two whole numbers are rounded. */
  whole?: boolean;
  /** Whom it is for; every household if left out. */
  for?: Assignment;
  at: readonly Change[];
}

export const isRamp = (change: Change): change is Ramp => "from" in change;

/** The season in which a change begins, and the one from which its new value holds. */
export const beginOf = (change: Change): number => (isRamp(change) ? change.from : change.season);
export const endOf = (change: Change): number => (isRamp(change) ? change.until : change.season);

/** What a path holds in a season: v(t) = v₀ + (v₁ − v₀)·(t − from)/(until − from) on a ramp. */
export function settingAt({ at, whole, value }: TimePath, season: number, own: Setting): Setting {
  let held = value ?? own;
  for (const change of at) {
    if (season < beginOf(change)) break;
    held = isRamp(change) ? along(change, season, Number(held)) : change.to;
  }
  return whole ? Math.round(Number(held)) : held;
}

function along({ from, until, to }: Ramp, season: number, held: number): number {
  return season >= until ? to : held + ((to - held) * (season - from)) / (until - from);
}
