import { log } from "../math/elementary.ts";
import { quantile } from "../math/quantile.ts";

/** What targets tell of a number: where it lies among the places that are left, against all that is plausible of it. */
export interface Identification {
  path: string;
  /** Middle and ends of nine tenths of what is left, as places from 0 to 1. */
  median: number;
  low: number;
  high: number;
  /** Largest distance from an even spread over the range (Kolmogorov and Smirnov). */
  distance: number;
  /** Whether an even spread is ruled out at 5 %, corrected for as many numbers as are looked at. */
  isTold: boolean;
}

/** How each number is spread over what is left of its range, those of which most is told first. */
export function identificationOf(
  paths: readonly string[],
  places: readonly ArrayLike<number>[],
): Identification[] {
  const bound = evenBound(places.length, paths.length);
  return paths
    .map((path, a): Identification => {
      const own = places.map((unit) => unit[a]).sort((one, other) => one - other);
      const distance = unevenness(own);
      return {
        path,
        median: quantile(own, 0.5),
        low: quantile(own, 0.05),
        high: quantile(own, 0.95),
        distance,
        isTold: distance > bound,
      };
    })
    .sort((one, other) => other.distance - one.distance || (one.path < other.path ? -1 : 1));
}

/** sup |F(u) − u| of places in order. */
export const unevenness = (sorted: readonly number[]): number =>
  sorted.reduce(
    (most, place, k) => Math.max(most, (k + 1) / sorted.length - place, place - k / sorted.length),
    0,
  );

/** √(ln(2·looks/.05) / 2n): the distance that even places keep within, all of the looks at once (Massart 1990). */
export const evenBound = (places: number, looks: number): number =>
  Math.sqrt(log((2 * looks) / 0.05) / (2 * places));
