import type { Open } from "../state/state.ts";
import type { Turn } from "../state/step.ts";
import { PERFORMING } from "../state/tables.ts";
import type { Settling } from "./settling.ts";

/** What principal that comes back posts, and what a payment does. */
type Redemption = "collection" | "redemption";
export type Payment = "interest" | "penalty" | Redemption;

/** What a payment writes. */
export type PaymentColumn =
  | "loan.accrued"
  | "loan.outstanding"
  | "lender.interest"
  | "household.interestPaid"
  | "household.penaltyPaid";

/** Interest of a season on `fen` that are out, whole fen: L·r·times/4, `times` being 1 or the penalty's (docs/model/08-settle.md). */
export const seasonInterest = (fen: number, rate: number, times: number): number =>
  Math.round((fen * rate * times) / 4);

/** What of the interest received on a late loan the rate above its own brought, whole fen: interest·(1 − 1/times). */
export const penaltyIn = (interest: number, times: number): number => Math.floor(interest * (1 - 1 / times));

/** The county's part of interest accrued, whole fen: in proportion to the rate that it bears, both a year. */
export const subsidyOn = (interest: number, subsidised: number, rate: number): number =>
  Math.round((interest * subsidised) / rate);

/** Living costs of a season that are left to a debtor, fen, of `subsistence` in yuan a year and head. */
export const livingLeft = (sparedShare: number, subsistence: number, members: number): number =>
  (sparedShare * 100 * subsistence * members) / 4;

/** Cash of a debtor above the living costs that must be left, whole fen. */
export function spareCash(
  { household, ledger }: Open<never>,
  i: number,
  { sparedShare }: Settling,
  turn: Turn,
): number {
  const left = livingLeft(sparedShare, turn.county.subsistence, household.members[i]);
  return Math.max(0, Math.floor(ledger.balances.deposit[i] - left));
}

/** Pays `fen` towards a loan, interest first, never more than the borrower has or owes; returns what was paid, fen. */
export function payTowards(
  state: Open<PaymentColumn>,
  l: number,
  fen: number,
  settings: Pick<Settling, "penalty">,
  turn: Turn<Payment>,
): number {
  const { loan, ledger } = state;
  const payment = Math.min(Math.floor(fen), Math.max(0, ledger.balances.deposit[loan.borrower[l]]));
  if (payment <= 0) return 0;
  const interest = Math.min(payment, loan.accrued[l]);
  if (interest > 0) payInterest(state, l, interest, settings, turn);
  const principal = Math.min(payment - interest, loan.outstanding[l]);
  payPrincipal(state, l, principal, turn);
  return interest + principal;
}

/** Of interest on a loan overdue, what the rate is above the loan's own counts as penalty. */
function payInterest(
  { loan, lender, household }: Open<PaymentColumn>,
  l: number,
  interest: number,
  { penalty: times }: Pick<Settling, "penalty">,
  turn: Turn<Payment>,
): void {
  const i = loan.borrower[l];
  const j = loan.lender[l];
  const holder = turn.holders.lender(j);
  const penalty = loan.status[l] === PERFORMING ? 0 : penaltyIn(interest, times);
  turn.post.interest(i, holder, interest - penalty);
  turn.post.penalty(i, holder, penalty);
  loan.accrued[l] -= interest;
  lender.interest[j] += interest;
  household.interestPaid[i] += interest;
  household.penaltyPaid[i] += penalty;
}

/** Principal comes back: cash against claim. */
function payPrincipal({ loan }: Open<PaymentColumn>, l: number, fen: number, turn: Turn<Redemption>): void {
  const i = loan.borrower[l];
  const holder = turn.holders.lender(loan.lender[l]);
  turn.post.collection(i, holder, fen);
  turn.post.redemption(holder, i, fen);
  loan.outstanding[l] -= fen;
}

/** The county pays its part of the interest of approved loans, as far as its purse goes. */
export function subsidise(
  { loan, ledger, household }: Open<"household.interestPaid">,
  l: number,
  accrued: number,
  turn: Turn<"interestSubsidy">,
): void {
  if (accrued === 0 || loan.subsidised[l] <= 0) return;
  const fen = subsidyOn(accrued, loan.subsidised[l], loan.rate[l]);
  const county = turn.holders.of("county");
  const purse = Math.max(0, ledger.balances.deposit[county]);
  const paid = Math.min(accrued, fen, purse);
  turn.post.interestSubsidy(county, loan.borrower[l], paid);
  household.interestPaid[loan.borrower[l]] -= paid;
}
