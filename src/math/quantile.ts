/**
 * Quantile at p in [0, 1] by linear interpolation (type 7 of Hyndman and Fan 1996, the default of R). NaN for
 * no values or where one of them is NaN; throws for another p. The input stays as it is.
 */
export function quantile(values: ArrayLike<number>, p: number): number {
  if (!(p >= 0 && p <= 1)) throw new Error(`invalid quantile: ${p}`);
  const sorted = new Float64Array(values).sort();
  const last = sorted.length - 1;
  if (last < 0 || Number.isNaN(sorted[last])) return NaN;
  const position = last * p;
  const below = Math.floor(position);
  const share = position - below;
  // Without the test, an infinite value next to an exact position would give NaN.
  return share === 0 ? sorted[below] : sorted[below] + share * (sorted[below + 1] - sorted[below]);
}

/** The middle value, or the mean of the two middle ones; NaN for no values or where one of them is NaN. */
export function median(values: ArrayLike<number>): number {
  return quantile(values, 0.5);
}
