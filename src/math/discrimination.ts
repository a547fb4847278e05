import { classesOf, outranked } from "./auc.ts";
import { exp, log } from "./elementary.ts";
import { Z } from "./event-limits.ts";
import { mean, sum } from "./sum.ts";

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
  const { bad, good } = classesOf(scores, labels, scores.length);
  const counts = { bad: bad.length, good: good.length };
  const pairs = bad.length * good.length;
  if (pairs === 0) return { auc: 0, variance: 0, ...counts };
  const [badAbove, goodAbove] = [outranked(bad, good), outranked(good, bad)];
  const auc = sum(badAbove) / pairs;
  for (let k = 0; k < bad.length; k++) badAbove[k] = badAbove[k] / good.length;
  for (let k = 0; k < good.length; k++) goodAbove[k] = 1 - goodAbove[k] / bad.length;
  return { auc, variance: errorOf(badAbove) + errorOf(goodAbove), ...counts };
}

/** The variance of a mean; of one value alone none can be told. */
function errorOf(values: Float64Array): number {
  const n = values.length;
  if (n < 2) return 0;
  const centre = mean(values);
  let squares = 0;
  for (let k = 0; k < n; k++) squares += (values[k] - centre) * (values[k] - centre);
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
