import type { Countable, Counting } from "../declare/countables.ts";
import {
  type Limits,
  moverDifference,
  THREE,
  timesLimits,
  weightedLimits,
  wilsonLimits,
} from "../math/event-limits.ts";
import type { MeanInterval } from "../math/mean-interval.ts";
import { quantile } from "../math/quantile.ts";
import {
  addValue,
  figureOf,
  intervalOf,
  type RunningFigure,
  runningFigure,
  type Side,
} from "./running-figure.ts";

/** A figure over replicates: the 95 % interval of its mean, and the spread of the replicates themselves. */
export interface Estimate extends MeanInterval {
  /** 10 % and 90 % quantiles over replicates; over the first of them where there are very many. */
  p10: number;
  p90: number;
  /** Where single ones are counted behind it: how many, in all replicates together (of those at a time a mean, of chances a sum), and of how many. */
  counted?: { events: number; among: number; of: Countable };
}

/** Over the replicates in which the figure is defined; `n` says how many those are. */
export const estimate = (values: ArrayLike<number>): Estimate => estimateOf(figureOf(values));

/** The same of a figure that was taken in one by one. Replicates that are all alike tell no interval: it is the whole line. */
export const estimateOf = (figure: RunningFigure): Estimate => orWhole(studentOf(figure));

/** Student's t, of no width where all are alike. */
function studentOf(figure: RunningFigure): Estimate {
  const [p10, p90] = [quantile(figure.first, 0.1), quantile(figure.first, 0.9)];
  const { mean, ...interval } = intervalOf(figure);
  // All alike are so to the bit, whatever rounding their mean went through.
  const exact = figure.alike && figure.n > 1 ? { sd: 0, half: 0, low: mean, high: mean } : {};
  return { mean, ...interval, ...exact, p10, p90 };
}

const orWhole = (plain: Estimate): Estimate =>
  plain.n > 1 && !(plain.sd > 0) ? { ...plain, half: Infinity, low: -Infinity, high: Infinity } : plain;

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
export const pairedEstimate = (values: ArrayLike<number>, events?: Events): Estimate =>
  pairedEstimateOf(figureOf(values), events);

