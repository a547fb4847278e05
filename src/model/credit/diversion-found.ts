import type { Open } from "../state/state.ts";
import type { Turn } from "../state/step.ts";
import type { Settling } from "./settling.ts";

/** Village accounts find a diverted loan, and the household is on probation. */
export function findDiversion(
  { loan, household, village }: Open<"loan.diverted" | "household.probationEnd">,
  l: number,
  { discovery }: Settling,
  turn: Turn,
): void {
  if (!loan.diverted[l]) return;
  const i = loan.borrower[l];
  const watched = village.supervised[household.village[i]];
  if (watched <= 0) return;
  if (turn.draw("diversion found", turn.season).uniform(household.id[i]) >= discovery * watched) return;
  loan.diverted[l] = 0;
  household.probationEnd[i] = turn.season + turn.probation;
}
