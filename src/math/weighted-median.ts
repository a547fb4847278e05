/**
 * The least value at or below which half of all weight lies, by narrowing down; NaN where there is no weight. Weights
 * are whole and not negative.
 */
export function weightedMedian(values: ArrayLike<number>, weights: ArrayLike<number>): number {
  let candidates = Uint32Array.from(values, (_, i) => i);
  let all = 0;
  for (let i = 0; i < weights.length; i++) all += weights[i];
  if (all === 0) return Number.NaN;
  let below = 0;
  for (;;) {
    const pivot = values[candidates[candidates.length >> 1]];
    let [upTo, under] = [below, below];
    for (const i of candidates) {
      if (values[i] < pivot) under += weights[i];
      if (values[i] <= pivot) upTo += weights[i];
    }
    if (2 * under >= all) candidates = candidates.filter((i) => values[i] < pivot);
    else if (2 * upTo >= all) return pivot;
    else {
      candidates = candidates.filter((i) => values[i] > pivot);
      below = upTo;
    }
  }
}
