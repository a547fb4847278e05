import type { Unit } from "./parameter.ts";

const ranges = {
  share: [0, 1],
  positive: [0, Infinity],
  any: [-Infinity, Infinity],
} as const;

/** What a figure can come to: a part of a whole, nothing below zero, or anything. */
export type MetricRange = keyof typeof ranges;

/**
 * The least and the most that it can come to, which its intervals are cut to: unless it is declared otherwise, a share
 * or a chance a year lies in [0, 1], and nothing else below 0.
 */
export const boundsOf = ({
  unit,
  range = unit === "share" || unit === "per year" ? "share" : "positive",
}: {
  unit: Unit;
  range?: MetricRange;
}): readonly [number, number] => ranges[range];
