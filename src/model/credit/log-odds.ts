import { log } from "../../math/elementary.ts";

/** A p̂ is kept this far from certainty, where log-odds have no end. */
const NEARLY = 1e-6;

/** ln(q/(1 − q)) of a share. */
export function logOdds(q: number): number {
  const bounded = Math.min(1 - NEARLY, Math.max(NEARLY, q));
  return log(bounded / (1 - bounded));
}
