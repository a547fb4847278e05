import { reserve } from "../../declare/table.ts";
import { firstOfCircle, sizeOfCircle } from "../state/kin-circle.ts";
import { termFor } from "../state/reach.ts";
import { type Open, tables } from "../state/state.ts";
import type { Turn } from "../state/step.ts";
import { FEATURES, LENDERS, PERFORMING } from "../state/tables.ts";
import { type Diverting, diversionChance } from "./diversion.ts";
import type { Outcome } from "./outcome.ts";
import type { LoanRequest } from "./request.ts";

/** What a grant posts. */
export type GrantFlow = "disbursement" | "lending" | "living";

/** What a grant writes. */
export type GrantColumn =
  | "loan.*"
  | "lender.granted"
  | "lender.draws"
  | "lender.lent"
  | "lender.newCustomers"
  | "lender.firstLoans"
  | "relation.known"
  | "household.everBorrowed"
  | "household.firstBorrowed"
  | "household.granted"
  | "household.loansNew"
  | "household.loans"
  | "household.bankDebt"
  | "need.formal"
  | "need.lender"
  | "need.inTime";

type Granting = Open<GrantColumn>;

/** Makes the loan: two postings, a row in the book, the accounts; returns what of the gap it serves, fen. */
export function grant(
  state: Granting,
  request: LoanRequest,
  outcome: Outcome,
  settings: Diverting,
  turn: Turn<GrantFlow>,
): number {
  const { i, j, gap } = request;
  const { amount } = outcome;
  const holder = turn.holders.lender(j);
  turn.post.disbursement(holder, i, amount);
  turn.post.lending(i, holder, amount);
  const l = book(state, request, outcome, turn);
  secure(state, l, turn);
  countGrant(state, request, outcome, turn);
  const consumed = divert(state, l, settings, turn);
  return Math.min(gap, amount - consumed);
}

/** A new row of the book. */
function book({ loan, household }: Granting, request: LoanRequest, outcome: Outcome, turn: Turn): number {
  const { i, j, product, purpose } = request;
  reserve(tables.loan, loan, 1);
  const l = loan.count++;
  loan.borrower[l] = i;
  loan.lender[l] = j;
  loan.product[l] = product;
  loan.purpose[l] = purpose;
  loan.opened[l] = turn.season;
  loan.matures[l] = turn.season + turn.lenders[j].products[product].tenor;
  loan.principal[l] = outcome.amount;
  loan.outstanding[l] = outcome.amount;
  loan.accrued[l] = 0;
  loan.rate[l] = outcome.rate;
  loan.short[l] = 0;
  loan.status[l] = PERFORMING;
  loan.labelled[l] = 0;
  loan.firstTime[l] = household.everBorrowed[i] ? 0 : 1;
  loan.rolled[l] = 0;
  loan.diverted[l] = 0;
  loan.predicted[l] = outcome.predicted;
  loan.margin[l] = outcome.margin;
  for (let k = 0; k < FEATURES; k++) loan.features[l * FEATURES + k] = outcome.seen[k];
  for (let k = 0; k < LENDERS; k++) loan.scores[l * LENDERS + k] = outcome.scores[k];
  return l;
}

/** The house, the guarantor, and the county's parts in loss and interest. */
function secure(state: Open<"loan.*">, l: number, turn: Turn): void {
  const { loan, household } = state;
  const i = loan.borrower[l];
  const j = loan.lender[l];
  const { collateral, securedFrom, guarantor } = turn.lenders[j].security;
  loan.secured[l] = collateral && loan.principal[l] >= 100 * securedFrom ? 1 : 0;
  loan.guarantor[l] =
    guarantor && household.guarantorLink[i] ? neighbourOf(household, i, turn.householdsPerVillage) : -1;
  loan.guaranteed[l] = termFor(state, "guaranteed", i, j);
  loan.subsidised[l] = Math.min(loan.rate[l], termFor(state, "subsidised", i, j));
}

/** The next household of the kin circle, or -1 for one that is alone in it. */
function neighbourOf(
  household: Pick<Granting["household"], "number">,
  i: number,
  householdsPerVillage: number,
): number {
  const number = household.number[i];
  const first = firstOfCircle(i, number);
  const next = first + ((i - first + 1) % sizeOfCircle(number, householdsPerVillage));
  return next === i ? -1 : next;
}

/** The accounts of lender, household and need. */
function countGrant(state: Granting, request: LoanRequest, { amount }: Outcome, { lenders }: Turn): void {
  const { household, need } = state;
  const { n, i, j, product } = request;
  countLent(state, i, j, amount);
  household.granted[i] = 1;
  household.loansNew[i]++;
  household.loans[i]++;
  if (lenders[j].products[product].tenor > 0) household.bankDebt[i] += amount;
  need.formal[n] += amount;
  need.lender[n] = j;
  need.inTime[n] = 1;
}

function countLent({ household, lender, relation }: Granting, i: number, j: number, amount: number): void {
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
}

/**
 * A line collected from sales is spent on goods; other money can be turned to other ends, and part of it is then
 * consumed at once. Returns that part, whole fen.
 */
function divert(
  { household, loan }: Open<"loan.*">,
  l: number,
  settings: Diverting,
  turn: Turn<"living">,
): number {
  const i = loan.borrower[l];
  if (turn.lenders[loan.lender[l]].products[loan.product[l]].repayment === "redrawn") return 0;
  const u = turn.draw("diversion", turn.season).uniform(household.id[i], loan.purpose[l]);
  if (u >= diversionChance(settings, household.prudence[i])) return 0;
  loan.diverted[l] = 1;
  const consumed = Math.floor(settings.divertedConsumed * loan.principal[l]);
  turn.post.living(i, turn.holders.of("suppliers"), consumed);
  return consumed;
}
