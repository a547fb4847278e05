import { reserve } from "../../declare/table.ts";
import { financeBit } from "../state/finance.ts";
import { isForShops } from "../state/lender-terms.ts";
import { termFor } from "../state/reach.ts";
import { relationAt } from "../state/relation.ts";
import { type Open, tables } from "../state/state.ts";
import type { Turn } from "../state/step.ts";
import { LENDERS, PERFORMING } from "../state/tables.ts";
import { type Diverting, deterredChance, diversionChance } from "./diversion.ts";
import { guaranteedShare } from "./guaranteed.ts";
import { borrowersRate } from "./offer.ts";
import type { LoanRequest } from "./request.ts";

/** What a draw posts. */
export type DrawFlow = "disbursement" | "lending" | "living" | "fileCost";

/** What a draw writes. */
export type DrawColumn =
  | "loan.*"
  | "line.out"
  | "line.used"
  | "line.lastDrawn"
  | "lender.drawers"
  | "lender.draws"
  | "lender.lent"
  | "lender.cost"
  | "household.granted"
  | "household.loansNew"
  | "household.loans"
  | "household.bankDebt"
  | "household.everBorrowed"
  | "household.firstBorrowed"
  | "lender.newCustomers"
  | "lender.firstLoans"
  | "relation.known"
  | "household.finance"
  | "need.formal"
  | "need.lent"
  | "need.lender";

type Drawing = Open<DrawColumn>;

/** Money drawn on contract `c`, fen, on a day of the season. */
interface Draw {
  c: number;
  amount: number;
  day: number;
}

/**
 * Money out: two postings, a row in the book, the accounts. A draw on a line costs the lender a little; the file of
 * a loan has been paid. Returns what of it reaches its purpose, fen.
 */
export function draw(
  state: Drawing,
  request: LoanRequest,
  drawn: Draw,
  settings: Diverting,
  turn: Turn<DrawFlow>,
): number {
  const { i, j, product } = request;
  const holder = turn.holders.lender(j);
  turn.post.disbursement(holder, i, drawn.amount);
  turn.post.lending(i, holder, drawn.amount);
  const l = appendDrawdown(state, request, drawn, turn);
  if (turn.lenders[j].products[product].revolving) payForDraw(state, j, turn);
  countDrawn(state, request, drawn);
  countBorrower(state, i, j);
  return drawn.amount - divert(state, l, settings, turn);
}

/** A new row of the book. */
function appendDrawdown(state: Drawing, request: LoanRequest, { c, amount, day }: Draw, turn: Turn): number {
  const { loan, line, lender } = state;
  const { i, j, product, purpose } = request;
  reserve(tables.loan, loan, 1);
  const l = loan.count++;
  loan.line[l] = c;
  loan.borrower[l] = i;
  loan.lender[l] = j;
  loan.product[l] = product;
  loan.purpose[l] = purpose;
  loan.opened[l] = turn.season;
  loan.day[l] = Math.min(LAST_DAY, Math.round(day));
  loan.matures[l] = turn.season + turn.lenders[j].products[product].tenor - 1;
  loan.principal[l] = amount;
  loan.outstanding[l] = amount;
  loan.accrued[l] = 0;
  loan.rate[l] = line.rate[c];
  loan.short[l] = 0;
  loan.status[l] = PERFORMING;
  loan.labelled[l] = 0;
  loan.reckoned[l] = 0;
  loan.rolled[l] = 0;
  loan.diverted[l] = 0;
  loan.guaranteed[l] = guaranteedShare(state, i, j, turn.lenders[j].products[product]);
  const subsidy = termFor(state, "subsidised", lender.subsidised[j], i);
  const paid = borrowersRate(turn.lenders[j].products[product], line.rate[c]);
  loan.subsidised[l] = Math.min(line.rate[c], line.rate[c] - paid + subsidy);
  line.out[c] += amount;
  line.used[c] = 1;
  if (line.lastDrawn[c] !== turn.season) lender.drawers[j]++;
  line.lastDrawn[c] = turn.season;
  return l;
}

/** The last day of a season. */
const LAST_DAY = 90;

function payForDraw({ lender }: Open<"lender.cost">, j: number, turn: Turn<"fileCost">): void {
  const fen = Math.round(100 * turn.lenders[j].cost.draw);
  turn.post.fileCost(turn.holders.lender(j), turn.holders.of("services"), fen);
  lender.cost[j] += fen;
}

/** The accounts of lender, household and need. */
function countDrawn(
  { lender, household, need }: Drawing,
  { n, i, j, purpose }: LoanRequest,
  { amount }: Draw,
): void {
  lender.draws[j]++;
  lender.lent[j] += amount;
  household.granted[i] = 1;
  household.loansNew[i]++;
  household.loans[i]++;
  household.bankDebt[i] += amount;
  household.finance[i] |= financeBit(purpose, j);
  need.formal[n] += amount;
  need.lent[n * LENDERS + j] += amount;
  need.lender[n] = j;
}

/** Who draws for the first time here, and anywhere. */
function countBorrower(state: Drawing, i: number, j: number): void {
  const { household, lender, relation } = state;
  const at = relationAt(state, i, j);
  if (relation.known[at] === 0) {
    lender.newCustomers[j]++;
    relation.known[at] = 1;
  }
  if (household.everBorrowed[i]) return;
  lender.firstLoans[j]++;
  household.firstBorrowed[i] = 1;
  household.everBorrowed[i] = 1;
}

/** Money can be turned to other ends, and part of it is then consumed at once. Returns that part, whole fen. */
function divert(
  { household, loan, village }: Open<"loan.*">,
  l: number,
  settings: Diverting,
  turn: Turn<"living">,
): number {
  const i = loan.borrower[l];
  const terms = turn.lenders[loan.lender[l]].products[loan.product[l]];
  // What is collected from sales is spent on goods.
  if (isForShops(terms)) return 0;
  const u = turn.draw("diversion", turn.season).uniform(household.id[i], loan.purpose[l]);
  const chance = diversionChance(settings, household.prudence[i]);
  if (u >= deterredChance(chance, village.deterred[household.village[i]])) return 0;
  loan.diverted[l] = 1;
  const consumed = Math.floor(settings.divertedConsumed * loan.principal[l]);
  turn.post.living(i, turn.holders.of("suppliers"), consumed);
  return consumed;
}
