import { MOST_IN_BYTE } from "../../declare/table.ts";
import type { ProductTerms } from "../state/lender-terms.ts";
import { termFor } from "../state/reach.ts";
import type { Open } from "../state/state.ts";
import type { Turn } from "../state/step.ts";
import { FEATURES, PERFORMING } from "../state/tables.ts";
import { fallShort, type ShortfallColumn, type ShortfallFlow } from "./fall-short.ts";
import { surplus, timeOut } from "./offer.ts";
import { type Payment, type PaymentColumn, payTowards, seasonInterest, spareCash, subsidise } from "./pay.ts";
import { cardOf, predict } from "./scorecard.ts";
import type { Settling } from "./settling.ts";

/** What a file posts when it is collected. */
export type FileFlow = "distressSale" | "fileCost" | "interestSubsidy" | Payment | ShortfallFlow;

type Files = Open<
  | PaymentColumn
  | ShortfallColumn
  | "loan.diverted"
  | "loan.matures"
  | "loan.principal"
  | "loan.rolled"
  | "lender.averagePerforming"
  | "lender.cost"
  | "household.assets"
  | "household.debtService"
  | "household.distressSales"
  | "household.rollOvers"
  | "household.probationEnd"
>;

/** Principal that the schedule of instalments asks for, whole fen: what is out above L·(seasons to go)/tenor. */
export const instalmentDue = (
  outstanding: number,
  principal: number,
  seasonsToGo: number,
  tenor: number,
): number => Math.max(0, outstanding - Math.floor((principal * seasonsToGo) / tenor));

/** What a distress sale brings towards `short`, whole fen: at most a share of the assets, yuan, at its price (equations §8.2). */
export const distressProceeds = (short: number, assets: number, share: number, price: number): number =>
  Math.floor(Math.min(short, 100 * assets * share * price));

/** A file of a season or more: interest every season, principal by instalments or at maturity (equations §8.2). */
export function collectFile(state: Files, l: number, settings: Settling, turn: Turn<FileFlow>): void {
  const { loan, lender } = state;
  const j = loan.lender[l];
  const performing = loan.status[l] === PERFORMING ? loan.outstanding[l] : 0;
  if (loan.opened[l] !== turn.season) settleFile(state, l, settings, turn);
  // What has turned overdue stands among the overdue.
  if (loan.status[l] === PERFORMING) lender.averagePerforming[j] += performing;
}

function settleFile(state: Files, l: number, settings: Settling, turn: Turn<FileFlow>): void {
  const { loan, household } = state;
  findDiversion(state, l, settings, turn);
  const late = loan.status[l] !== PERFORMING;
  const due = fallDue(state, l, settings, turn);
  if (due === 0) return;
  const pays = Math.min(due, willingness(state, l, due, settings, turn));
  household.debtService[loan.borrower[l]] += payTowards(state, l, pays, settings, turn);
  if (pays < due) {
    if (!late && rollsOver(state, l, settings, turn)) rollOver(state, l, turn);
    else fallShort(state, l, settings, turn);
  } else if (late && loan.outstanding[l] > 0) catchUp(state, l);
}

/** The season's interest accrues, the county paying its part where the loan performs; returns all that is due, fen. */
function fallDue(state: Files, l: number, { penalty }: Settling, turn: Turn<"interestSubsidy">): number {
  const { loan } = state;
  const late = loan.status[l] !== PERFORMING;
  const accrues = seasonInterest(loan.outstanding[l], loan.rate[l], late ? penalty : 1);
  loan.accrued[l] += accrues;
  subsidise(state, l, late ? 0 : accrues, turn);
  return loan.accrued[l] + principalDue(state, l, turn);
}

/** What of the principal is due: all of it at maturity, else what the schedule of instalments says is late or due. */
function principalDue({ loan }: Files, l: number, turn: Turn): number {
  const left = loan.outstanding[l];
  if (turn.season >= loan.matures[l]) return left;
  const { repayment, tenor } = productOf(loan, l, turn);
  if (repayment === "bullet") return 0;
  return instalmentDue(left, loan.principal[l], loan.matures[l] - turn.season, tenor);
}

const productOf = (loan: Files["loan"], l: number, turn: Turn): ProductTerms =>
  turn.lenders[loan.lender[l]].products[loan.product[l]];

/** What the debtor is ready to pay, fen: in arrears, or of a loan diverted, less than could be paid, and by sales. */
function willingness(
  state: Files,
  l: number,
  due: number,
  settings: Settling,
  turn: Turn<"distressSale">,
): number {
  const { loan } = state;
  const i = loan.borrower[l];
  const spare = spareCash(state, i, settings, turn);
  if (loan.status[l] === PERFORMING && !loan.diverted[l]) return spare;
  const share = loan.diverted[l] ? settings.diversionPayment : settings.arrearsPayment;
  const willing = Math.floor(share * spare);
  return willing >= due ? willing : willing + sellForDebt(state, i, due - willing, settings, turn);
}

/** A debtor in arrears sells part of the productive assets at a distress price; returns what it brought, fen. */
function sellForDebt(
  { household }: Files,
  i: number,
  short: number,
  { debtorSells }: Settling,
  turn: Turn<"distressSale">,
): number {
  const { distressPrice } = turn.county;
  const fen = distressProceeds(short, household.assets[i], debtorSells, distressPrice);
  if (fen <= 0) return 0;
  turn.post.distressSale(turn.holders.of("buyers"), i, fen);
  household.distressSales[i] = 1;
  household.assets[i] = Math.max(1, household.assets[i] - fen / 100 / distressPrice);
  return fen;
}

function catchUp({ loan }: Files, l: number): void {
  loan.status[l] = PERFORMING;
  loan.short[l] = 0;
}

/** At maturity, interest paid but not the principal: whether the file runs once more, by the lender's rule. */
function rollsOver(state: Files, l: number, { rollOvers }: Settling, turn: Turn): boolean {
  const { loan, lender } = state;
  if (turn.season < loan.matures[l] || loan.accrued[l] > 0 || loan.rolled[l] >= rollOvers) return false;
  const j = loan.lender[l];
  const terms = turn.lenders[j];
  const seen = new Float64Array(FEATURES);
  for (let k = 0; k < FEATURES; k++) seen[k] = loan.features[l * FEATURES + k];
  const predicted = predict(lender, j, cardOf(terms), seen);
  const pricing = {
    lgd: lender.lgd[j] * (1 - termFor(state, "guaranteed", loan.borrower[l], j)),
    years: timeOut(productOf(loan, l, turn)),
    cost: 100 * terms.cost.intake,
    funding: terms.funding,
  };
  return surplus(loan.outstanding[l], loan.rate[l], predicted, pricing) >= 0;
}

function rollOver({ loan, lender, household }: Files, l: number, turn: Turn<"fileCost">): void {
  const i = loan.borrower[l];
  const j = loan.lender[l];
  loan.matures[l] = turn.season + productOf(loan, l, turn).tenor;
  loan.principal[l] = loan.outstanding[l];
  loan.rolled[l]++;
  const cost = Math.round(100 * turn.lenders[j].cost.intake);
  turn.post.fileCost(turn.holders.lender(j), turn.holders.of("services"), cost);
  lender.cost[j] += cost;
  household.rollOvers[i] = Math.min(MOST_IN_BYTE, household.rollOvers[i] + 1);
}

/** Village accounts find a diverted loan: from now on it pays like others, and the household is on probation. */
function findDiversion(
  { loan, household, village }: Files,
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
  household.probationEnd[i] = turn.season + turn.probation;
}
