import type { Point } from "../../src/report/drawing/svg.ts";

/** Shares of all values in steps of equal ratio from `low` to `high`; what lies outside counts in the last step of its side. */
export function logShares(
  values: readonly number[],
  [low, high]: readonly [number, number],
  steps: number,
  all = values.length,
): number[] {
  const shares = new Array<number>(steps).fill(0);
  for (const value of values) {
    const k = Math.floor((steps * Math.log(value / low)) / Math.log(high / low));
    shares[Math.min(steps - 1, Math.max(0, k))] += 1 / all;
  }
  return shares;
}

/** The upper edge of columns of one width, side by side. */
export const edgeOf = (
  shares: readonly number[],
  left: number,
  width: number,
  y: (share: number) => number,
): Point[] =>
  shares.flatMap((share, k): Point[] => [
    [left + k * width, y(share)],
    [left + (k + 1) * width, y(share)],
  ]);
