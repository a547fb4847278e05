import { type Bounded, bootstrapped } from "./bootstrap.ts";
import { sizeQuantile } from "./size-quantile.ts";

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
  /** Of that variance: replicates less one. */
  freedom: number;
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
  return { trajectory, factor, value: value, luck: (sd * sd) / changes.length, freedom: changes.length - 1 };
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

/** 95 % quantile of the mean size of so many normals of mean zero, their variance as the replicates tell it. */
function floorOf(effects: readonly Effect[]): number {
  const finite = effects.filter(({ luck }) => Number.isFinite(luck));
  const variance = finite.reduce((total, { luck }) => total + luck, 0) / finite.length;
  const freedom = finite.reduce((total, effect) => total + effect.freedom, 0);
  return Math.sqrt(variance) * sizeQuantile(effects.length, freedom);
}
