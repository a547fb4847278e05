/**
 * Area under the ROC curve: the chance that one labelled 1 scores higher than one labelled 0, ties counting
 * half (Mann-Whitney by midranks). Reads the first `count`; NaN where a class is empty; throws for a NaN score.
 */
export function auc(scores: ArrayLike<number>, labels: ArrayLike<number>, count: number): number {
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
  bad.sort();
  good.sort();
  // For each bad one, the good ones below it, and half of those that tie.
  let wins = 0;
  let below = 0;
  let upTo = 0;
  for (let k = 0; k < positives; k++) {
    while (below < good.length && good[below] < bad[k]) below++;
    while (upTo < good.length && good[upTo] <= bad[k]) upTo++;
    wins += (below + upTo) / 2;
  }
  return wins / (positives * (count - positives));
}
