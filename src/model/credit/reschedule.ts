import { MOST_IN_BYTE } from "../../declare/table.ts";
import type { Open } from "../state/state.ts";
import type { Turn } from "../state/step.ts";
import { clearsAgain } from "./roll-over.ts";

/** What rescheduling writes. */
export type RescheduledColumn = "loan.matures" | "loan.rolled" | "household.rollOvers";

/** Whether the lender would let a loan run so many seasons longer, by its own rule; the file is not at its cost. */
export const wouldReschedule = (state: Open<never>, l: number, seasons: number, turn: Turn): boolean =>
  clearsAgain(state, l, { years: seasons / 4, cost: 0 }, turn);

/** Principal falls due so many seasons later: that of a loan at its end, or of the schedule of instalments. */
export function reschedule(
  { loan, household }: Open<RescheduledColumn>,
  l: number,
  seasons: number,
  season: number,
): void {
  loan.matures[l] = Math.max(season, loan.matures[l]) + seasons;
  loan.rolled[l]++;
  const i = loan.borrower[l];
  household.rollOvers[i] = Math.min(MOST_IN_BYTE, household.rollOvers[i] + 1);
}
