import { exp, log } from "./elementary.ts";
import { square } from "./square.ts";

/** What was counted, and the ends of its 95 % interval. */
export interface Limits {
  value: number;
  low: number;
  high: number;
}

/** 0.975 quantile of the unit normal. */
export const Z = 1.959963984540054;
const TAIL = 0.025;
/** Above so many events the Wilson–Hilferty approximation is exact to six digits. */
const MANY = 2000;

/** −log 0.05: none of n can be told from a chance of at most this over n, at 95 % (the rule of three). */
export const THREE = 2.995732273553991;

/**
 * Exact 95 % limits of a Poisson mean from one count (Garwood 1936, Biometrika 28): those means at which as few, and
 * as many, events have a chance of 2.5 %.
 */
export function poissonLimits(count: number): Limits {
  if (!(count >= 0) || count !== Math.floor(count)) throw new Error(`invalid count: ${count}`);
  if (count > MANY)
    return { value: count, low: wilsonHilferty(count, -Z), high: wilsonHilferty(count + 1, Z) };
  const room = count + 10 + 6 * Math.sqrt(count);
  return {
    value: count,
    low: count === 0 ? 0 : meanWhere((mean) => 1 - atMost(count - 1, mean) > TAIL, count),
    high: meanWhere((mean) => atMost(count, mean) < TAIL, room),
  };
}

/**
 * 95 % limits of a sum of rare contributions, each at most 1, from their sum and the sum of their squares (Fay and
 * Feuer 1997, Statistics in Medicine 16): as of sum²/squares events of one size, above as if one of size 1 had been
 * missed. Numbers of events are rounded down, which only widens; of counts it is the exact interval above.
 */
export function weightedLimits(sum: number, squares: number): Limits {
  const events = squares > 0 ? Math.floor((sum * sum) / squares) : 0;
  const withUnseen = Math.floor(((sum + 1) * (sum + 1)) / (squares + 1));
  return {
    value: sum,
    low: events > 0 ? (sum * poissonLimits(events).low) / events : 0,
    high: ((sum + 1) * poissonLimits(withUnseen - 1).high) / withUnseen,
  };
}

/** The least mean in (0, most] at which something holds that holds from there on. */
function meanWhere(holds: (mean: number) => boolean, most: number): number {
  let low = 0;
  let high = most;
  for (;;) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) return high;
    if (holds(middle)) high = middle;
    else low = middle;
  }
}

/** P(X ≤ count) of X Poisson. */
function atMost(count: number, mean: number): number {
  const perStep = log(mean);
  let term = -mean;
  let total = exp(term);
  for (let k = 1; k <= count; k++) {
    term += perStep - log(k);
    total += exp(term);
  }
  return Math.min(1, total);
}

function wilsonHilferty(shape: number, z: number): number {
  const root = 1 - 1 / (9 * shape) + z / (3 * Math.sqrt(shape));
  return shape * root * root * root;
}

/** Wilson's 95 % limits of a share (1927, JASA 22): never below 0 or above 1, and of no hits not 0 to 0. */
export function wilsonLimits(hits: number, trials: number): Limits {
  if (!(trials > 0) || !(hits >= 0) || hits > trials) throw new Error(`invalid share: ${hits} of ${trials}`);
  const share = hits / trials;
  const weight = (Z * Z) / trials;
  const centre = (share + weight / 2) / (1 + weight);
  const half = (Z * Math.sqrt((share * (1 - share)) / trials + weight / (4 * trials))) / (1 + weight);
  return {
    value: share,
    low: hits === 0 ? 0 : Math.max(0, centre - half),
    high: hits === trials ? 1 : Math.min(1, centre + half),
  };
}

/**
 * The difference of two independent estimates, `one` less `other`, with an interval from their limits: the method of
 * variance estimates recovery (Zou and Donner 2008, Statistics in Medicine 27). Shapes that are not symmetric stay so.
 */
export function moverDifference(one: Limits, other: Limits): Limits {
  const value = one.value - other.value;
  const below = Math.sqrt(square(one.value - one.low) + square(other.high - other.value));
  const above = Math.sqrt(square(one.high - one.value) + square(other.value - other.low));
  return { value, low: value - below, high: value + above };
}

/** An estimate in another unit. */
export const timesLimits = ({ value, low, high }: Limits, factor: number): Limits => ({
  value: value * factor,
  low: low * factor,
  high: high * factor,
});
