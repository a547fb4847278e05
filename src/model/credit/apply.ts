import { EXCLUSION } from "../../declare/exclusions.ts";
import { ASSET } from "../../declare/purposes.ts";
import { ladderOfHousehold, leastToAdd } from "../state/ladder.ts";
import { relationAt } from "../state/relation.ts";
import type { Open } from "../state/state.ts";
import type { Turn } from "../state/step.ts";
import { ASKS, LENDERS } from "../state/tables.ts";
import { type Arriving, usefulShare, usesLate } from "./arrival.ts";
import { costOfOwing } from "./ask.ts";
import { type Answering, beliefAfter } from "./belief.ts";
import { noteOut } from "./capital.ts";
import { expectedYears } from "./choice.ts";
import { decide, drawOn } from "./decide.ts";
import type { Diverting } from "./diversion.ts";
import { type DrawColumn, type DrawFlow, draw } from "./draw.ts";
import type { LendingOffice } from "./lending-office.ts";
import { type LineColumn, openContract } from "./line.ts";
import { borrowersRate } from "./offer.ts";
import { type Outcome, turnAway } from "./outcome.ts";
import { type Counter, exclude } from "./rank-lenders.ts";
import type { LoanRequest } from "./request.ts";

/** What an application posts. */
type ApplicationFlow = "applicationCost" | DrawFlow;

/** What an application writes. */
type ApplicationColumn =
  | LineColumn
  | DrawColumn
  | "need.asked"
  | "need.applied"
  | "need.filed"
  | "need.grantedBy"
  | "need.reason"
  | "need.wouldCost"
  | "need.wouldBring"
  | "need.inTime"
  | "lender.files"
  | "lender.granted"
  | "lender.asked"
  | "lender.cost"
  | "relation.belief"
  | "household.exclusion";

/** Where a household asks a lender. */
export interface Desk extends Counter {
  state: Open<ApplicationColumn>;
  settings: Counter["settings"] & Answering & Diverting & Arriving;
  turn: Turn<ApplicationFlow>;
  office: LendingOffice;
}

/** A household's own cost of a file, whole fen: half of the effort is paid for, within a quarter of its cash. */
export const applicationCost = (effort: number, cash: number): number =>
  Math.min(Math.round(effort / 2), Math.max(0, Math.floor(cash / 4)));

/** What a file costs the lender, whole fen, of yuan for intake and processing; a refusal costs the intake. */
export const fileCost = (
  { intake, processing }: { intake: number; processing: number },
  refused: boolean,
): number => Math.round(100 * (refused ? intake : intake + processing));

/** The household asks the lender of the request; returns what of the gap the money serves, fen. */
export function apply(desk: Desk, request: LoanRequest): number {
  const { state } = desk;
  const { n, i, line } = request;
  const outcome = line >= 0 ? drawOn(desk.office, request) : decide(desk.office, request);
  const amount = Math.min(request.ask, outcome.amount);
  if (outcome.reason === 0 && !ofUse(desk, request, amount)) turnAway(outcome, EXCLUSION.declined);
  show(desk, request, outcome);
  state.need.asked[n] += outcome.asked;
  if (line < 0) answer(desk, request, outcome);
  if (outcome.reason) {
    exclude(state, n, outcome.reason);
    return 0;
  }
  state.household.exclusion[i] = EXCLUSION.included;
  if (line < 0) state.lender.granted[request.j]++;
  const c = line >= 0 ? line : openContract(state, request, outcome, desk.turn);
  return take(desk, request, c, outcome);
}

/** The household hears, and both sides bear the cost of a file. */
function answer(desk: Desk, request: LoanRequest, outcome: Outcome): void {
  const { relation } = desk.state;
  const at = relationAt(desk.state, request.i, request.j);
  relation.belief[at] = beliefAfter(outcome.reason, relation.belief[at], desk.settings);
  if (outcome.filed) payForFile(desk, request, outcome);
}

