import { type MeanInterval, meanInterval } from "../math/mean-interval.ts";
import { quantile } from "../math/quantile.ts";

/** A figure over replicates: the 95 % interval of its mean, and the spread of the replicates themselves. */
export interface Estimate extends MeanInterval {
  /** 10 % and 90 % quantiles over replicates. */
  p10: number;
  p90: number;
}

/** Over the replicates in which the figure is defined; `n` says how many those are. */
export function estimate(values: ArrayLike<number>): Estimate {
  const defined = Array.from(values).filter(Number.isFinite);
  const p10 = quantile(defined, 0.1);
  return { ...meanInterval(defined), p10, p90: quantile(defined, 0.9) };
}

/** Whether the 95 % interval of the mean leaves zero out. */
export const differs = ({ low, high }: Estimate): boolean => low > 0 || high < 0;
