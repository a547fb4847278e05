import {
  type Limits,
  moverDifference,
  THREE,
  timesLimits,
  weightedLimits,
  wilsonLimits,
} from "../math/event-limits.ts";
import { type MeanInterval, meanInterval } from "../math/mean-interval.ts";
import { quantile } from "../math/quantile.ts";
import { mean } from "../math/sum.ts";

/** A figure over replicates: the 95 % interval of its mean, and the spread of the replicates themselves. */
export interface Estimate extends MeanInterval {
  /** 10 % and 90 % quantiles over replicates. */
  p10: number;
  p90: number;
}

/** Over the replicates in which the figure is defined; `n` says how many those are. */
export function estimate(values: ArrayLike<number>): Estimate {
  const defined = Array.from(values).filter(Number.isFinite);
  const p10 = quantile(defined, 0.1);
  return { ...meanInterval(defined), p10, p90: quantile(defined, 0.9) };
}

/** Households that fared otherwise under an arm than under its reference, over all replicates. */
export interface Events {
  /** Fell under the reference only. */
  saved: number;
  /** Fell under the arm only. */
  harmed: number;
  /** All that were compared. */
  households: number;
  /** Sums of squares where each household counts by its chance; left out, each that is counted counts whole. */
  savedSquares?: number;
  harmedSquares?: number;
}

/**
 * A difference paired by replicate. On shared luck most of them may be exactly 0, and Student's t takes equal zeros
 * for certainty; so its interval is widened to that of the events behind the difference: those counted, for a share of
 * households, or the replicates that differ at all, where at least half do not. Where all differ alike and nothing
 * was counted, the interval is the whole line.
 */
export function pairedEstimate(values: ArrayLike<number>, events?: Events): Estimate {
  const plain = estimate(values);
  if (plain.n < 2) return plain;
  const defined = Array.from(values).filter(Number.isFinite);
  const limits = events && events.households > 0 ? eventLimits(events) : jumpLimits(defined);
  if (limits) return widened(plain, limits);
  return plain.sd > 0 ? plain : { ...plain, half: Infinity, low: -Infinity, high: Infinity };
}

/** Harmed less saved, of all households, with Poisson limits of either: exact ones of counts. */
function eventLimits({
  saved,
  harmed,
  households,
  savedSquares = saved,
  harmedSquares = harmed,
}: Events): Limits {
  const [more, fewer] = [weightedLimits(harmed, harmedSquares), weightedLimits(saved, savedSquares)];
  return timesLimits(moverDifference(more, fewer), 1 / households);
}

/** The same where only differences are known: each that is not 0 counts as one event of the mean size of its side. */
function jumpLimits(values: readonly number[]): Limits | undefined {
  const up = values.filter((value) => value > 0);
  const down = values.filter((value) => value < 0).map((value) => -value);
  const differing = up.length + down.length;
  if (differing === 0 || 2 * differing > values.length) return undefined;
  const usual = mean([...up, ...down]);
  const side = (sizes: readonly number[]): Limits =>
    timesLimits(weightedLimits(sizes.length, sizes.length), sizes.length > 0 ? mean(sizes) : usual);
  return timesLimits(moverDifference(side(up), side(down)), 1 / values.length);
}

/** The wider of two intervals, about the mean of the first. */
function widened(plain: Estimate, { value, low, high }: Limits): Estimate {
  const below = Math.max(plain.half, value - low);
  const above = Math.max(plain.half, high - value);
  return { ...plain, low: plain.mean - below, high: plain.mean + above, half: Math.max(below, above) };
}

/** What was counted, of how many, by replicate; each a share of `most`. */
export interface Counted {
  hits: ArrayLike<number>;
  of: ArrayLike<number>;
}

/**
 * A share of households (in 1, 100, …), by replicate: the wider of Student's t and Wilson's interval of all
 * replicates together, cut to what a share can be.
 */
export function shareEstimate({ hits, of }: Counted, most = 1): Estimate {
  const shares = Array.from(hits, (count, r) => (of[r] > 0 ? (most * count) / of[r] : Number.NaN));
  const plain = estimate(shares);
  const [all, trials] = [total(hits), total(of)];
  if (plain.n < 2 || trials === 0) return plain;
  return within(widened(plain, timesLimits(wilsonLimits(all, trials), most)), [0, most]);
}

/** How many households a replicate, of how many there are: the share above, in households. */
export function countEstimate({ hits, of }: Counted): Estimate {
  const plain = estimate(hits);
  const [all, trials] = [total(hits), total(of)];
  if (plain.n < 2 || trials === 0) return plain;
  const each = trials / plain.n;
  return within(widened(plain, timesLimits(wilsonLimits(all, trials), each)), [0, each]);
}

const total = (values: ArrayLike<number>): number =>
  Array.from(values).reduce((sum, value) => sum + (Number.isFinite(value) ? value : 0), 0);

function within(found: Estimate, [least, most]: readonly [number, number]): Estimate {
  return { ...found, low: Math.max(least, found.low), high: Math.min(most, found.high) };
}

/** Of so many households none differed: the largest share that they leave possible, at 95 % (the rule of three). */
export const mostUnseen = (households: number): number => Math.min(1, THREE / households);

/** Whether the 95 % interval of the mean leaves zero out. */
export const differs = ({ low, high }: Estimate): boolean => low > 0 || high < 0;

/** Whether there is an interval: replicates that are all alike tell none. */
export const hasInterval = ({ low, high }: Estimate): boolean => Number.isFinite(low) && low < high;
