import { endsOf } from "../../compare/estimate.ts";
import type { Bounded } from "../../sweeps/analysis/bootstrap.ts";
import { decimalsFor, fixed } from "../layout/digits.ts";
import type { Named, ResponseNames } from "./names.ts";

/** Shows values of the response, in its unit, so that those given can be told apart. */
export function shower(
  values: readonly number[],
  { factor }: ResponseNames,
  significant = 2,
): (value: number) => string {
  const digits = decimalsFor(
    values.map((value) => value * factor),
    significant,
  );
  return (value) => fixed(value, digits);
}

/** The unit of differences in the response, as it stands behind a title; empty where it has none. */
export const unitOf = ({ text }: Named, { errorUnit }: ResponseNames): string =>
  errorUnit === "" ? "" : text.names.unit(errorUnit);

/** A value with its bounds in another unit. */
export const times = ({ value, low, high }: Bounded, factor: number): Bounded => ({
  value: value * factor,
  low: low * factor,
  high: high * factor,
});

/** A figure and the ends of its interval; none where it has no width, since resamples that are all alike tell none. */
export const withEnds = (index: Bounded): number[] => [index.value, ...endsOf(index)];
