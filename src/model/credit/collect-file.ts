import type { ProductTerms } from "../state/lender-terms.ts";
import type { State } from "../state/state.ts";
import type { Turn } from "../state/step.ts";
import { FEATURES, PERFORMING } from "../state/tables.ts";
import { fallShort, type ShortfallFlow } from "./fall-short.ts";
import { surplus, timeOut } from "./offer.ts";
import { type Payment, payTowards, spareCash, subsidise } from "./pay.ts";
import { cardOf, predict } from "./scorecard.ts";
import type { Settling } from "./settling.ts";

/** What a file posts when it is collected. */
export type FileFlow = "distressSale" | "fileCost" | "interestSubsidy" | Payment | ShortfallFlow;

/** A file of a season or more: interest every season, principal by instalments or at maturity (equations §8.2). */
export function collectFile(state: State, l: number, settings: Settling, turn: Turn<FileFlow>): void {
  const { loan, lender } = state;
  const j = loan.lender[l];
  const performing = loan.status[l] === PERFORMING ? loan.outstanding[l] : 0;
  if (loan.opened[l] !== turn.season) settleFile(state, l, settings, turn);
  // What has turned overdue stands among the overdue.
  if (loan.status[l] === PERFORMING) lender.averagePerforming[j] += performing;
}

function settleFile(state: State, l: number, settings: Settling, turn: Turn<FileFlow>): void {
  const { loan } = state;
  const j = loan.lender[l];
  findDiversion(state, l, settings, turn);
  const product = turn.lenders[j].products[loan.product[l]];
  const late = loan.status[l] !== PERFORMING;
  const accrues = Math.round((loan.outstanding[l] * loan.rate[l] * (late ? settings.penalty : 1)) / 4);
  loan.accrued[l] += accrues;
  subsidise(state, l, late ? 0 : accrues, turn);
  const due = loan.accrued[l] + principalDue(state, l, product, turn);
  if (due === 0) return;
  const pays = Math.min(due, willingly(state, l, due, late, settings, turn));
  payTowards(state, l, pays, settings, turn);
  if (pays >= due) {
    if (late && loan.outstanding[l] > 0) catchUp(state, l);
    return;
  }
  if (!late && rollsOver(state, l, product, settings, turn)) return;
  fallShort(state, l, settings, turn);
}

/** What of the principal is due: all of it at maturity, else what the schedule of instalments says is late or due. */
function principalDue({ loan }: State, l: number, product: ProductTerms, turn: Turn): number {
  const left = loan.outstanding[l];
  if (turn.season >= loan.matures[l]) return left;
  if (product.repayment === "bullet") return 0;
  const stays = Math.floor((loan.principal[l] * (loan.matures[l] - turn.season)) / product.tenor);
  return Math.max(0, left - stays);
}

function willingly(
  state: State,
  l: number,
  due: number,
  late: boolean,
  settings: Settling,
  turn: Turn<"distressSale">,
): number {
  const { loan } = state;
  const i = loan.borrower[l];
  const spare = spareCash(state, i, settings, turn);
  if (!late && !loan.diverted[l]) return spare;
  const willing = Math.floor((loan.diverted[l] ? 0.3 : 0.5) * spare);
  return willing >= due ? willing : willing + sellForDebt(state, i, due - willing, settings, turn);
}

/** A debtor in arrears sells part of the productive assets at a distress price; returns what it brought, fen. */
function sellForDebt(
  { household }: State,
  i: number,
  short: number,
  { debtorSells }: Settling,
  turn: Turn<"distressSale">,
): number {
  const { distressPrice } = turn.county;
  const worth = 100 * household.assets[i] * debtorSells * distressPrice;
  const fen = Math.floor(Math.min(short, worth));
  if (fen <= 0) return 0;
  turn.post.distressSale(turn.holders.of("buyers"), i, fen);
  household.distressSales[i] = 1;
  household.assets[i] = Math.max(1, household.assets[i] - fen / 100 / distressPrice);
  return fen;
}

function catchUp({ loan }: State, l: number): void {
  loan.status[l] = PERFORMING;
  loan.short[l] = 0;
}

/** At maturity, interest paid but not the principal: the file runs once more if the lender's rule still clears. */
function rollsOver(
  state: State,
  l: number,
  product: ProductTerms,
  { rollOvers }: Settling,
  turn: Turn<"fileCost">,
): boolean {
  const { loan, lender, household } = state;
  const j = loan.lender[l];
  if (turn.season < loan.matures[l] || loan.accrued[l] > 0 || loan.rolled[l] >= rollOvers) return false;
  const terms = turn.lenders[j];
  const card = cardOf(terms);
  const seen = new Float64Array(FEATURES);
  for (let k = 0; k < FEATURES; k++) seen[k] = loan.features[l * FEATURES + k];
  const predicted = predict(lender, j, card, seen);
  const lgd = lender.lgd[j] * (1 - lender.guaranteed[j]);
  if (
    surplus(
      loan.outstanding[l],
      loan.rate[l],
      predicted,
      lgd,
      timeOut(product),
      100 * terms.cost.intake,
      terms,
    ) < 0
  )
    return false;
  loan.matures[l] = turn.season + product.tenor;
  loan.principal[l] = loan.outstanding[l];
  loan.rolled[l]++;
  const cost = Math.round(100 * terms.cost.intake);
  turn.post.fileCost(turn.holders.lender(j), turn.holders.of("services"), cost);
  lender.cost[j] += cost;
  const i = loan.borrower[l];
  household.rollOvers[i] = Math.min(250, household.rollOvers[i] + 1);
  return true;
}

/** Village accounts find a diverted loan: from now on it pays like others, and the household is on probation. */
function findDiversion(
  { loan, household, village }: State,
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
  household.probationEnd[i] = turn.season + 4;
}
