import { type Bounded, bootstrapped } from "./bootstrap.ts";

/** One step along a trajectory: one factor moved, from one point to the next. */
export interface Step {
  trajectory: number;
  factor: number;
  /** How far in the unit interval, with its sign. */
  moved: number;
  /** Responses before and after, by replicate; what is missing is NaN. */
  before: ArrayLike<number>;
  after: ArrayLike<number>;
}

/** Elementary effects of one factor: change of the response as the factor goes through its whole range. */
export interface MorrisEffects {
  mu: Bounded;
  muStar: Bounded;
  sigma: Bounded;
  /** Effects that could be computed, and those that a missing run took away. */
  effects: number;
  missing: number;
  /** The μ* that luck alone gives a factor without effect in one study of twenty (95 % quantile); NaN with one replicate. */
  floor: number;
}

interface Effect {
  trajectory: number;
  factor: number;
  value: number;
  /** Variance of the value through the luck of the replicates; NaN with one. */
  luck: number;
}

/**
 * Morris (1991) with μ* of Campolongo, Cariboni and Saltelli (2007). An effect needs both of its points, over the
 * replicates that both have; intervals by resampling whole trajectories.
 */
export function morrisEffects(
  steps: readonly Step[],
  how: { factors: number; seed: string; resamples?: number },
): MorrisEffects[] {
  const effects = steps.map(effectOf);
  const trajectories = [...new Set(steps.map(({ trajectory }) => trajectory))];
  const rowOf = new Map(trajectories.map((trajectory, row) => [trajectory, row]));
  return Array.from({ length: how.factors }, (_, factor) => {
    const planned = effects.filter((effect) => effect.factor === factor);
    const own = planned.filter(({ value }) => Number.isFinite(value));
    const of = (times: Uint32Array): number[] =>
      summary(own.flatMap((effect) => Array(times[rowOf.get(effect.trajectory)!]).fill(effect.value)));
    const rows = trajectories.length;
    const [mu, muStar, sigma] = bootstrapped(of, { ...how, purpose: "morris", rows });
    return {
      mu: mu,
      muStar: muStar,
      sigma: sigma,
      effects: own.length,
      missing: planned.length - own.length,
      floor: floorOf(own),
    };
  });
}

function effectOf({ trajectory, factor, moved, before, after }: Step): Effect {
  const changes: number[] = [];
  for (let r = 0; r < Math.min(before.length, after.length); r++) {
    const change = (after[r] - before[r]) / moved;
    if (Number.isFinite(change)) changes.push(change);
  }
  const [value, , sd] = summary(changes);
  return { trajectory, factor, value: value, luck: (sd * sd) / changes.length };
}

/** Mean, mean size and standard deviation (divisor n − 1). */
function summary(values: readonly number[]): number[] {
  const n = values.length;
  let [total, size, squares] = [0, 0, 0];
  for (const value of values) {
    total += value;
    size += Math.abs(value);
  }
  for (const value of values) squares += (value - total / n) * (value - total / n);
  return [total / n, size / n, n > 1 ? Math.sqrt(squares / (n - 1)) : Number.NaN];
}

/** Of the size of a unit normal: mean √(2/π), standard deviation √(1 − 2/π), skewness. */
const HALF_NORMAL = { mean: 0.7978845608028654, deviation: 0.6028102749890869, skewness: 0.9952717464311568 };
/** 95 % quantile of a unit normal. */
const Z = 1.6448536269514722;

/**
 * 95 % quantile of the mean size of so many normals of mean zero, by Cornish and Fisher's expansion to the skewness;
 * their variance is the mean over the effects for which it is known.
 */
function floorOf(effects: readonly Effect[]): number {
  const known = effects.map(({ luck }) => luck).filter(Number.isFinite);
  const variance = known.reduce((total, luck) => total + luck, 0) / known.length;
  const { mean, deviation, skewness } = HALF_NORMAL;
  const n = effects.length;
  const bend = ((Z * Z - 1) * skewness) / (6 * Math.sqrt(n));
  return Math.sqrt(variance) * (mean + (deviation / Math.sqrt(n)) * (Z + bend));
}
