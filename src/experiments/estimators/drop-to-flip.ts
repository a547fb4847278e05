import { columnOf, complete } from "../sample/sample-table.ts";
import { ASSIGNED, estimator } from "./estimator.ts";
import { outcome } from "./settings.ts";

/**
 * The share of units that have to be left out for a difference of means to change its sign, the one that moves it most
 * first (after Broderick, Giordano, Meager 2020; for a difference of means it is exact).
 */
export const dropToFlip = estimator({
  en: "share of units that flips the sign of a difference of means",
  zh: "使均值之差变号须剔除的样本比例",
  settings: { outcome },
  needs: ["assignment"],
  fewest: 10,
  effect: false,
  columns: (settings) => [settings.outcome],
  estimate(sample, settings) {
    const table = complete(sample, [settings.outcome, ASSIGNED]);
    const [y, assigned] = [columnOf(table, settings.outcome), columnOf(table, ASSIGNED)];
    const group = (is: number): number[] => Array.from(y).filter((_, row) => assigned[row] === is);
    const dropped = fewestToFlip(group(1), group(0));
    if (dropped === undefined) return undefined;
    return {
      value: dropped / table.rows,
      se: Number.NaN,
      df: Number.POSITIVE_INFINITY,
      rows: table.rows,
      clusters: table.rows,
      more: { dropped },
    };
  },
});

/** How many to leave out until the mean of one group no longer lies on the same side of the other's; greedily. */
export function fewestToFlip(treated: readonly number[], control: readonly number[]): number | undefined {
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const sign = Math.sign(mean(treated) - mean(control));
  if (sign === 0) return 0;
  // Those who pull the difference up stand last: the largest treated, the least of the others.
  const high = [...treated].sort((a, b) => sign * (a - b));
  const low = [...control].sort((a, b) => sign * (b - a));
  let [above, below] = [
    high.reduce((sum, value) => sum + value, 0),
    low.reduce((sum, value) => sum + value, 0),
  ];
  let dropped = 0;
  while (high.length > 1 && low.length > 1) {
    const [a, b] = [above / high.length, below / low.length];
    if (sign * (a - b) <= 0) return dropped;
    const fromHigh = sign * ((above - high[high.length - 1]) / (high.length - 1) - b);
    const fromLow = sign * (a - (below - low[low.length - 1]) / (low.length - 1));
    if (fromHigh <= fromLow) above -= high.pop() ?? 0;
    else below -= low.pop() ?? 0;
    dropped++;
  }
  return undefined;
}
