/**
 * Area under the ROC curve: the chance that one labelled 1 scores higher than one labelled 0, ties counting
 * half (Mann-Whitney by midranks). Reads the first `count`; NaN where a class is empty; throws for a NaN score.
 */
export function auc(scores: ArrayLike<number>, labels: ArrayLike<number>, count: number): number {
  const order = new Uint32Array(count);
  for (let i = 0; i < count; i++) {
    if (Number.isNaN(scores[i])) throw new Error(`invalid score ${i}: ${scores[i]}`);
    order[i] = i;
  }
  order.sort((a, b) => (scores[a] < scores[b] ? -1 : scores[a] > scores[b] ? 1 : a - b));
  let positives = 0;
  let ranks = 0;
  for (let start = 0, end = 0; start < count; start = end) {
    let tied = 0;
    for (; end < count && scores[order[end]] === scores[order[start]]; end++)
      tied += labels[order[end]] ? 1 : 0;
    positives += tied;
    ranks += tied * 0.5 * (start + 1 + end);
  }
  return (ranks - 0.5 * positives * (positives + 1)) / (positives * (count - positives));
}