/**
 * Money is drawn when it comes in time, and late where it still brings more than it costs; else a loan is returned at
 * once for a fee, and a line is left undrawn. Returns what reaches the purpose, fen.
 */
function take(desk: Desk, request: LoanRequest, c: number, { amount, days }: Outcome): number {
  const { state, settings, turn, office } = desk;
  const { need } = state;
  const { n, j, product } = request;
  const drawn = { c, amount: Math.min(request.ask, amount), day: need.arises[n] + days };
  const late = Math.max(0, drawn.day - need.deadline[n]);
  const useful = usefulShare(late, settings);
  if (late > 0 && !worthLate(desk, request, drawn, useful)) {
    exclude(state, n, EXCLUSION.tooLate);
    if (turn.lenders[j].products[product].revolving) return 0;
    return giveBack(desk, request, drawn.amount);
  }
  const reaches = draw(state, request, drawn, settings, turn);
  noteOut(office.book, j, product, drawn.amount);
  if (late === 0) need.inTime[n] = 1;
  return Math.floor(useful * reaches);
}

/** Whether money that comes late still brings more than owing it at the contract's rate costs. */
function worthLate(
  { state: { need, line }, settings, turn }: Desk,
  { n, j, product }: LoanRequest,
  { c, amount }: { c: number; amount: number },
  useful: number,
): boolean {
  const part = Math.min(ASKS, Math.max(1, Math.ceil((ASKS * amount) / need.gap[n]))) - 1;
  const terms = turn.lenders[j].products[product];
  const years = expectedYears(terms, need.tenor[n]);
  const owing = costOfOwing(amount, { rate: borrowersRate(terms, line.rate[c]), dread: 0, years });
  const counted = (1 - settings.caution) * need.worth[n * ASKS + part];
  return usesLate(amount, counted, owing, useful, settings);
}

/** A loan that came too late goes back; the fee is the household's, as far as its cash goes. Nothing is served. */
function giveBack({ state, settings, turn }: Desk, { i }: LoanRequest, amount: number): number {
  const fee = Math.min(
    Math.round(settings.returnFee * amount),
    Math.max(0, Math.floor(state.ledger.balances.deposit[i])),
  );
  turn.post.applicationCost(i, turn.holders.of("services"), fee);
  return 0;
}

/** Half of a tractor is no use: an offer that does not make a fixed asset, or a better one, possible is not taken. */
function ofUse({ state, turn }: Desk, { n, i, purpose }: LoanRequest, amount: number): boolean {
  if (purpose !== ASSET) return true;
  const { household, need, opportunity } = state;
  const ladder = ladderOfHousehold(opportunity, i, turn.ahead.produce);
  return ladder !== undefined && amount >= leastToAdd(household.projectPaid[i] + need.formal[n], ladder);
}

function show({ state: { need }, turn }: Desk, request: LoanRequest, outcome: Outcome): void {
  const { n, i, j, product, purpose } = request;
  const deadline = need.deadline[n] - need.arises[n];
  turn.witness?.({
    household: i,
    lender: j,
    product,
    purpose,
    deadline,
    drawn: request.line >= 0,
    ...outcome,
  });
}

/** The household's trips and papers, and the lender's file. */
function payForFile({ state, turn }: Desk, request: LoanRequest, { asked, reason }: Outcome): void {
  const { need, lender, ledger } = state;
  const { n, i, j, effort } = request;
  const services = turn.holders.of("services");
  need.applied[n] = 1;
  need.filed[n * LENDERS + j] = 1;
  if (reason === 0) need.grantedBy[n * LENDERS + j] = 1;
  lender.files[j]++;
  lender.asked[j] += asked;
  turn.post.applicationCost(i, services, applicationCost(effort, ledger.balances.deposit[i]));
  const file = fileCost(turn.lenders[j].cost, reason > 0);
  turn.post.fileCost(turn.holders.lender(j), services, file);
  lender.cost[j] += file;
}
