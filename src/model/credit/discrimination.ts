import { auc } from "../../math/auc.ts";
import type { Open } from "../state/state.ts";
import { LENDERS } from "../state/tables.ts";

/** Loans below which a ranking says nothing. */
const FEWEST = 20;

/**
 * Discrimination of lender j's card on the tape so far, over the loans that `of` picks. Loans are compared only
 * within one lender's book: a year's file and a six-week draw do not default at the same rate.
 */
export function discrimination({ tape }: Open<never>, j: number, of: (t: number) => boolean): number {
  let concordant = 0;
  let pairs = 0;
  let count = 0;
  for (let book = 0; book < LENDERS; book++) {
    const scores: number[] = [];
    const labels: number[] = [];
    let bad = 0;
    for (let t = 0; t < tape.count; t++) {
      if (tape.lender[t] !== book || !of(t)) continue;
      scores.push(tape.scores[t * LENDERS + j]);
      labels.push(tape.defaulted[t]);
      bad += tape.defaulted[t];
    }
    count += labels.length;
    const compared = bad * (labels.length - bad);
    if (compared === 0) continue;
    concordant += compared * auc(Float64Array.from(scores), Uint8Array.from(labels), labels.length);
    pairs += compared;
  }
  return count < FEWEST || pairs === 0 ? Number.NaN : concordant / pairs;
}

/** Loans of borrowers whom every one of the arm's lenders could score. */
export const scoredByAll =
  ({ tape }: Open<never>, open: readonly number[]) =>
  (t: number): boolean => {
    for (const k of open) if (Number.isNaN(tape.scores[t * LENDERS + k])) return false;
    return true;
  };
