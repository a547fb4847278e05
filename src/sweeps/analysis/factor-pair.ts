import { finitePoints, type Sample, scaled } from "./analysis-sample.ts";
import { leastSquares } from "./least-squares.ts";
import { slicesOf } from "./pawn.ts";

/** Mean response by cells of two factors: each cell holds about equally many points of each factor. */
export interface HeatMap {
  factors: [number, number];
  /** By slice, the lowest and highest value in it. */
  across: [number, number][];
  up: [number, number][];
  /** By slice of the second factor, then of the first; NaN where no point lies. */
  means: number[][];
  counts: number[][];
}

/** A second-degree polynomial in two factors, all others left to vary, over the rectangle of their values. */
export interface Surface {
  factors: [number, number];
  /** Of the variance over the points, what the polynomial explains. */
  r2: number;
  /** On the factors' scales (logarithms where they go by them). */
  across: [number, number];
  up: [number, number];
  at(x: number, y: number): number;
}

/** At least so many points on average in a cell. */
const CELL = 4;
const MOST_SLICES = 6;

export function heatMap(sample: Sample, factors: [number, number]): HeatMap {
  const rows = finitePoints(sample);
  const most = Math.max(2, Math.min(MOST_SLICES, Math.floor(Math.sqrt(rows.length / CELL))));
  const side = (f: number): { slices: Int32Array; bounds: [number, number][] } => {
    const values = rows.map((p) => sample.columns[f].values[p]);
    const few = new Set(values).size <= 2 * MOST_SLICES;
    return bounded(values, slicesOf(values, few ? 2 * MOST_SLICES : most));
  };
  const [one, other] = factors.map(side) as [ReturnType<typeof side>, ReturnType<typeof side>];
  const table = (): number[][] => other.bounds.map(() => one.bounds.map(() => 0));
  const [sums, counts] = [table(), table()];
  rows.forEach((p, k) => {
    const [i, j] = [one.slices[k], other.slices[k]];
    sums[j][i] = sums[j][i] + sample.means[p];
    counts[j][i] = counts[j][i] + 1;
  });
  const means = sums.map((row, j) => row.map((total, i) => total / counts[j][i]));
  return { factors, across: one.bounds, up: other.bounds, means, counts };
}

function bounded(
  values: readonly number[],
  slices: Int32Array,
): { slices: Int32Array; bounds: [number, number][] } {
  const bounds: [number, number][] = [];
  values.forEach((value, k) => {
    const slice = bounds[slices[k]] ?? [value, value];
    bounds[slices[k]] = [Math.min(slice[0], value), Math.max(slice[1], value)];
  });
  return { slices, bounds };
}

/** Nothing where there are too few points, or a factor does not vary. */
export function responseSurface(sample: Sample, factors: [number, number]): Surface | undefined {
  const rows = finitePoints(sample);
  const [x, y] = factors.map((f) => {
    const values = scaled(sample.columns[f]);
    return Float64Array.from(rows, (p) => values[p]);
  }) as [Float64Array, Float64Array];
  const [across, up] = [rangeOf(x), rangeOf(y)];
  if (rows.length < 12 || across[0] === across[1] || up[0] === up[1]) return undefined;
  // Both factors on [0, 1], so that squares and products stay of one size.
  const u = x.map((value) => (value - across[0]) / (across[1] - across[0]));
  const v = y.map((value) => (value - up[0]) / (up[1] - up[0]));
  const response = Float64Array.from(rows, (p) => sample.means[p]);
  const { coefficients: c, r2 } = leastSquares(
    [u, v, u.map((a) => a * a), v.map((b) => b * b), u.map((a, k) => a * v[k])],
    response,
  );
  const at = (px: number, py: number): number => {
    const [a, b] = [(px - across[0]) / (across[1] - across[0]), (py - up[0]) / (up[1] - up[0])];
    return c[0] + c[1] * a + c[2] * b + c[3] * a * a + c[4] * b * b + c[5] * a * b;
  };
  return { factors, r2, across, up, at };
}

const rangeOf = (values: Float64Array): [number, number] => [
  values.reduce((least, value) => Math.min(least, value), Infinity),
  values.reduce((most, value) => Math.max(most, value), -Infinity),
];
