import type { Found } from "./estimator.ts";

/** By how much an effect is divided so that it is told in this scale: 1, or the control group's spread or mean. */
export function divisorOf(
  scale: "level" | "controlSd" | "controlMean",
  outcome: Float64Array,
  assigned: Float64Array,
): number {
  if (scale === "level") return 1;
  const control = outcome.filter((_, row) => assigned[row] === 0);
  const mean = control.reduce((sum, value) => sum + value, 0) / control.length;
  if (scale === "controlMean") return mean;
  const squares = control.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
  return Math.sqrt(squares / (control.length - 1));
}

export const scaled = (found: Found, divisor: number): Found => ({
  ...found,
  value: found.value / divisor,
  se: found.se / Math.abs(divisor),
});
