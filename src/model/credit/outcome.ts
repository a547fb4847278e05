import { FEATURES, LENDERS } from "../state/tables.ts";

/** What an application came to; one object, filled anew by each decision. Amounts in fen. */
export interface Outcome {
  /** What was asked for: 0 if the household saw at once that the money would come too late. */
  asked: number;
  /** Whether an officer or a machine took it in. */
  filed: boolean;
  /** Why not, as an exclusion code; 0 if granted. */
  reason: number;
  /** The limit of a line, or the amount of a loan; of a draw what is drawn. */
  amount: number;
  rate: number;
  predicted: number;
  /** The p̂ from which the full size, of a line the largest limit, is refused: its break-even, moved by the score margin. */
  cutoff: number;
  /** Log-odds distance between p̂ and the cutoff: the running variable of a cutoff study. */
  margin: number;
  /** Days that the money takes. */
  days: number;
  /** What this lender saw, the intercept first. */
  seen: Float64Array;
  /** What each open lender's card says of the same applicant; NaN where it sees nothing of it. */
  scores: Float64Array;
}

export const noOutcome = (): Outcome => ({
  asked: 0,
  filed: false,
  reason: 0,
  amount: 0,
  rate: 0,
  predicted: 0,
  cutoff: 0,
  margin: 0,
  days: 0,
  seen: new Float64Array(FEATURES),
  scores: new Float64Array(LENDERS),
});

/** Ends an application without a loan, for a reason that is an exclusion code. */
export function turnAway(outcome: Outcome, reason: number): Outcome {
  outcome.amount = 0;
  outcome.reason = reason;
  return outcome;
}
