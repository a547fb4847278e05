import { sum } from "./sum.ts";

/**
 * The least value at or below which half of all weight lies; NaN where there is no weight. Weights are whole.
 * By quickselect (Hoare 1961): what lies below and above a pivot is parted, and the side that holds the median is kept.
 */
export function weightedMedian(values: Float64Array, weights: ArrayLike<number>): number {
  const all = sum(weights);
  if (all === 0) return Number.NaN;
  const [value, weight] = [values.slice(), new Float64Array(weights)];
  let [from, to, below] = [0, value.length - 1, 0];
  while (from < to) {
    const pivot = value[(from + to) >> 1];
    const { last, first } = partAt(pivot, value, weight, from, to);
    let upTo = below;
    for (let k = from; k <= last; k++) upTo += weight[k];
    if (2 * upTo >= all) {
      to = last;
      continue;
    }
    for (let k = last + 1; k < first; k++) upTo += weight[k];
    if (2 * upTo >= all) return pivot;
    below = upTo;
    from = first;
  }
  return value[from];
}

/** Moves values of at most the pivot before those of at least it, up to `last` and from `first`; between stands the pivot. */
function partAt(
  pivot: number,
  value: Float64Array,
  weight: Float64Array,
  from: number,
  to: number,
): { last: number; first: number } {
  let [first, last] = [from, to];
  while (first <= last) {
    while (value[first] < pivot) first++;
    while (value[last] > pivot) last--;
    if (first > last) break;
    [value[first], value[last]] = [value[last], value[first]];
    [weight[first], weight[last]] = [weight[last], weight[first]];
    first++;
    last--;
  }
  return { last, first };
}
