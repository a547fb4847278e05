/** The mean of those values that are there; NaN where none is. */
export function meanOfFinite(values: ArrayLike<number>): number {
  let [total, count] = [0, 0];
  for (let r = 0; r < values.length; r++)
    if (Number.isFinite(values[r])) {
      total += values[r];
      count++;
    }
  return total / count;
}