/** The same of a difference that was taken in one by one. */
export function pairedEstimateOf(figure: RunningFigure, events?: Events): Estimate {
  const plain = studentOf(figure);
  if (plain.n < 2) return plain;
  const limits = events && events.households > 0 ? eventLimits(events) : jumpLimits(figure);
  return limits ? widened(plain, limits) : orWhole(plain);
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
function jumpLimits({ n, up, down }: RunningFigure): Limits | undefined {
  const differing = up.count + down.count;
  if (differing === 0 || 2 * differing > n) return undefined;
  const usual = (up.sum + down.sum) / differing;
  const side = ({ count, sum }: Side): Limits =>
    timesLimits(weightedLimits(count, count), count > 0 ? sum / count : usual);
  return timesLimits(moverDifference(side(up), side(down)), 1 / n);
}

/** The wider of two intervals, about the mean of the first. */
function widened(plain: Estimate, { value, low, high }: Limits): Estimate {
  const below = Math.max(plain.half, value - low);
  const above = Math.max(plain.half, high - value);
  return { ...plain, low: plain.mean - below, high: plain.mean + above, half: Math.max(below, above) };
}

/** What was counted, of how many, by replicate; each a share of `most`. */
interface Counted {
  hits: ArrayLike<number>;
  of: ArrayLike<number>;
}

/**
 * A share of households (in 1, 100, …), by replicate: the wider of Student's t and Wilson's interval of all
 * replicates together, cut to what a share can be.
 */
export function shareEstimate(counted: Counted, most = 1): Estimate {
  const sums = countedSums(most, Number.POSITIVE_INFINITY);
  for (let r = 0; r < counted.hits.length; r++) addCounted(sums, counted.hits[r], counted.of[r]);
  return shareOf(sums);
}

/** How many households a replicate, of how many there are: the share above, in households. */
export function countEstimate(counted: Counted): Estimate {
  const sums = countedSums(1, Number.POSITIVE_INFINITY);
  for (let r = 0; r < counted.hits.length; r++) addCounted(sums, counted.hits[r], counted.of[r]);
  return countOf(sums);
}

/** Counts of households taken in replicate by replicate. */
export interface CountedSums {
  most: number;
  counts: RunningFigure;
  shares: RunningFigure;
  hits: number;
  of: number;
}

/** None yet; the share is in so many as `most`. */
export const countedSums = (most: number, room?: number): CountedSums => ({
  most,
  counts: runningFigure(room),
  shares: runningFigure(room),
  hits: 0,
  of: 0,
});

/** Takes a replicate in: so many households, of so many. */
export function addCounted(sums: CountedSums, hits: number, of: number): void {
  addValue(sums.counts, hits);
  addValue(sums.shares, of > 0 ? (sums.most * hits) / of : Number.NaN);
  if (Number.isFinite(hits)) sums.hits += hits;
  if (Number.isFinite(of)) sums.of += of;
}

/** What `shareEstimate` tells, of such sums. */
export function shareOf({ shares, hits, of, most }: CountedSums): Estimate {
  const plain = studentOf(shares);
  if (plain.n < 2 || of === 0) return orWhole(plain);
  return within(widened(plain, timesLimits(wilsonLimits(hits, of), most)), [0, most]);
}

/** What `countEstimate` tells, of such sums. */
export function countOf({ counts, hits, of }: CountedSums): Estimate {
  const plain = studentOf(counts);
  if (plain.n < 2 || of === 0) return orWhole(plain);
  const each = of / plain.n;
  return within(widened(plain, timesLimits(wilsonLimits(hits, of), each)), [0, each]);
}

/** A share over replicates of households that count by chances, from the sums behind it: as `shareEstimate` is of counts. */
export function chanceShareOf(
  figure: RunningFigure,
  { sum, squares, households }: { sum: number; squares: number; households: number },
): Estimate {
  const plain = studentOf(figure);
  if (plain.n < 2 || !(households > 0)) return orWhole(plain);
  return within(widened(plain, timesLimits(weightedLimits(sum, squares), 1 / households)), [0, 1]);
}

/** What a share of one arm counts, and how. */
export interface CountedKind {
  of: Countable;
  counting: Counting;
  /** It is told for so many of them, 1 unless told. */
  per?: number;
}

/** The same over all replicates: how many there were, and among how many. */
interface CountedEvents extends CountedKind {
  events: number;
  among: number;
}

/**
 * A share or a rate over replicates, with the counts behind it: the wider of Student's t and Wilson's interval (of whole
 * ones) or that of a Poisson mean (of events). Of what counts in parts Student's t alone, unless there was none at all.
 */
export function countedEstimateOf(figure: RunningFigure, counts: CountedEvents): Estimate {
  const plain = studentOf(figure);
  const { events, among, of } = counts;
  const inParts = counts.counting === "parts" && events > 0;
  if (plain.n === 0 || !(among > 0) || inParts) return orWhole(plain);
  const level = { ...plain, counted: { events, among, of } };
  return plain.n > 1 ? widened(level, countLimits(counts)) : orWhole(level);
}

function countLimits({ events, among, counting, per = 1 }: CountedEvents): Limits {
  if (counting === "whole") return timesLimits(wilsonLimits(Math.min(events, among), among), per);
  return timesLimits(weightedLimits(events, events), per / among);
}

/** What a figure can come to: the least and the most. */
export type Extent = readonly [least: number, most: number];

/** An interval cut to what is possible; where replicates tell none, none is made of it. */
export const within = (found: Estimate, [least, most]: Extent): Estimate =>
  Number.isFinite(found.low)
    ? { ...found, low: Math.max(least, found.low), high: Math.min(most, found.high) }
    : found;

/** What a difference can come to of two figures that both lie in an extent. */
export const differenceExtent = ([least, most]: Extent): Extent => [least - most, most - least];

/** Of so many households none differed: the largest share that they leave possible, at 95 % (the rule of three). */
export const mostUnseen = (households: number): number => Math.min(1, THREE / households);

/** Whether the 95 % interval of the mean leaves zero out. */
export const differs = ({ low, high }: Estimate): boolean => low > 0 || high < 0;

/** Whether there is an interval: replicates that are all alike tell none. */
export const hasInterval = ({ low, high }: Pick<Estimate, "low" | "high">): boolean =>
  Number.isFinite(low) && low < high;

/** The ends of an interval as they are written for machines: undefined where there is none. */
export const endsOf = (bounds: Pick<Estimate, "low" | "high">): readonly [low: number, high: number] =>
  hasInterval(bounds) ? [bounds.low, bounds.high] : [Number.NaN, Number.NaN];
