import type { State } from "../state/state.ts";
import type { Turn } from "../state/step.ts";
import { PERFORMING } from "../state/tables.ts";
import type { Settling } from "./settling.ts";

/** Cash of a debtor above what subsistence must be left, fen. */
export function spareCash(
  { household, ledger }: State,
  i: number,
  { sparedShare }: Settling,
  turn: Turn,
): number {
  const left = (sparedShare * 100 * turn.county.subsistence * household.members[i]) / 4;
  return Math.max(0, Math.floor(ledger.balances.deposit[i] - left));
}

/** What principal that comes back posts, and what a payment does. */
export type Redemption = "collection" | "redemption";
export type Payment = "interest" | "penalty" | Redemption;

/**
 * Pays `fen` towards a loan, interest first; never more than the borrower holds or owes. Of interest on a loan
 * overdue, what the rate is above the loan's own counts as penalty. Principal that is drawn again is no burden
 * and left out of debt service by `turning`.
 */
export function payTowards(
  state: State,
  l: number,
  fen: number,
  { penalty: times }: Pick<Settling, "penalty">,
  turn: Turn<Payment>,
  turning = false,
): void {
  const { loan, lender, household, ledger } = state;
  const i = loan.borrower[l];
  const j = loan.lender[l];
  const holder = turn.holders.lender(j);
  let left = Math.min(Math.floor(fen), Math.max(0, ledger.balances.deposit[i]));
  if (left <= 0) return;
  const interest = Math.min(left, loan.accrued[l]);
  if (interest > 0) {
    const penalty = loan.status[l] === PERFORMING ? 0 : Math.floor(interest * (1 - 1 / times));
    turn.post.interest(i, holder, interest - penalty);
    turn.post.penalty(i, holder, penalty);
    loan.accrued[l] -= interest;
    lender.interest[j] += interest;
    household.interestPaid[i] += interest;
    household.penaltyPaid[i] += penalty;
    left -= interest;
  }
  const principal = Math.min(left, loan.outstanding[l]);
  redeem(state, l, principal, turn);
  household.debtService[i] += interest + (turning ? 0 : principal);
}

/** Principal comes back: cash against claim. */
export function redeem({ loan }: State, l: number, fen: number, turn: Turn<Redemption>): void {
  const i = loan.borrower[l];
  const holder = turn.holders.lender(loan.lender[l]);
  turn.post.collection(i, holder, fen);
  turn.post.redemption(holder, i, fen);
  loan.outstanding[l] -= fen;
}

/** The county pays its part of the interest of approved loans. */
export function subsidise(
  { loan, ledger, household }: State,
  l: number,
  accrued: number,
  turn: Turn<"interestSubsidy">,
): void {
  if (accrued === 0 || loan.subsidised[l] <= 0) return;
  const fen = Math.round((accrued * loan.subsidised[l]) / loan.rate[l]);
  const county = turn.holders.of("county");
  const left = Math.max(0, ledger.balances.deposit[county]);
  const paid = Math.min(accrued, fen, left);
  turn.post.interestSubsidy(county, loan.borrower[l], paid);
  household.interestPaid[loan.borrower[l]] -= paid;
}
