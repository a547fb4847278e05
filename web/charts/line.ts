import type { Look } from "../set/arms.ts";

/** Lower and upper ends, point by point. */
export interface Range {
  low: ArrayLike<number>;
  high: ArrayLike<number>;
}

/** One arm of a chart: a value a point, NaN where it is not defined. */
export interface Line {
  key: string;
  name: string;
  look: Look;
  values: ArrayLike<number>;
  /** 10–90 % of the replicates. */
  spread?: Range;
  /** 95 % interval of the mean. */
  interval?: Range;
}

/** Lines drawn thin behind the others: what stood before, a single replicate, a pinned scenario. */
export interface Faint {
  key: string;
  name?: string;
  kind: "ghost" | "single" | "pinned";
  look: Look;
  values: ArrayLike<number>;
}

/** The last point that is defined, or -1. */
export function lastDefined(values: ArrayLike<number>): number {
  for (let k = values.length - 1; k >= 0; k--) if (Number.isFinite(values[k])) return k;
  return -1;
}
