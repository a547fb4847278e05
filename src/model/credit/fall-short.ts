import { MOST_IN_BYTE } from "../../declare/table.ts";
import type { Open } from "../state/state.ts";
import type { Turn } from "../state/step.ts";
import { NON_PERFORMING, OVERDUE } from "../state/tables.ts";
import { learnLoss } from "./close-loan.ts";
import { type LabelColumn, labelDefault } from "./default-label.ts";
import type { Settling } from "./settling.ts";

/** What the steps towards a write-off post. */
export type ShortfallFlow = "guarantorCalled" | "collateral" | "redemption" | "guaranteePayout" | "writeOff";

/** What they write. */
export type ShortfallColumn =
  | LabelColumn
  | "loan.short"
  | "loan.status"
  | "loan.outstanding"
  | "loan.accrued"
  | "lender.lost"
  | "household.house"
  | "household.yearCover";

type Defaults = Open<ShortfallColumn>;

/** A year of settlements missed, after which the guarantor is called. */
const A_YEAR_SHORT = 4;

/** Of a house sold, its worth is at most this many times what it brought: keeps the quotient finite. */
const LEAST_RECOVERY = 0.1;

/** What a guarantor pays, whole fen: the share called of the debt, within a share of spare cash (docs/model/08-settle.md). */
export const guarantorPays = (debt: number, called: number, spare: number, share: number): number =>
  Math.floor(Math.min(called * debt, share * spare));

/** What the house brings towards a debt at write-off, whole fen: at most `recovery` of its value, which is in yuan. */
export const collateralPays = (debt: number, house: number, recovery: number): number =>
  Math.floor(Math.min(debt, 100 * house * recovery));

/**
 * A settlement was not met in full: overdue at the first, non-performing (90 days) and labelled at the second,
 * the guarantor called at the fourth, collateral realised and the rest written off at the lender's own term.
 */
export function fallShort(state: Defaults, l: number, settings: Settling, turn: Turn<ShortfallFlow>): void {
  const { loan } = state;
  loan.short[l] = Math.min(MOST_IN_BYTE, loan.short[l] + 1);
  loan.status[l] = loan.short[l] >= 2 ? NON_PERFORMING : OVERDUE;
  if (loan.short[l] >= 2 && !loan.labelled[l]) labelDefault(state, l, settings, turn);
  if (loan.short[l] === A_YEAR_SHORT) callGuarantor(state, l, settings, turn);
  const { writeOffAfter } = turn.lenders[loan.lender[l]].security;
  if (loan.outstanding[l] > 0 && loan.short[l] >= writeOffAfter) writeOff(state, l, turn);
}

function callGuarantor(
  { loan, line, ledger, household }: Open<"loan.outstanding">,
  l: number,
  { guarantorShare, guarantorSpare }: Settling,
  turn: Turn<"guarantorCalled" | "redemption">,
): void {
  const guarantor = line.guarantor[loan.line[l]];
  if (guarantor < 0) return;
  const spare = Math.max(0, ledger.balances.deposit[guarantor] - household.permanentIncome[guarantor]);
  const fen = guarantorPays(loan.outstanding[l], guarantorShare, spare, guarantorSpare);
  if (fen <= 0) return;
  const holder = turn.holders.lender(loan.lender[l]);
  turn.post.guarantorCalled(guarantor, holder, fen);
  turn.post.redemption(holder, loan.borrower[l], fen);
  loan.outstanding[l] -= fen;
}

/** Collateral first, then the guarantee fund's part; the rest is the lender's loss. */
function writeOff(state: Defaults, l: number, turn: Turn<ShortfallFlow>): void {
  const { loan, line, lender } = state;
  const j = loan.lender[l];
  const holder = turn.holders.lender(j);
  if (line.secured[loan.line[l]]) sellCollateral(state, l, turn);
  const rest = loan.outstanding[l];
  const covered = claimGuarantee(state, l, rest, turn);
  turn.post.writeOff(holder, loan.borrower[l], rest);
  loan.outstanding[l] = 0;
  loan.accrued[l] = 0;
  lender.lost[j] += rest - covered;
  learnLoss(state, l, rest);
}

function sellCollateral(
  { loan, household }: Open<"loan.outstanding" | "household.house">,
  l: number,
  turn: Turn<"collateral" | "redemption">,
): void {
  const i = loan.borrower[l];
  const j = loan.lender[l];
  const holder = turn.holders.lender(j);
  const { recovery } = turn.lenders[j].security;
  const fen = collateralPays(loan.outstanding[l], household.house[i], recovery);
  turn.post.collateral(turn.holders.of("buyers"), holder, fen);
  turn.post.redemption(holder, i, fen);
  loan.outstanding[l] -= fen;
  const sold = fen / 100 / Math.max(LEAST_RECOVERY, recovery);
  household.house[i] = Math.max(0, household.house[i] - sold);
}

/** The guarantee fund's part of a loss, as far as its purse goes, fen. */
function claimGuarantee(
  { loan, ledger, household }: Open<"household.yearCover">,
  l: number,
  loss: number,
  turn: Turn<"guaranteePayout">,
): number {
  const fund = turn.holders.of("guaranteeFund");
  const purse = Math.max(0, ledger.balances.deposit[fund]);
  const covered = Math.floor(Math.min(loss * loan.guaranteed[l], purse));
  turn.post.guaranteePayout(fund, turn.holders.lender(loan.lender[l]), covered);
  household.yearCover[loan.borrower[l]] += covered;
  return covered;
}
