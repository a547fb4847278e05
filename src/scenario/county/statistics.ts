import { square } from "../../math/square.ts";

/** Totals of `values`, one a head, over each fifth of the people, the poorest first. */
export function fifths(perHead: Float64Array, heads: Float64Array, values: Float64Array): number[] {
  const order = inOrder(perHead);
  const fifth = sum(heads) / 5;
  const totals = [0, 0, 0, 0, 0];
  let before = 0;
  for (const i of order) {
    let left = heads[i];
    while (left > 1e-9) {
      const k = Math.min(4, Math.floor(before / fifth + 1e-9));
      const taken = k === 4 ? left : Math.min(left, (k + 1) * fifth - before);
      totals[k] += taken * values[i];
      before += taken;
      left -= taken;
    }
  }
  return totals;
}

/** Value of the middle head. */
export function medianByHead(perHead: Float64Array, heads: Float64Array): number {
  const half = sum(heads) / 2;
  let before = 0;
  for (const i of inOrder(perHead)) {
    before += heads[i];
    if (before >= half) return perHead[i];
  }
  return Number.NaN;
}

const inOrder = (values: Float64Array): Uint32Array =>
  Uint32Array.from(values, (_, i) => i).sort((a, b) => values[a] - values[b] || a - b);

/** The total of the first `n` values. */
export function sum(values: ArrayLike<number>, n = values.length): number {
  let total = 0;
  for (let i = 0; i < n; i++) total += values[i];
  return total;
}

export const mean = (values: ArrayLike<number>): number => sum(values) / values.length;

/** Spread around the mean, each value as often as its weight says. */
export function deviation(values: Float64Array, weights: Float64Array): number {
  const all = sum(weights);
  const centre = values.reduce((total, value, i) => total + weights[i] * value, 0) / all;
  const squares = values.reduce((total, value, i) => total + weights[i] * square(value - centre), 0);
  return Math.sqrt(squares / all);
}

/** Pearson's correlation; NaN where one of the two does not vary. */
export function correlation(x: Float64Array, y: Float64Array): number {
  const [centreX, centreY] = [mean(x), mean(y)];
  let [xy, xx, yy] = [0, 0, 0];
  for (let i = 0; i < x.length; i++) {
    const [dx, dy] = [x[i] - centreX, y[i] - centreY];
    xy += dx * dy;
    xx += dx * dx;
    yy += dy * dy;
  }
  return xx > 0 && yy > 0 ? xy / Math.sqrt(xx * yy) : Number.NaN;
}
