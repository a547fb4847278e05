/** Sum in index order, so that the rounding never depends on who asks; 0 for no values. */
export function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i];
  return total;
}

/** Arithmetic mean, summed in index order; NaN for no values. */
export function mean(values: ArrayLike<number>): number {
  return sum(values) / values.length;
}
