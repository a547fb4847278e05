import type { Estimate } from "../compare/estimate.ts";
import { studentLimit } from "./student-limit.ts";

/** The error that all intervals together may have. */
const ALPHA = 0.05;

/** Bonferroni's share of the error for each of so many looks. */
export const alphaOf = (looks: number): number => ALPHA / Math.max(1, looks);

/**
 * An interval made wide enough that so many looks together err in 5 % at most (Bonferroni): each side grows in the
 * proportion of Student's t at 5 %/looks to that at 5 %; exact for intervals of Student's t, near for those that events
 * have widened.
 */
export function forLooks(found: Estimate, looks: number): Estimate {
  if (looks <= 1 || found.n < 2 || !Number.isFinite(found.half)) return found;
  const times = studentLimit(found.n - 1, alphaOf(looks)) / studentLimit(found.n - 1, ALPHA);
  const low = found.mean - times * (found.mean - found.low);
  const high = found.mean + times * (found.high - found.mean);
  return { ...found, low, high, half: times * found.half };
}
