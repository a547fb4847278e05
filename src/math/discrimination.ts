import { auc } from "./auc.ts";
import { exp, log } from "./elementary.ts";
import { Z } from "./event-limits.ts";

/** Scores of loans that are compared with one another, and which of them (1) defaulted. */
export interface Book {
  scores: readonly number[];
  labels: readonly number[];
}

/** How well scores tell bad from good: AUC with its 95 % interval, and what was counted of each. */
export interface Discrimination {
  auc: number;
  low: number;
  high: number;
  bad: number;
  good: number;
}

/** Fewer than this of either class say nothing of a ranking. */
export const FEWEST_OF_A_CLASS = 10;

/**
 * AUC over books, pairs within each alone, and DeLong's interval (DeLong, DeLong, Clarke-Pearson 1988, Biometrics 44):
 * the variance of the placements of either class, on the logit scale so that it stays between 0 and 1. NaN where
 * either class counts fewer than ten.
 */
export function discrimination(books: readonly Book[]): Discrimination {
  const parts = books.map(partOf);
  const total = (of: (part: Part) => number): number => parts.reduce((sum, part) => sum + of(part), 0);
  const bad = total((part) => part.bad);
  const good = total((part) => part.good);
  const pairs = total((part) => part.bad * part.good);
  const counts = { bad, good };
  if (Math.min(bad, good) < FEWEST_OF_A_CLASS || pairs === 0)
    return { auc: Number.NaN, low: Number.NaN, high: Number.NaN, ...counts };
  const value = total((part) => part.bad * part.good * part.auc) / pairs;
  const share = (part: Part): number => (part.bad * part.good) / pairs;
  const variance = total((part) => share(part) * share(part) * part.variance);
  return { auc: value, ...bounds(value, variance, Math.min(bad, good)), ...counts };
}

interface Part {
  auc: number;
  variance: number;
  bad: number;
  good: number;
}

function partOf({ scores, labels }: Book): Part {
  const of = (label: number): number[] =>
    scores.filter((_, k) => labels[k] === label).sort((one, other) => one - other);
  const [good, bad] = [of(0), of(1)];
  const counts = { bad: bad.length, good: good.length };
  if (bad.length === 0 || good.length === 0) return { auc: 0, variance: 0, ...counts };
  const below = bad.map((score) => placement(score, good));
  const above = good.map((score) => 1 - placement(score, bad));
  return {
    auc: auc(scores, labels, scores.length),
    variance: errorOf(below) + errorOf(above),
    ...counts,
  };
}

/** The share of sorted values below one, ties counting half. */
function placement(score: number, sorted: readonly number[]): number {
  const before = (isBefore: (value: number) => boolean): number => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBefore(sorted[middle])) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return (before((value) => value < score) + before((value) => value <= score)) / (2 * sorted.length);
}

/** The variance of a mean; of one value alone none can be told. */
function errorOf(values: readonly number[]): number {
  const n = values.length;
  if (n < 2) return 0;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const squares = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
  return squares / (n - 1) / n;
}

/** Half of what is left of 95 %. */
const TAIL = 0.025;

/** Where classes do not overlap the placements do not vary: the bound is that of so many trials without a miss. */
function bounds(value: number, variance: number, fewest: number): { low: number; high: number } {
  const missed = 1 - exp(log(TAIL) / fewest);
  if (value <= 0) return { low: 0, high: missed };
  if (value >= 1) return { low: 1 - missed, high: 1 };
  const half = (Z * Math.sqrt(variance)) / (value * (1 - value));
  const at = (move: number): number => {
    const odds = (value / (1 - value)) * exp(move);
    return odds / (1 + odds);
  };
  return { low: at(-half), high: at(half) };
}
