import { sum } from "./sum.ts";

/** Scores of either class, from the least. */
interface Classes {
  bad: Float64Array;
  good: Float64Array;
}

/** The first `count` scores by their labels, 1 for bad ones; throws for a NaN score. */
export function classesOf(scores: ArrayLike<number>, labels: ArrayLike<number>, count: number): Classes {
  let positives = 0;
  for (let i = 0; i < count; i++) {
    if (Number.isNaN(scores[i])) throw new Error(`invalid score ${i}: ${scores[i]}`);
    if (labels[i]) positives++;
  }
  const bad = new Float64Array(positives);
  const good = new Float64Array(count - positives);
  let b = 0;
  let g = 0;
  for (let i = 0; i < count; i++) {
    if (labels[i]) bad[b++] = scores[i];
    else good[g++] = scores[i];
  }
  return { bad: bad.sort(), good: good.sort() };
}

/** For each of sorted scores, the sorted others below it, and half of those that tie. */
export function outranked(scores: Float64Array, others: Float64Array): Float64Array {
  const counts = new Float64Array(scores.length);
  let below = 0;
  let upTo = 0;
  for (let k = 0; k < scores.length; k++) {
    while (below < others.length && others[below] < scores[k]) below++;
    while (upTo < others.length && others[upTo] <= scores[k]) upTo++;
    counts[k] = (below + upTo) / 2;
  }
  return counts;
}

/**
 * Area under the ROC curve: the chance that one labelled 1 scores higher than one labelled 0, ties counting
 * half (Mann-Whitney by midranks). Reads the first `count`; NaN where a class is empty; throws for a NaN score.
 */
export function auc(scores: ArrayLike<number>, labels: ArrayLike<number>, count: number): number {
  const { bad, good } = classesOf(scores, labels, count);
  return sum(outranked(bad, good)) / (bad.length * good.length);
}
