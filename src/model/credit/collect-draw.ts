import type { State } from "../state/state.ts";
import type { Turn } from "../state/step.ts";
import { OVERDUE, PERFORMING } from "../state/tables.ts";
import { fallShort, type ShortfallFlow } from "./fall-short.ts";
import { type Payment, payTowards, spareCash, subsidise } from "./pay.ts";
import type { Settling } from "./settling.ts";

const DAYS = 90;
/** Parts of a season that a line can be turned over in, at most. */
export const PARTS = 6;

/** What a draw posts when it is collected and drawn again. */
export type DrawFlow = "disbursement" | "lending" | "fileCost" | "interestSubsidy" | Payment | ShortfallFlow;

/**
 * A line drawn this season is collected from the sales of each part of the season and drawn again; one that is
 * still out from an earlier season is overdue and collected from what there is. `collected` holds what each
 * shop's sales have already yielded, by part of the season, so that no sale is collected twice.
 */
export function collectDraw(
  state: State,
  l: number,
  settings: Settling,
  turn: Turn<DrawFlow>,
  collected: Float64Array,
): void {
  if (state.loan.opened[l] === turn.season) turnOver(state, l, settings, turn, collected);
  else collectLate(state, l, settings, turn, collected);
}

function turnOver(
  state: State,
  l: number,
  settings: Settling,
  turn: Turn<DrawFlow>,
  collected: Float64Array,
): void {
  const { loan, lender, shop, household } = state;
  const i = loan.borrower[l];
  const j = loan.lender[l];
  const terms = turn.lenders[j];
  const { turns } = terms.products[loan.product[l]];
  const holder = turn.holders.lender(j);
  const s = household.shop[i];
  const principal = loan.principal[l];
  const interest = Math.round((principal * loan.rate[l] * (DAYS / turns)) / 365);
  const closes = s >= 0 && shop.closed[s] ? shop.failDay[s] : DAYS;

  for (let k = 0; k < turns; k++) {
    loan.accrued[l] = interest;
    lender.averagePerforming[j] += principal / turns;
    const due = principal + interest;
    const sold = s >= 0 ? partOf(shop.sales[s], k, turns, closes) : 0;
    const at = s * PARTS + k;
    const open = s >= 0 ? terms.security.collection * sold - collected[at] : 0;
    let pays = Math.min(due, Math.max(0, Math.floor(open)));
    if (s >= 0) collected[at] += pays;
    if (pays < due && repays(turn, household.id[i], k, settings.fromCash))
      pays = Math.min(due, pays + spareCash(state, i, settings, turn));
    subsidise(state, l, interest, turn);
    payTowards(state, l, pays, settings, turn, true);
    if (loan.outstanding[l] > 0) {
      fallShort(state, l, settings, turn);
      return;
    }
    if (s >= 0) shop.repaid[s] = Math.min(250, shop.repaid[s] + 1);
    const again = k + 1 < turns && (closes === DAYS || closes > ((k + 1) * DAYS) / turns);
    if (!again) return;
    turn.post.disbursement(holder, i, principal);
    turn.post.lending(i, holder, principal);
    loan.outstanding[l] = principal;
    lender.draws[j]++;
    lender.lent[j] += principal;
    const cost = Math.round(100 * terms.cost.processing);
    turn.post.fileCost(holder, turn.holders.of("services"), cost);
    lender.cost[j] += cost;
  }
}

/** Sales of part k of the season, of a shop that sells until day `closes`. */
function partOf(sales: number, k: number, turns: number, closes: number): number {
  const from = Math.min(closes, (k * DAYS) / turns);
  const to = Math.min(closes, ((k + 1) * DAYS) / turns);
  return closes > 0 ? (sales * (to - from)) / closes : 0;
}

const repays = (turn: Turn, id: number, k: number, chance: number): boolean =>
  turn.draw("pays a draw from cash", turn.season).uniform(id, k) < chance;

function collectLate(
  state: State,
  l: number,
  settings: Settling,
  turn: Turn<Payment | ShortfallFlow>,
  collected: Float64Array,
): void {
  const { loan, shop, household } = state;
  const i = loan.borrower[l];
  const terms = turn.lenders[loan.lender[l]];
  loan.accrued[l] += Math.round((loan.outstanding[l] * loan.rate[l] * settings.penalty) / 4);
  const due = loan.outstanding[l] + loan.accrued[l];
  const s = household.shop[i];
  let pays = 0;
  if (s >= 0) {
    let taken = 0;
    for (let k = 0; k < PARTS; k++) taken += collected[s * PARTS + k];
    pays = Math.min(due, Math.max(0, Math.floor(terms.security.collection * shop.sales[s] - taken)));
    collected[s * PARTS] += pays;
  }
  if (pays < due && repays(turn, household.id[i], 9, settings.fromCashLate))
    pays = Math.min(due, pays + spareCash(state, i, settings, turn));
  payTowards(state, l, pays, settings, turn);
  if (loan.outstanding[l] > 0) fallShort(state, l, settings, turn);
  else if (loan.status[l] === OVERDUE) loan.status[l] = PERFORMING;
}
