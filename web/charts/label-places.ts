interface Cluster {
  first: number;
  count: number;
  /** Top of the first label. */
  top: number;
  /** Sum of the wanted tops, each less its place in the cluster. */
  wanted: number;
}

/**
 * Moves labels along one axis as little as possible so that neighbours stand at least `gap` apart and all between
 * the two ends; the order of what was wanted is kept. Where there is no room for all, they overrun the far end.
 */
export function labelPlaces(
  wanted: readonly number[],
  gap: number,
  [from, to]: readonly [number, number],
): number[] {
  const order = wanted.map((_, k) => k).sort((a, b) => wanted[a] - wanted[b] || a - b);
  const clusters: Cluster[] = [];
  order.forEach((k, place) => {
    clusters.push({ first: place, count: 1, top: 0, wanted: wanted[k] });
    settle(clusters, gap, from, to);
  });
  const placed = new Array<number>(wanted.length);
  for (const { first, count, top } of clusters)
    for (let n = 0; n < count; n++) placed[order[first + n]] = top + n * gap;
  return placed;
}

/** Puts the last cluster where it wants to be, and joins it with the one before while they touch. */
function settle(clusters: Cluster[], gap: number, from: number, to: number): void {
  for (;;) {
    const last = clusters[clusters.length - 1];
    const room = to - (last.count - 1) * gap;
    last.top = Math.max(from, Math.min(room, last.wanted / last.count));
    const before = clusters[clusters.length - 2];
    if (!before || before.top + before.count * gap <= last.top + 1e-9) return;
    before.wanted += last.wanted - last.count * before.count * gap;
    before.count += last.count;
    clusters.pop();
  }
}
