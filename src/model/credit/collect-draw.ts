import { MOST_IN_BYTE } from "../../declare/table.ts";
import type { Open } from "../state/state.ts";
import type { Turn } from "../state/step.ts";
import { OVERDUE, PERFORMING } from "../state/tables.ts";
import { fallShort, type ShortfallColumn, type ShortfallFlow } from "./fall-short.ts";
import { type Payment, type PaymentColumn, payTowards, seasonInterest, spareCash, subsidise } from "./pay.ts";
import type { Settling } from "./settling.ts";

/** A season's days, in which a line is turned over, and a year's, by which daily interest is reckoned. */
const SEASON_DAYS = 90;
const YEAR_DAYS = 365;
/** Parts of a season that a line can be turned over in, at most. */
export const PARTS = 6;
/** The number of a late line's luck; that of a season's parts is 0 and up. */
const LATE = 9;

/** What a draw posts when it is collected and drawn again. */
export type DrawFlow = "disbursement" | "lending" | "fileCost" | "interestSubsidy" | Payment | ShortfallFlow;

/** What collecting lines takes: the rules, the turn, and what has been collected. */
export interface Collection {
  settings: Settling;
  turn: Turn<DrawFlow>;
  /** What each shop's sales have yielded, by part of the season, fen: no sale is collected twice. */
  collected: Float64Array;
}

type Lines = Open<
  | PaymentColumn
  | ShortfallColumn
  | "household.debtService"
  | "lender.averagePerforming"
  | "lender.draws"
  | "lender.lent"
  | "lender.cost"
  | "shop.repaid"
>;

/** Interest on a draw that is out for one of `turns` parts of a season, whole fen: L·r·(90/turns)/365 (equations §8.1). */
export const drawInterest = (principal: number, rate: number, turns: number): number =>
  Math.round((principal * rate * (SEASON_DAYS / turns)) / YEAR_DAYS);

/** Sales of part k of the season, fen, of a shop that sells evenly until day `closes` of it. */
export function salesOfPart(sales: number, k: number, turns: number, closes: number): number {
  const from = Math.min(closes, (k * SEASON_DAYS) / turns);
  const to = Math.min(closes, ((k + 1) * SEASON_DAYS) / turns);
  return closes > 0 ? (sales * (to - from)) / closes : 0;
}

/** What sales pay of `due`, whole fen: the lender's share of them, less what they have paid already (equations §8.1). */
export const fromSales = (due: number, share: number, sales: number, taken: number): number =>
  Math.min(due, Math.max(0, Math.floor(share * sales - taken)));

/** Whether a line is drawn again after part k: while there is another part, and the shop is open when it begins. */
export const drawsAgain = (k: number, turns: number, closes: number): boolean =>
  k + 1 < turns && (closes === SEASON_DAYS || closes > ((k + 1) * SEASON_DAYS) / turns);

/**
 * A line drawn this season is collected from the sales of each part of the season and drawn again; one that is
 * still out from an earlier season is overdue and collected from what there is.
 */
export function collectDraw(state: Lines, l: number, collection: Collection): void {
  if (state.loan.opened[l] === collection.turn.season) turnOver(state, l, collection);
  else collectLate(state, l, collection);
}

function turnOver(state: Lines, l: number, collection: Collection): void {
  const { loan, lender, shop, household } = state;
  const { settings, turn } = collection;
  const s = household.shop[loan.borrower[l]];
  const j = loan.lender[l];
  const { turns } = turn.lenders[j].products[loan.product[l]];
  const interest = drawInterest(loan.principal[l], loan.rate[l], turns);
  for (let k = 0; k < turns; k++) {
    loan.accrued[l] = interest;
    lender.averagePerforming[j] += loan.principal[l] / turns;
    collectPart(state, l, k, collection);
    if (loan.outstanding[l] > 0) {
      fallShort(state, l, settings, turn);
      return;
    }
    if (s >= 0) shop.repaid[s] = Math.min(MOST_IN_BYTE, shop.repaid[s] + 1);
    if (!drawsAgain(k, turns, closingDay(shop, s))) return;
    drawAgain(state, l, turn);
  }
}

/** The last day of the season on which a shop sells; without one, nothing closes. */
const closingDay = (shop: Lines["shop"], s: number): number =>
  s >= 0 && shop.closed[s] ? shop.failDay[s] : SEASON_DAYS;

/** Part k falls due. Principal that is drawn again is no burden: only interest counts as debt service. */
function collectPart(state: Lines, l: number, k: number, { settings, turn, collected }: Collection): void {
  const { loan, household, shop } = state;
  const i = loan.borrower[l];
  const s = household.shop[i];
  const interest = loan.accrued[l];
  const due = loan.principal[l] + interest;
  let pays = 0;
  if (s >= 0) {
    const terms = turn.lenders[loan.lender[l]];
    const { turns } = terms.products[loan.product[l]];
    const sold = salesOfPart(shop.sales[s], k, turns, closingDay(shop, s));
    pays = fromSales(due, terms.security.collection, sold, collected[s * PARTS + k]);
    collected[s * PARTS + k] += pays;
  }
  if (pays < due && paysFromCash(turn, household.id[i], k, settings.fromCash))
    pays = Math.min(due, pays + spareCash(state, i, settings, turn));
  subsidise(state, l, interest, turn);
  household.debtService[i] += Math.min(interest, payTowards(state, l, pays, settings, turn));
}

const paysFromCash = (turn: Turn, id: number, k: number, chance: number): boolean =>
  turn.draw("pays a draw from cash", turn.season).uniform(id, k) < chance;

/** The same principal once more; the draw costs the lender its processing. */
function drawAgain({ loan, lender }: Lines, l: number, turn: Turn<DrawFlow>): void {
  const i = loan.borrower[l];
  const j = loan.lender[l];
  const holder = turn.holders.lender(j);
  const principal = loan.principal[l];
  turn.post.disbursement(holder, i, principal);
  turn.post.lending(i, holder, principal);
  loan.outstanding[l] = principal;
  lender.draws[j]++;
  lender.lent[j] += principal;
  const cost = Math.round(100 * turn.lenders[j].cost.processing);
  turn.post.fileCost(holder, turn.holders.of("services"), cost);
  lender.cost[j] += cost;
}

function collectLate(state: Lines, l: number, collection: Collection): void {
  const { loan, household } = state;
  const { settings, turn } = collection;
  const i = loan.borrower[l];
  loan.accrued[l] += seasonInterest(loan.outstanding[l], loan.rate[l], settings.penalty);
  const due = loan.outstanding[l] + loan.accrued[l];
  let pays = fromSeason(state, l, due, collection);
  if (pays < due && paysFromCash(turn, household.id[i], LATE, settings.fromCashLate))
    pays = Math.min(due, pays + spareCash(state, i, settings, turn));
  household.debtService[i] += payTowards(state, l, pays, settings, turn);
  if (loan.outstanding[l] > 0) fallShort(state, l, settings, turn);
  else if (loan.status[l] === OVERDUE) loan.status[l] = PERFORMING;
}

/** What the season's sales pay of a late line, fen, beyond what they have paid for others. */
function fromSeason(state: Lines, l: number, due: number, { turn, collected }: Collection): number {
  const { loan, shop, household } = state;
  const s = household.shop[loan.borrower[l]];
  if (s < 0) return 0;
  let taken = 0;
  for (let k = 0; k < PARTS; k++) taken += collected[s * PARTS + k];
  const pays = fromSales(due, turn.lenders[loan.lender[l]].security.collection, shop.sales[s], taken);
  collected[s * PARTS] += pays;
  return pays;
}
