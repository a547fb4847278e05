import { constant, regression } from "./regression.ts";

/** A jump at 0 with its error, and what each unit adds to it. */
interface Jump {
  value: number;
  se: number;
  rows: number;
  /** This jump by another one of the same units, by the delta method on both together. */
  by(other: Jump): { value: number; se: number };
  /** Of each unit within the bandwidth: what it adds to the jump's error, corrected. */
  influence: Float64Array;
}

/** Lines on either side of 0 with weights 1 − |r|/h; errors HC1 by side, as rdrobust has them. */
export function localLinear(y: Float64Array, running: Float64Array, bandwidth: number): Jump | undefined {
  const inside = Array.from(running, (_, row) => row).filter(
    (row) => Math.abs(running[row]) < bandwidth && Number.isFinite(y[row]),
  );
  const sides = [-1, 1].map((side) => {
    const rows = inside.filter((row) => (running[row] >= 0 ? 1 : -1) === side);
    const of = (value: (row: number) => number): Float64Array => Float64Array.from(rows, value);
    const weights = of((row) => 1 - Math.abs(running[row]) / bandwidth);
    const r = of((row) => running[row]);
    const fit = regression({ y: of((row) => y[row]), x: [constant(rows.length), r], weights });
    return fit && { rows, weights, r, fit };
  });
  const [below, above] = sides;
  if (!below || !above) return undefined;
  const influence = new Float64Array(inside.length);
  for (const [sign, { rows, weights, r, fit }] of [
    [-1, below],
    [1, above],
  ] as const) {
    const moments = [() => 1, (x: number) => x, (x: number) => x * x];
    const [s0, s1, s2] = moments.map((of) => weights.reduce((sum, weight, k) => sum + weight * of(r[k]), 0));
    const correction = Math.sqrt(rows.length / (rows.length - 2));
    rows.forEach((row, k) => {
      const lever = (weights[k] * (s2 - s1 * r[k])) / (s0 * s2 - s1 * s1);
      influence[inside.indexOf(row)] = sign * correction * lever * fit.residuals[k];
    });
  }
  const value = above.fit.coefficients[0] - below.fit.coefficients[0];
  const se = Math.sqrt(influence.reduce((sum, each) => sum + each * each, 0));
  return {
    value,
    se,
    rows: inside.length,
    influence,
    by(other) {
      const ratio = value / other.value;
      const squares = influence.reduce((sum, each, k) => {
        const own = (each - ratio * other.influence[k]) / other.value;
        return sum + own * own;
      }, 0);
      return { value: ratio, se: Math.sqrt(squares) };
    },
  };
}
