import type { Uncertain } from "../model/run.ts";
import { planOf } from "../scenario/plan.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { scenarioPathOf } from "../scenario/uncertain.ts";

/** A number that a calibration moves: where it stands in a scenario file, and what is plausible of it. */
export interface Axis {
  path: string;
  low: number;
  high: number;
  whole: boolean;
  /** Its value in the scenario. */
  usual: number;
}

/** What is not well known in a scenario (grades C and D, at the declared default), in the order of the plan. */
export function calibrationSpace(scenario: Scenario): Axis[] {
  const plan = planOf({ ...scenario, compare: { ...scenario.compare, uncertainty: "parameters" } });
  return (plan.uncertain ?? []).map((uncertain) => ({
    path: scenarioPathOf(uncertain, plan),
    low: uncertain.low,
    high: uncertain.high,
    whole: uncertain.whole,
    usual: valueIn(plan, uncertain.path),
  }));
}

const valueIn = (part: unknown, path: Uncertain["path"]): number =>
  Number(path.reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], part));

/** Where on an axis a value lies, from 0 to 1: the inverse of `valueAt`. */
export function placeOf({ low, high, whole, usual }: Axis): number {
  const place = whole ? (usual - low + 0.5) / (high - low + 1) : (usual - low) / (high - low);
  return high > low ? Math.min(1, Math.max(0, place)) : 0.5;
}

/** Digits to which a value is written, as a study's own are. */
const DIGITS = 12;

/** The value at a place from 0 to 1 of an axis. */
export function valueAt({ low, high, whole }: Pick<Axis, "low" | "high" | "whole">, place: number): number {
  if (whole) return low + Math.min(high - low, Math.floor(place * (high - low + 1)));
  return Math.min(high, Math.max(low, Number((low + place * (high - low)).toPrecision(DIGITS))));
}
