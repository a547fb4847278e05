import { flagWorkspace } from "../../declare/workspace.ts";
import { sellAssets } from "../state/distress-sale.ts";
import type { Open } from "../state/state.ts";
import type { Turn } from "../state/step.ts";
import { NON_PERFORMING, OVERDUE, PERFORMING } from "../state/tables.ts";
import { type ByHousehold, metBy } from "../state/treatment.ts";
import { findDiversion } from "./diversion-found.ts";
import { fallShort, type ShortfallColumn, type ShortfallFlow } from "./fall-short.ts";
import { type Payment, type PaymentColumn, payTowards, seasonInterest, spareCash, subsidise } from "./pay.ts";
import { rollOver, rollsOver } from "./roll-over.ts";
import type { Settling } from "./settling.ts";
import { costOfDefault, type Standing } from "./standing.ts";

/** Days of a season. */
const SEASON_DAYS = 90;

/** What collecting posts. */
type CollectionFlow = "distressSale" | "fileCost" | "interestSubsidy" | Payment | ShortfallFlow;

/** What it writes. */
type CollectionColumn =
  | PaymentColumn
  | ShortfallColumn
  | "loan.diverted"
  | "loan.matures"
  | "loan.principal"
  | "loan.rolled"
  | "lender.averagePerforming"
  | "lender.drawn"
  | "lender.cost"
  | "household.assets"
  | "household.projectValue"
  | "household.projectIncome"
  | "household.debtService"
  | "household.distressSales"
  | "household.rollOvers"
  | "household.probationEnd";

/** A season's collection: the rules, the turn, and what has fallen due and been paid so far. */
interface Round {
  state: Open<CollectionColumn>;
  settings: Settling & Standing;
  turn: Turn<CollectionFlow>;
  /** What of each shop's sales has been collected, fen. */
  collected: Float64Array;
  /** What is still due of each loan after sales, fen, and what default on it would cost its borrower. */
  due: Float64Array;
  atStake: Float64Array;
  /** Average balance of each loan that performed when the season began, fen. */
  average: Float64Array;
  /** Share of each village's households that are in default. */
  inDefault: Float64Array;
}

export const openRound = (
  state: Open<CollectionColumn>,
  settings: Settling & Standing,
  turn: Turn<CollectionFlow>,
): Round => ({
  state,
  settings,
  turn,
  collected: new Float64Array(state.shop.count),
  due: new Float64Array(state.loan.count),
  atStake: new Float64Array(state.loan.count),
  average: new Float64Array(state.loan.count),
  inDefault: shareInDefault(state, turn),
});

/**
 * Every loan once: interest by the day, what a shop's settlements bring, then what the borrower chooses to pay from
 * cash, the dearest default first; and what is missing falls short. `rounds` have the rules that a borrower meets.
 */
export function collect(round: Round, rounds: ByHousehold<Round>): void {
  const { loan } = round.state;
  for (let l = 0; l < loan.count; l++) fallDue(metBy(rounds, loan.borrower[l]), l);
  for (const l of inOrderOfCost(round)) payFromCash(metBy(rounds, loan.borrower[l]), l);
  for (let l = 0; l < loan.count; l++) updateArrears(metBy(rounds, loan.borrower[l]), l);
}

const countedFlags = flagWorkspace();

/** Share of each village's households that have a loan past due for 90 days. */
export function shareInDefault({ loan, household, village }: Open<never>, turn: Turn): Float64Array {
  const shares = new Float64Array(village.count);
  const counted = countedFlags(household.count);
  for (let l = 0; l < loan.count; l++) {
    const i = loan.borrower[l];
    if (loan.status[l] !== NON_PERFORMING || counted[i]) continue;
    counted[i] = 1;
    shares[household.village[i]] += 1 / turn.householdsPerVillage;
  }
  return shares;
}

/** Interest on a balance that is out for `days` of the season while `paid` of it comes back evenly, whole fen: (B − paid/2)·r·times·days/360, `times` being 1 or the penalty's. */
export const interestByDay = (
  balance: number,
  paid: number,
  rate: number,
  days: number,
  times: number,
): number => seasonInterest((balance - paid / 2) * (days / SEASON_DAYS), rate, times);

/** Principal that the schedule of instalments asks for, whole fen: what is out above L·(instalments to go)/(all). */
export function instalmentDue(
  outstanding: number,
  principal: number,
  elapsed: number,
  { tenor, grace, every }: { tenor: number; grace: number; every: number },
): number {
  const all = Math.max(1, Math.ceil((tenor - grace) / every));
  const gone = Math.max(0, Math.floor((elapsed - grace) / every));
  const toGo = Math.max(0, all - gone);
  return Math.max(0, outstanding - Math.floor((principal * toGo) / all));
}

/** What sales pay of `due`, whole fen: the lender's share of them, less what they have paid already (docs/model/08-settle.md). */
export const fromSales = (due: number, share: number, sales: number, taken: number): number =>
  Math.min(due, Math.max(0, Math.floor(share * sales - taken)));

