/** The least value at or below which half of all weight lies; NaN where there is no weight. Weights are whole. */
export function weightedMedian(values: Float64Array, weights: ArrayLike<number>): number {
  const weightUpTo = (value: number): number => {
    let sum = 0;
    for (let i = 0; i < values.length; i++) sum += values[i] <= value ? weights[i] : 0;
    return sum;
  };
  const all = weightUpTo(Number.POSITIVE_INFINITY);
  if (all === 0) return Number.NaN;
  const sorted = values.slice().sort();
  let [from, to] = [0, sorted.length - 1];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if (2 * weightUpTo(sorted[middle]) >= all) to = middle;
    else from = middle + 1;
  }
  return sorted[from];
}
