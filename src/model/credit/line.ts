import { purposeKeys } from "../../declare/purposes.ts";
import { reserve } from "../../declare/table.ts";
import type { ProductTerms } from "../state/lender-terms.ts";
import { relationAt } from "../state/relation.ts";
import { type Open, tables } from "../state/state.ts";
import type { Turn } from "../state/step.ts";
import { FEATURES, LENDERS } from "../state/tables.ts";
import { neighbourOf } from "./guarantor.ts";
import type { Outcome } from "./outcome.ts";
import type { LoanRequest } from "./request.ts";

/** What opening a contract writes. */
export type LineColumn = "line.*" | "relation.line";

type Opened = Open<LineColumn>;

/** Whether the product behind a line serves a purpose. */
export const servesPurpose = (
  { line }: Open<never>,
  c: number,
  purpose: number,
  { lenders }: Turn,
): boolean => lenders[line.lender[c]].products[line.product[c]].purposes.includes(purposeKeys[purpose]);

/** What can still be drawn on a line, fen: its limit less what is out. */
export const roomOf = ({ line }: Open<never>, c: number): number => line.limit[c] - line.out[c];

/**
 * Writes the contract of a granted file: of a line, which the household keeps, or of one loan. The label's twelve
 * months begin with it. Returns its row.
 */
export function openContract(state: Opened, request: LoanRequest, outcome: Outcome, turn: Turn): number {
  const { line, household } = state;
  const { i, j, product } = request;
  const terms = turn.lenders[j].products[product];
  reserve(tables.line, line, 1);
  const c = line.count++;
  line.borrower[c] = i;
  line.lender[c] = j;
  line.product[c] = product;
  line.opened[c] = turn.season;
  line.ends[c] = turn.season + (terms.revolving ? terms.lineSeasons : terms.tenor);
  line.limit[c] = outcome.amount;
  line.out[c] = 0;
  line.rate[c] = outcome.rate;
  line.used[c] = 0;
  line.lastDrawn[c] = turn.season - 1;
  line.learnt[c] = 0;
  line.firstTime[c] = household.everBorrowed[i] ? 0 : 1;
  noteAssessment(state, c, outcome, turn.season);
  secure(state, c, turn);
  if (terms.revolving) state.relation.line[relationAt(state, i, j)] = c;
  return c;
}

/** What the lender saw and reckoned, and what the other lenders' cards say; the twelve months of the label begin. */
export function noteAssessment({ line }: Open<"line.*">, c: number, outcome: Outcome, season: number): void {
  line.assessed[c] = season;
  line.predicted[c] = outcome.predicted;
  line.margin[c] = outcome.margin;
  for (let k = 0; k < FEATURES; k++) line.features[c * FEATURES + k] = outcome.seen[k];
  for (let k = 0; k < LENDERS; k++) line.scores[c * LENDERS + k] = outcome.scores[k];
}

/** The house and the guarantor. */
function secure({ line, household }: Open<"line.*">, c: number, turn: Turn): void {
  const { security, products } = turn.lenders[line.lender[c]];
  const { collateral, securedFrom, guarantor } = security;
  const { program } = products[line.product[c]];
  const i = line.borrower[c];
  line.secured[c] = collateral && !program && line.limit[c] >= 100 * securedFrom ? 1 : 0;
  line.guarantor[c] =
    guarantor && !program && household.guarantorLink[i]
      ? neighbourOf(household, i, turn.householdsPerVillage)
      : -1;
}

/** Whether a contract is a line that can be drawn on. */
export const stands = (state: Open<never>, c: number): boolean =>
  state.relation.line[relationAt(state, state.line.borrower[c], state.line.lender[c])] === c;

/** A line that stands is taken back: no more can be drawn on it. */
export function withdrawLine(
  state: Open<"line.limit" | "relation.line" | "lender.withdrawn">,
  c: number,
): void {
  const { line, relation, lender } = state;
  relation.line[relationAt(state, line.borrower[c], line.lender[c])] = -1;
  lender.withdrawn[line.lender[c]] += line.limit[c];
  line.limit[c] = 0;
}

/** Use of a line that the lender has learnt to expect, or the product's until it has, a share. */
export const useOf = (
  { use }: Pick<Open<never>["lender"], "use">,
  j: number,
  { expectedUse }: Pick<ProductTerms, "expectedUse">,
): number => (use[j] > 0 ? use[j] : expectedUse);
