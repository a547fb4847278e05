/**
 * Deals replicates to so many workers: each has its own, which it may remember, in their order, and when there are none
 * left the last one of whoever has most.
 */
export function dealt(replicates: readonly number[], workers: number): (k: number) => number | undefined {
  const own = Array.from({ length: workers }, (_, k) => replicates.filter((r) => r % workers === k));
  const most = (): number[] => own.reduce((a, b) => (b.length > a.length ? b : a));
  return (k) => own[k].shift() ?? most().pop();
}
