import { type Discrimination, discrimination } from "../../math/discrimination.ts";
import type { Open } from "../state/state.ts";
import { LENDERS } from "../state/tables.ts";

/**
 * Discrimination of lender j's card on these loans of the tape. They are compared only within one lender's book: a
 * year's file and a six-week draw do not default at the same rate.
 */
export function discriminationOn({ tape }: Open<never>, j: number, loans: readonly number[]): Discrimination {
  const books = Array.from({ length: LENDERS }, (): { scores: number[]; labels: number[] } => ({
    scores: [],
    labels: [],
  }));
  for (let k = 0; k < loans.length; k++) {
    const t = loans[k];
    const book = books[tape.lender[t]];
    book.scores.push(tape.scores[t * LENDERS + j]);
    book.labels.push(tape.defaulted[t]);
  }
  return discrimination(books);
}

/** Loans on the tape so far, by row, of borrowers whom every one of these lenders could score. */
export function scoredByAll({ tape }: Open<never>, lenders: readonly number[]): number[] {
  const loans: number[] = [];
  for (let t = 0; t < tape.count; t++) {
    let scored = 0;
    for (let k = 0; k < lenders.length; k++)
      if (!Number.isNaN(tape.scores[t * LENDERS + lenders[k]])) scored++;
    if (scored === lenders.length) loans.push(t);
  }
  return loans;
}

/** A lender's own loans on the tape so far, by row. */
export function loansOf({ tape }: Open<never>, lender: number): number[] {
  const loans: number[] = [];
  for (let t = 0; t < tape.count; t++) if (tape.lender[t] === lender) loans.push(t);
  return loans;
}
