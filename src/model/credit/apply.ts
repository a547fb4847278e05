import { ASSET } from "../../declare/purposes.ts";
import { EXCLUSION, WHOLE } from "../state/household.ts";
import type { Open } from "../state/state.ts";
import type { Turn } from "../state/step.ts";
import { LENDERS } from "../state/tables.ts";
import { type Answering, beliefAfter } from "./belief.ts";
import type { Decision } from "./decide.ts";
import type { Diverting } from "./diversion.ts";
import { type GrantColumn, type GrantFlow, grant } from "./grant.ts";
import { type Outcome, turnAway } from "./outcome.ts";
import { type Counter, exclude } from "./rank-lenders.ts";
import type { LoanRequest } from "./request.ts";

/** What an application posts. */
export type ApplicationFlow = "applicationCost" | "fileCost" | GrantFlow;

/** What an application writes. */
export type ApplicationColumn =
  | GrantColumn
  | "need.asked"
  | "need.applied"
  | "need.reason"
  | "lender.files"
  | "lender.asked"
  | "lender.cost"
  | "relation.belief"
  | "household.exclusion";

/** Where a household asks a lender. */
export interface Desk extends Counter {
  state: Open<ApplicationColumn>;
  settings: Counter["settings"] & Answering & Diverting;
  turn: Turn<ApplicationFlow>;
  decide: Decision;
}

/** A household's own cost of a file, whole fen: half of the effort is paid for, within a quarter of its cash. */
export const applicationCost = (effort: number, cash: number): number =>
  Math.min(Math.round(effort / 2), Math.max(0, Math.floor(cash / 4)));

/**
 * What a file costs the lender, whole fen, of yuan for intake and processing. One file serves the loans that the
 * lender expects of it, as its rule assumes; a refusal costs the intake.
 */
export const fileCost = (
  { intake, processing }: { intake: number; processing: number },
  drawsPerFile: number,
  refused: boolean,
): number => Math.round(100 * (refused ? intake : (intake + processing) / drawsPerFile));

/** The household asks the lender of the request; returns what of the gap the loan serves, fen. */
export function apply(desk: Desk, request: LoanRequest): number {
  const { state, turn, settings } = desk;
  const { need, relation, household } = state;
  const { n, i, j } = request;
  const outcome = desk.decide(request);
  if (outcome.reason === 0 && !possible(state, request, outcome.amount))
    turnAway(outcome, EXCLUSION.declined);
  show(desk, request, outcome);
  need.asked[n] += outcome.asked;
  const at = i * LENDERS + j;
  relation.belief[at] = beliefAfter(outcome.reason, relation.belief[at], settings);
  if (outcome.filed) payForFile(desk, request, outcome);
  if (outcome.reason) {
    exclude(state, n, outcome.reason);
    return 0;
  }
  const useful = grant(state, request, outcome, settings, turn);
  household.exclusion[i] = EXCLUSION.included;
  return useful;
}

/** Half of a tractor is no use: an offer that does not make the asset possible is not taken. */
function possible({ household, need }: Open<never>, { n, i, purpose }: LoanRequest, amount: number): boolean {
  return (
    purpose !== ASSET || household.projectPaid[i] + need.formal[n] + amount >= WHOLE * household.project[i]
  );
}

function show({ state: { need }, turn }: Desk, request: LoanRequest, outcome: Outcome): void {
  const { n, i, j, product, purpose } = request;
  const deadline = need.deadline[n] - need.arises[n];
  turn.witness?.({ household: i, lender: j, product, purpose, deadline, ...outcome });
}

/** The household's trips and papers, and the lender's file. */
function payForFile({ state, turn }: Desk, request: LoanRequest, { asked, reason }: Outcome): void {
  const { need, lender, ledger } = state;
  const { n, i, j, product, effort } = request;
  const services = turn.holders.of("services");
  need.applied[n] = 1;
  lender.files[j]++;
  lender.asked[j] += asked;
  turn.post.applicationCost(i, services, applicationCost(effort, ledger.balances.deposit[i]));
  const { cost, products } = turn.lenders[j];
  const file = fileCost(cost, products[product].drawsPerFile, reason > 0);
  turn.post.fileCost(turn.holders.lender(j), services, file);
  lender.cost[j] += file;
}
