import { financeBit } from "../state/finance.ts";
import type { ProductTerms } from "../state/lender-terms.ts";
import { relationAt } from "../state/relation.ts";
import type { Open } from "../state/state.ts";
import type { Turn } from "../state/step.ts";
import { reckonedExposure, remember, type SampleColumn } from "./close-loan.ts";
import { stands, useOf, withdrawLine } from "./line.ts";
import type { Settling } from "./settling.ts";

/** What labelling a default writes. */
export type LabelColumn =
  | SampleColumn
  | "loan.labelled"
  | "loan.reckoned"
  | "lender.labelled"
  | "lender.withdrawn"
  | "household.lastDefault"
  | "household.financeFailed"
  | "line.limit"
  | "relation.line"
  | "relation.blockedUntil";

/** Seasons of a year. */
const A_YEAR = 4;

/** Seasons of the label: a default within twelve months; of a bullet until 90 days after a first maturity at their end. */
export const labelSeasons = ({ repayment, tenor }: Pick<ProductTerms, "repayment" | "tenor">): number =>
  repayment === "bullet" ? Math.max(A_YEAR, tenor + 1) : A_YEAR;

/**
 * A default is labelled once: the lender learns from it if the twelve months of the contract's label run, takes back the
 * line that the borrower has with it, and bars the borrower for a while; and it stands in the credit record.
 */
export function labelDefault(state: Open<LabelColumn>, l: number, settings: Settling, turn: Turn): void {
  const { loan, line, lender, relation, household } = state;
  const j = loan.lender[l];
  const c = loan.line[l];
  const i = loan.borrower[l];
  loan.labelled[l] = 1;
  if (loan.reckoned[l] === 0) reckonContract(state, c, turn);
  lender.labelled[j]++;
  if (!line.learnt[c]) remember(state, c, true, settings, turn);
  const at = relationAt(state, i, j);
  if (relation.line[at] >= 0) withdrawLine(state, relation.line[at]);
  household.lastDefault[i] = turn.season;
  // What was lent before the arms parted is nobody's choice of them.
  if (loan.opened[l] >= 0) household.financeFailed[i] |= financeBit(loan.purpose[l], j);
  relation.blockedUntil[at] = turn.season + turn.afterDefault;
}

/** What was reckoned of every loan on a contract, noted while its line still stands. */
function reckonContract(state: Open<"loan.reckoned">, c: number, turn: Turn): void {
  const { loan } = state;
  for (let l = 0; l < loan.count; l++)
    if (loan.line[l] === c && loan.reckoned[l] === 0) loan.reckoned[l] = reckonedOf(state, l, turn);
}

/** Of a line that stands, what the lender expected of it; of a loan, or a line taken back before, what is out; fen. */
function reckonedOf({ loan, line, lender }: Open<never>, l: number, turn: Turn): number {
  const c = loan.line[l];
  const j = loan.lender[l];
  const terms = turn.lenders[j].products[loan.product[l]];
  const drawn = terms.revolving && line.limit[c] > 0 ? line.out[c] : 0;
  return reckonedExposure(loan.outstanding[l], drawn, line.limit[c], useOf(lender, j, terms));
}

/** Twelve months without a default, something drawn, and the contract is remembered as good; of a line the next begin. */
export function labelNonDefault(
  state: Open<SampleColumn | "line.*">,
  c: number,
  settings: Settling,
  turn: Turn,
): void {
  const { line } = state;
  const seasons = labelSeasons(turn.lenders[line.lender[c]].products[line.product[c]]);
  if (line.learnt[c] || turn.season - line.assessed[c] < seasons - 1) return;
  if (line.used[c]) remember(state, c, false, settings, turn);
  line.learnt[c] = 1;
  if (!stands(state, c)) return;
  line.assessed[c] = turn.season + 1;
  line.learnt[c] = 0;
  line.used[c] = line.out[c] > 0 ? 1 : 0;
  line.firstTime[c] = 0;
}
