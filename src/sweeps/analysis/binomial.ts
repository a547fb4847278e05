import { exp, log } from "../../math/elementary.ts";

/** P(X ≥ hits) of X binomial with `trials` and `chance`. */
export function binomialTail(hits: number, trials: number, chance: number): number {
  if (hits <= 0) return 1;
  if (chance <= 0) return 0;
  if (chance >= 1) return 1;
  const odds = log(chance) - log(1 - chance);
  let term = trials * log(1 - chance);
  let total = 0;
  for (let k = 0; k <= trials; k++) {
    if (k > 0) term += log((trials - k + 1) / k) + odds;
    if (k >= hits) total += exp(term);
  }
  return Math.min(1, total);
}
