/**
 * Gini coefficient of a population (not the sample version), in [0, 1). Negative values count as zero; 0 where
 * all are zero, NaN for no values. Weights are >= 0, one a value.
 */
export function gini(values: ArrayLike<number>, weights?: ArrayLike<number>): number {
  const n = values.length;
  if (weights && weights.length !== n) throw new Error(`invalid weights: ${weights.length} for ${n} values`);
  const floored = Float64Array.from(values, (value) => Math.max(0, value));
  const order = weights ? Uint32Array.from(floored, (_, i) => i) : undefined;
  if (order) order.sort((a, b) => floored[a] - floored[b] || a - b);
  else floored.sort();
  // One minus twice the area under the Lorenz curve, by trapezoids.
  let people = 0;
  let income = 0;
  let area = 0;
  for (let i = 0; i < n; i++) {
    const at = order ? order[i] : i;
    const weight = weights ? weights[at] : 1;
    const before = income;
    people += weight;
    income += weight * floored[at];
    area += weight * (before + income);
  }
  if (people === 0) return NaN;
  return income === 0 ? 0 : Math.max(0, 1 - area / (people * income));
}

/** Weights up to this fit beside a whole value in one double. */
const PLACES = 128;

/**
 * Gini coefficient of whole values (fen, yuan) with whole weights below 128, such as income per head weighted by
 * heads. The same figure as `gini`, by one native sort of value and weight packed together.
 */
export function giniOfWhole(values: ArrayLike<number>, weights: ArrayLike<number>): number {
  const packed = new Float64Array(values.length);
  for (let i = 0; i < packed.length; i++)
    packed[i] = Math.max(0, Math.round(values[i])) * PLACES + weights[i];
  packed.sort();
  let people = 0;
  let income = 0;
  let area = 0;
  for (let i = 0; i < packed.length; i++) {
    const value = Math.floor(packed[i] / PLACES);
    const weight = packed[i] - value * PLACES;
    const before = income;
    people += weight;
    income += weight * value;
    area += weight * (before + income);
  }
  if (people === 0) return NaN;
  return income === 0 ? 0 : Math.max(0, 1 - area / (people * income));
}
