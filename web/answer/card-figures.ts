import type { WantKey } from "../../src/levers/frontier.ts";
import type { AnswerRow, Found, Told } from "./found.ts";

const PER = 1000;
/** Over which relapses are counted. */
const YEARS = 4;

/** Lifted households of the county, by the runs that the answer comes of. */
export const liftedOf = ({ lifted, sample, households }: Pick<Found, "lifted" | "sample" | "households">) =>
  (lifted / sample) * households;

/** Whether what is wanted is counted among lifted households, so that the county's own count can be told. */
export const isOfLifted = (want: WantKey): boolean => want === "relapse" || want === "relapseHelped";

/** Of so many in 1,000 lifted households, how many that are in the county. */
export const inCounty = (
  perThousand: number,
  found: Pick<Found, "lifted" | "sample" | "households">,
): number => (perThousand / PER) * liftedOf(found);

/** How many households of the county a package keeps from relapse: those that its cost is divided by, where that is. */
export const keptFromRelapse = (
  { cost, gain, effect }: Pick<AnswerRow, "cost" | "gain" | "effect">,
  found: Pick<Found, "want" | "lifted" | "sample" | "households">,
): number =>
  found.want === "relapse" && effect?.perAverted
    ? (YEARS * cost[0] * found.households) / effect.perAverted[0]
    : inCounty(gain[0], found);

/** Whether the county is told to pay nothing: not half a yuan a household. */
export const isFree = ([mean]: Told): boolean => Math.abs(mean) < 0.5;

/** Whole steps near the values which come to the whole's own: what is left over goes where most was cut off. */
export function apportioned(whole: number, values: readonly number[], step: number): number[] {
  const floors = values.map((value) => Math.floor(value / step));
  const left = Math.round(whole / step) - floors.reduce((sum, floor) => sum + floor, 0);
  const cut = (k: number): number => values[k] / step - floors[k];
  const most = values
    .map((_, k) => k)
    .sort((a, b) => cut(b) - cut(a))
    .slice(0, Math.max(0, left));
  return floors.map((floor, k) => (floor + (most.includes(k) ? 1 : 0)) * step);
}

/**
 * What of a package's yuan each of its programmes is, in whole steps that add up to what the package is told to cost:
 * divided as they cost alone. Nothing where that was not played, or there is nothing to divide.
 */
export function partsOf(
  { mixture, alone, cost }: Pick<AnswerRow, "mixture" | "alone" | "cost">,
  households: number,
  step: number,
): number[] | undefined {
  const sum = alone.reduce((all, each) => all + each, 0);
  if (mixture.length < 2 || !(sum > 0)) return undefined;
  const whole = cost[0] * households;
  return apportioned(
    whole,
    alone.map((each) => (each / sum) * whole),
    step,
  );
}
