import type { Turn } from "../state/step.ts";
import type { Outcome } from "./outcome.ts";
import type { LoanRequest } from "./request.ts";

/** Tells who listens what a lender made of a household; what is handed over is new each time. */
export function tellLook(
  { looked }: Pick<Turn, "looked">,
  { i, j, product }: LoanRequest,
  { amount, rate, predicted, cutoff, margin }: Outcome,
): void {
  looked?.({ household: i, lender: j, product, amount, rate, predicted, cutoff, margin });
}
