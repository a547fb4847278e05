import { purposeKeys } from "../../declare/purposes.ts";
import { reserve } from "../../declare/table.ts";
import { logistic } from "../../math/elementary.ts";
import { type State, tables } from "../state/state.ts";
import type { Turn } from "../state/step.ts";
import { FEATURES, LENDERS, PERFORMING } from "../state/tables.ts";
import type { Outcome } from "./decide.ts";

interface Granted {
  n: number;
  i: number;
  j: number;
  product: number;
  purpose: number;
  gap: number;
  outcome: Outcome;
  guarantor: number;
}

/** Share of a diverted loan that is consumed at once. */
const CONSUMED = 0.6;

/** What a grant posts. */
export type GrantFlow = "disbursement" | "lending" | "living";

/** Makes the loan: two postings, a row in the book, the file's cost; returns what of the gap it serves, fen. */
export function grant(
  state: State,
  { n, i, j, product, purpose, gap, outcome, guarantor }: Granted,
  diversion: number,
  turn: Turn<GrantFlow>,
): number {
  const { household, loan, lender, need, relation } = state;
  const terms = turn.lenders[j];
  const offered = terms.products[product];
  const holder = turn.holders.lender(j);
  const { amount } = outcome;
  turn.post.disbursement(holder, i, amount);
  turn.post.lending(i, holder, amount);

  reserve(tables.loan, loan, 1);
  const l = loan.count++;
  loan.borrower[l] = i;
  loan.lender[l] = j;
  loan.product[l] = product;
  loan.purpose[l] = purpose;
  loan.opened[l] = turn.season;
  loan.matures[l] = turn.season + offered.tenor;
  loan.principal[l] = amount;
  loan.outstanding[l] = amount;
  loan.accrued[l] = 0;
  loan.rate[l] = outcome.rate;
  loan.short[l] = 0;
  loan.status[l] = PERFORMING;
  loan.labelled[l] = 0;
  loan.firstTime[l] = household.everBorrowed[i] ? 0 : 1;
  loan.rolled[l] = 0;
  loan.secured[l] = terms.security.collateral && amount >= 100 * terms.security.securedFrom ? 1 : 0;
  loan.guarantor[l] = terms.security.guarantor && household.guarantorLink[i] ? guarantor : -1;
  loan.guaranteed[l] = lender.guaranteed[j];
  loan.subsidised[l] = Math.min(outcome.rate, lender.subsidised[j]);
  loan.predicted[l] = outcome.predicted;
  loan.margin[l] = outcome.margin;
  for (let k = 0; k < FEATURES; k++) loan.features[l * FEATURES + k] = outcome.seen[k];
  for (let k = 0; k < LENDERS; k++) loan.scores[l * LENDERS + k] = outcome.scores[k];

  lender.granted[j]++;
  lender.draws[j]++;
  lender.lent[j] += amount;
  if (relation.known[i * LENDERS + j] === 0) {
    lender.newCustomers[j]++;
    relation.known[i * LENDERS + j] = 1;
  }
  if (!household.everBorrowed[i]) {
    lender.firstLoans[j]++;
    household.firstBorrowed[i] = 1;
    household.everBorrowed[i] = 1;
  }
  household.granted[i] = 1;
  household.loansNew[i]++;
  household.loans[i]++;
  if (offered.tenor > 0) household.bankDebt[i] += amount;
  need.formal[n] += amount;
  need.lender[n] = j;
  need.inTime[n] = 1;

  // A line collected from sales is spent on goods; other money can be turned to other ends.
  let diverted = 0;
  if (offered.repayment !== "redrawn") {
    const u = turn.draw("diversion", turn.season).uniform(household.id[i], purpose % purposeKeys.length);
    if (u < logistic(diversion - 1.56 * household.prudence[i])) diverted = 1;
  }
  loan.diverted[l] = diverted;
  if (!diverted) return Math.min(gap, amount);
  const consumed = Math.floor(CONSUMED * amount);
  turn.post.living(i, turn.holders.of("suppliers"), consumed);
  return Math.min(gap, amount - consumed);
}
