import { type Discrimination, discrimination } from "../../math/discrimination.ts";
import type { Open } from "../state/state.ts";
import { LENDERS } from "../state/tables.ts";

/**
 * Discrimination of lender j's card on the tape so far, over the loans that `of` picks. Loans are compared only
 * within one lender's book: a year's file and a six-week draw do not default at the same rate.
 */
export function discriminationOn(
  { tape }: Open<never>,
  j: number,
  of: (t: number) => boolean,
): Discrimination {
  const books: { scores: number[]; labels: number[] }[] = [];
  for (let book = 0; book < LENDERS; book++) books.push({ scores: [], labels: [] });
  for (let t = 0; t < tape.count; t++) {
    if (!of(t)) continue;
    const book = books[tape.lender[t]];
    book.scores.push(tape.scores[t * LENDERS + j]);
    book.labels.push(tape.defaulted[t]);
  }
  return discrimination(books);
}

/** Loans of borrowers whom every one of the arm's lenders could score. */
export const scoredByAll =
  ({ tape }: Open<never>, open: readonly number[]) =>
  (t: number): boolean => {
    for (const k of open) if (Number.isNaN(tape.scores[t * LENDERS + k])) return false;
    return true;
  };
