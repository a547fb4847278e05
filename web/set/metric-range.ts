import names from "virtual:names";

/** Shares of income, which may be negative or above one. */
const UNBOUNDED = ["saving", "debtService"];

/** The least and the most that a metric can come to: what its intervals are cut to, as on the command line. */
export function rangeOf(metric: string): readonly [number, number] {
  const share = names.metrics[metric]?.unit === "share" && !UNBOUNDED.includes(metric);
  return share ? [0, 1] : [-Infinity, Infinity];
}
