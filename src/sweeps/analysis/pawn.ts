import { luckOf, runKey } from "../../math/draw.ts";
import { extent } from "../../math/extent.ts";
import { median, quantile } from "../../math/quantile.ts";
import { type Bounded, bootstrapped } from "./bootstrap.ts";

/** Kolmogorov–Smirnov distances between the response given a slice of the factor and the response at large. */
export interface PawnIndex {
  /** Median over the slices, the usual index. */
  median: Bounded;
  mean: Bounded;
  maximum: Bounded;
  slices: number;
}

export const SLICES = 10;
const FLOOR_DRAWS = 200;

/**
 * PAWN from any sample: Pianosi and Wagener (2018). Slices hold about equally many points; a factor with fewer
 * distinct values than that has one slice for each. `columns` are the factors, one value for each point.
 */
export function pawnIndices(
  columns: readonly ArrayLike<number>[],
  response: ArrayLike<number>,
  how: { seed: string; slices?: number; resamples?: number },
): PawnIndex[] {
  const { slices = SLICES } = how;
  const rows = response.length;
  return columns.map((column) => {
    const sliced = slicesOf(column, slices);
    const of = (times: Uint32Array): number[] => distances(sliced, response, times);
    // Moved intervals may reach past what a distance can be.
    const [middle, mean, maximum] = bootstrapped(of, { ...how, purpose: "pawn", rows, centred: true }).map(
      clipped,
    );
    return { median: middle, mean: mean, maximum: maximum, slices: extent(sliced)[1] + 1 };
  });
}

/**
 * What a factor without influence would get from the same response: the 95 % quantile of the median over slices
 * filled at random, each as large as a slice is.
 */
export function pawnFloor(response: ArrayLike<number>, how: { seed: string; slices?: number }): number {
  const { slices = SLICES, seed } = how;
  const rows = response.length;
  const stream = luckOf(runKey(seed, 0))("pawn floor");
  const once = new Uint32Array(rows).fill(1);
  const medians: number[] = [];
  for (let draw = 0; draw < FLOOR_DRAWS; draw++) {
    const random = Float64Array.from({ length: rows }, (_, row) => stream.uniform(row, draw));
    medians.push(distances(slicesOf(random, slices), response, once)[0]);
  }
  return quantile(medians, 0.95);
}

const clipped = ({ value, low, high }: Bounded): Bounded => ({
  value,
  low: Math.max(0, low),
  high: Math.min(1, high),
});

/** The slice of every point, from 0 and none empty; edges are quantiles (type 7), lower edge in, the last slice closed. */
export function slicesOf(column: ArrayLike<number>, slices: number): Int32Array {
  const distinct = [...new Set(Array.from(column))].sort((one, other) => one - other);
  if (distinct.length <= slices)
    return Int32Array.from(Array.from(column), (value) => distinct.indexOf(value));
  const sorted = Float64Array.from(column).sort();
  const edges = Array.from({ length: slices - 1 }, (_, s) => edge(sorted, (s + 1) / slices));
  const among = Int32Array.from(
    Array.from(column),
    (value) => edges.filter((limit) => value >= limit).length,
  );
  // Where many values are equal, edges coincide and nothing lies between them.
  const levels = [...new Set(among)].sort((one, other) => one - other);
  return levels.length === slices ? among : among.map((slice) => levels.indexOf(slice));
}

function edge(sorted: Float64Array, p: number): number {
  const position = (sorted.length - 1) * p;
  const below = Math.floor(position);
  const share = position - below;
  return share === 0 ? sorted[below] : sorted[below] + share * (sorted[below + 1] - sorted[below]);
}

/** Median, mean and maximum over the slices; one pass through the points in order of their response. */
function distances(sliced: Int32Array, response: ArrayLike<number>, times: Uint32Array): number[] {
  const slices = sliced.reduce((most, slice) => Math.max(most, slice), -1) + 1;
  const counts = new Float64Array(slices);
  let rows = 0;
  for (let row = 0; row < sliced.length; row++) {
    counts[sliced[row]] = counts[sliced[row]] + times[row];
    rows += times[row];
  }
  const order = orderOf(response);
  const largest = new Float64Array(slices);
  const seen = new Float64Array(slices);
  let all = 0;
  for (let k = 0; k < order.length; k++) {
    const row = order[k];
    seen[sliced[row]] = seen[sliced[row]] + times[row];
    all += times[row];
    // Equal responses step together.
    if (k + 1 < order.length && response[order[k + 1]] === response[row]) continue;
    for (let s = 0; s < slices; s++)
      if (counts[s] > 0) largest[s] = Math.max(largest[s], Math.abs(seen[s] / counts[s] - all / rows));
  }
  const filled = Array.from(largest).filter((_, s) => counts[s] > 0);
  const total = filled.reduce((sum, distance) => sum + distance, 0);
  return [median(filled), total / filled.length, Math.max(...filled)];
}

const orders = new WeakMap<object, Uint32Array>();
/** Rows by their response; kept, since every factor and resample asks for it. */
function orderOf(response: ArrayLike<number>): Uint32Array {
  const ready = orders.get(response as object);
  if (ready) return ready;
  const order = Uint32Array.from(Array.from(response), (_, row) => row);
  order.sort((one, other) => response[one] - response[other] || one - other);
  orders.set(response as object, order);
  return order;
}