/** The season's interest, the county's part of it, what sales pay; notes what is due beyond that. */
function fallDue(round: Round, l: number): void {
  const { state, settings, turn, due, atStake } = round;
  const { loan } = state;
  findDiversion(state, l, settings, turn);
  const late = loan.status[l] !== PERFORMING;
  const days = loan.opened[l] === turn.season ? SEASON_DAYS - loan.day[l] : SEASON_DAYS;
  const paid = salesFor(round, l, loan.outstanding[l]);
  const accrues = interestByDay(loan.outstanding[l], paid, loan.rate[l], days, late ? settings.penalty : 1);
  loan.accrued[l] += accrues;
  noteBalance(round, l, (loan.outstanding[l] - paid / 2) * (days / SEASON_DAYS));
  subsidise(state, l, late ? 0 : accrues, turn);
  collectSales(round, l, salesFor(round, l, loan.outstanding[l] + loan.accrued[l]));
  due[l] = loan.accrued[l] + principalDue(state, l, turn);
  atStake[l] = due[l] > 0 ? costOfDefault(state, l, round.inDefault, settings, turn) : 0;
}

/** Average balance over the season, fen: of a loan that performs, and of what is out on lines. */
function noteBalance(
  { state: { loan, lender }, turn, average: of }: Round,
  l: number,
  average: number,
): void {
  const j = loan.lender[l];
  if (loan.status[l] !== PERFORMING) return;
  of[l] = average;
  if (turn.lenders[j].products[loan.product[l]].revolving) lender.drawn[j] += average;
}

/** What of `due` on a loan the season's settlements of the borrower's shop can pay, fen; none without a claim on them. */
function salesFor({ state, turn, collected }: Round, l: number, due: number): number {
  const { loan, shop, household } = state;
  const s = household.shop[loan.borrower[l]];
  const { collection } = turn.lenders[loan.lender[l]].security;
  if (s < 0 || collection <= 0) return 0;
  return fromSales(due, collection, shop.sales[s], collected[s]);
}

function collectSales(round: Round, l: number, fen: number): void {
  if (fen <= 0) return;
  const { state, settings, turn, collected } = round;
  const { loan, household } = state;
  const i = loan.borrower[l];
  const interest = loan.accrued[l];
  const paid = payTowards(state, l, fen, settings, turn);
  collected[household.shop[i]] += paid;
  // Principal that can be drawn again is no burden: only interest counts as debt service.
  household.debtService[i] += loan.status[l] === PERFORMING ? Math.min(interest, paid) : paid;
}

/** What of the principal is due: all of it at maturity, else what the schedule of instalments says is late or due. */
export function principalDue({ loan }: Open<never>, l: number, turn: Turn): number {
  const left = loan.outstanding[l];
  if (turn.season >= loan.matures[l]) return left;
  const terms = turn.lenders[loan.lender[l]].products[loan.product[l]];
  if (terms.repayment === "bullet") return 0;
  const elapsed = terms.tenor - (loan.matures[l] - turn.season);
  return instalmentDue(left, loan.principal[l], elapsed, terms);
}

/**
 * Loans with something due: by borrower, and of one borrower those first whose default costs most of what is due. Each
 * borrower's loans are linked in the order of the book; the few of one borrower are then put in order.
 */
function inOrderOfCost({ state: { loan, household }, due, atStake }: Round): number[] {
  // The first loan of each borrower, and the one after each loan; rows and one, so that nought ends a chain.
  const first = new Int32Array(household.count);
  const next = new Int32Array(loan.count);
  for (let l = loan.count - 1; l >= 0; l--) {
    if (due[l] <= 0) continue;
    next[l] = first[loan.borrower[l]];
    first[loan.borrower[l]] = l + 1;
  }
  const loans: number[] = [];
  for (let i = 0; i < household.count; i++)
    for (let link = first[i]; link > 0; link = next[link - 1]) {
      const l = link - 1;
      let at = loans.length;
      for (; at > 0 && goesBefore(l, loans[at - 1]); at--) loans[at] = loans[at - 1];
      loans[at] = l;
    }
  return loans;

  function goesBefore(a: number, b: number): boolean {
    return loan.borrower[a] === loan.borrower[b] && atStake[a] * due[b] > atStake[b] * due[a];
  }
}

/** Pays what is due from cash above sparedShare of subsistence if default would cost more than is kept by it; in arrears by a sale too. */
function payFromCash(round: Round, l: number): void {
  const { state, settings, turn, due, atStake } = round;
  const { loan, household } = state;
  if (atStake[l] < due[l]) return;
  const i = loan.borrower[l];
  let pays = Math.min(due[l], spareCash(state, i, settings, turn));
  if (pays < due[l] && loan.status[l] !== PERFORMING)
    pays += sellAssets(household, i, { short: due[l] - pays, share: settings.debtorSells, least: 0 }, turn);
  const interest = loan.accrued[l];
  const paid = payTowards(state, l, pays, settings, turn);
  const revolving = turn.lenders[loan.lender[l]].products[loan.product[l]].revolving;
  household.debtService[i] += revolving && loan.status[l] === PERFORMING ? Math.min(interest, paid) : paid;
  due[l] -= paid;
}

/**
 * What is missing is rolled over or falls short; what is made good performs again. What falls short is counted among
 * the overdue, and no more in the average of what performs.
 */
function updateArrears(round: Round, l: number): void {
  const { state, settings, turn, due } = round;
  const { loan } = state;
  if (due[l] > 0) {
    if (loan.status[l] === PERFORMING && rollsOver(state, l, settings, turn)) rollOver(state, l, turn);
    else fallShort(state, l, settings, turn);
  } else if (loan.status[l] >= OVERDUE && loan.outstanding[l] > 0) {
    loan.status[l] = PERFORMING;
    loan.short[l] = 0;
  }
  if (loan.status[l] === PERFORMING) state.lender.averagePerforming[loan.lender[l]] += round.average[l];
}
