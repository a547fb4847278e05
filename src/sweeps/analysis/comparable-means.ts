import { meanOfFinite } from "./mean-of-finite.ts";

/** Rounds of the fit at most; each halves the rest at least where replicates overlap as a stopping rule leaves them. */
const ROUNDS = 500;
const ENOUGH = 1e-13;

/**
 * What each replicate adds at every point alike, where replicate r has the same luck everywhere: the least-squares fit
 * of point and replicate effects to whatever runs are there, by turns. Its mean over all runs is 0.
 */
function commonLuck(runs: readonly Float64Array[]): Float64Array {
  const replicates = runs.reduce((most, { length }) => Math.max(most, length), 0);
  let luck: Float64Array = new Float64Array(replicates);
  let points = runs.map(meanOfFinite);
  for (let round = 0; round < ROUNDS; round++) {
    const next = replicateEffects(runs, points, replicates);
    const moved = next.reduce((most, value, r) => Math.max(most, Math.abs(value - luck[r])), 0);
    luck = next;
    points = runs.map((values) => meanOfFinite(values.map((value, r) => value - luck[r])));
    if (!(moved > ENOUGH * sizeOf(luck))) break;
  }
  const shift = meanOfFinite(
    runs.flatMap((values) =>
      Array.from(luck.subarray(0, values.length)).filter((_, r) => Number.isFinite(values[r])),
    ),
  );
  return luck.map((value) => value - shift);
}

const sizeOf = (values: Float64Array): number =>
  values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);

/** The mean over points of what is left of a replicate's runs when the points' own means are taken away. */
function replicateEffects(
  runs: readonly Float64Array[],
  points: readonly number[],
  replicates: number,
): Float64Array {
  const sums = new Float64Array(replicates);
  const counts = new Float64Array(replicates);
  runs.forEach((values, p) => {
    for (let r = 0; r < values.length; r++) {
      if (!Number.isFinite(values[r])) continue;
      sums[r] = sums[r] + values[r] - points[p];
      counts[r] = counts[r] + 1;
    }
  });
  return sums.map((sum, r) => (counts[r] > 0 ? sum / counts[r] : 0));
}

/** Whether all points have their response in the same replicates, so that means over them are alike as they are. */
function haveSameReplicates(runs: readonly Float64Array[]): boolean {
  const [first] = runs;
  return runs.every(
    (values) =>
      values.length === first?.length &&
      values.every((value, r) => Number.isFinite(value) === Number.isFinite(first[r])),
  );
}

/**
 * By point, the mean over its replicates on the luck of all: what a replicate adds everywhere is taken out first, so
 * that points which have other replicates are compared on the same luck. NaN where a point has none.
 */
export function comparableMeans(runs: readonly Float64Array[], luckShared: boolean): Float64Array {
  if (!luckShared || haveSameReplicates(runs)) return Float64Array.from(runs, meanOfFinite);
  const luck = commonLuck(runs);
  return Float64Array.from(runs, (values) => meanOfFinite(values.map((value, r) => value - luck[r])));
}
