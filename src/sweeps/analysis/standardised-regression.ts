import { luckOf, runKey } from "../../math/draw.ts";
import { studentQuantile } from "../../math/mean-interval.ts";
import { quantile } from "../../math/quantile.ts";
import { type Bounded, bootstrapped } from "./bootstrap.ts";
import { leastSquares } from "./least-squares.ts";

/** Standardised coefficients: standard deviations of the response for one standard deviation of the factor. */
export interface Regression {
  coefficients: Bounded[];
  /** Share of the variance that the straight-line model explains: below about 0.7 the coefficients say little. */
  r2: Bounded;
}

/** SRC, or SRRC where `ranks`: both sides replaced by their ranks, so that any monotone effect is a straight line. */
export function standardisedRegression(
  columns: readonly ArrayLike<number>[],
  response: ArrayLike<number>,
  how: { seed: string; ranks?: boolean; resamples?: number },
): Regression {
  const x = how.ranks ? columns.map(ranksOf) : columns;
  const y = how.ranks ? ranksOf(response) : response;
  const of = (times: Uint32Array): number[] => {
    const fit = leastSquares(x, y, times);
    const spread = deviation(y, times);
    const standardised = x.map((column, i) => (fit.coefficients[i + 1] * deviation(column, times)) / spread);
    return [...standardised, fit.r2];
  };
  const all = bootstrapped(of, { ...how, purpose: "regression", rows: response.length });
  return { coefficients: all.slice(0, -1), r2: all.at(-1)! };
}

const FLOOR_DRAWS = 200;

/** The size of coefficient that a parameter without influence exceeds beside these in one study of twenty. */
export function regressionFloor(
  columns: readonly ArrayLike<number>[],
  response: ArrayLike<number>,
  seed: string,
): number {
  const rows = response.length;
  const stream = luckOf(runKey(seed, 0))("regression floor");
  const ones = new Uint32Array(rows).fill(1);
  const order = new Float64Array(rows);
  const spread = deviation(response, ones);
  const sizes = Array.from({ length: FLOOR_DRAWS }, (_, draw) => {
    for (let row = 0; row < rows; row++) order[row] = stream.uniform(row, draw);
    const { coefficients } = leastSquares([...columns, order], response);
    return Math.abs((coefficients[columns.length + 1] * deviation(order, ones)) / spread);
  });
  // Shuffling takes the spread of what is left over for known; it is estimated with so many degrees of freedom.
  const freedom = rows - columns.length - 2;
  if (freedom < 1) return Number.NaN;
  return (quantile(sizes, 0.95) * studentQuantile(freedom)) / studentQuantile(Infinity);
}

function deviation(values: ArrayLike<number>, times: Uint32Array): number {
  let [count, total, squares] = [0, 0, 0];
  for (let row = 0; row < times.length; row++) {
    count += times[row];
    total += times[row] * values[row];
  }
  for (let row = 0; row < times.length; row++) {
    const distance = values[row] - total / count;
    squares += times[row] * distance * distance;
  }
  return Math.sqrt(squares / count);
}

/** Ranks from 1; equal values share the mean of theirs. */
export function ranksOf(values: ArrayLike<number>): Float64Array {
  const order = Array.from(values, (_, row) => row).sort((one, other) => values[one] - values[other]);
  const ranks = new Float64Array(values.length);
  for (let from = 0, to = 0; from < order.length; from = to) {
    while (to < order.length && values[order[to]] === values[order[from]]) to++;
    for (let k = from; k < to; k++) ranks[order[k]] = (from + 1 + to) / 2;
  }
  return ranks;
}
