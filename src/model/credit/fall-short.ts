import { MOST_IN_BYTE } from "../../declare/table.ts";
import type { State } from "../state/state.ts";
import type { Turn } from "../state/step.ts";
import { LENDERS, NON_PERFORMING, OVERDUE } from "../state/tables.ts";
import { learnLoss, remember } from "./close-loan.ts";
import type { Settling } from "./settling.ts";

/** What the steps towards a write-off post. */
export type ShortfallFlow = "guarantorCalled" | "collateral" | "redemption" | "guaranteePayout" | "writeOff";

/**
 * A settlement was not met in full: overdue at the first, non-performing (90 days) and labelled at the second,
 * the guarantor called a year later, collateral realised and the rest written off at the lender's own term.
 */
export function fallShort(state: State, l: number, settings: Settling, turn: Turn<ShortfallFlow>): void {
  const { loan, lender, relation } = state;
  const j = loan.lender[l];
  const terms = turn.lenders[j];
  loan.short[l] = Math.min(MOST_IN_BYTE, loan.short[l] + 1);
  loan.status[l] = loan.short[l] >= 2 ? NON_PERFORMING : OVERDUE;
  if (loan.short[l] >= 2 && !loan.labelled[l]) {
    loan.labelled[l] = 1;
    lender.labelled[j]++;
    remember(state, l, true, settings, turn);
    relation.blockedUntil[loan.borrower[l] * LENDERS + j] = turn.season + turn.afterDefault;
  }
  if (loan.short[l] === 4) callGuarantor(state, l, settings, turn);
  if (loan.outstanding[l] > 0 && loan.short[l] >= terms.security.writeOffAfter) writeOff(state, l, turn);
}

function callGuarantor(
  { loan, ledger, household }: State,
  l: number,
  { guarantorShare }: Settling,
  turn: Turn<"guarantorCalled" | "redemption">,
): void {
  const guarantor = loan.guarantor[l];
  if (guarantor < 0) return;
  const spare = Math.max(0, ledger.balances.deposit[guarantor] - household.permanentIncome[guarantor]);
  const fen = Math.floor(Math.min(guarantorShare * loan.outstanding[l], 0.5 * spare));
  if (fen <= 0) return;
  const holder = turn.holders.lender(loan.lender[l]);
  turn.post.guarantorCalled(guarantor, holder, fen);
  turn.post.redemption(holder, loan.borrower[l], fen);
  loan.outstanding[l] -= fen;
}

function writeOff(
  state: State,
  l: number,
  turn: Turn<"collateral" | "redemption" | "guaranteePayout" | "writeOff">,
): void {
  const { loan, lender, household } = state;
  const i = loan.borrower[l];
  const j = loan.lender[l];
  const holder = turn.holders.lender(j);
  if (loan.secured[l]) {
    const worth = 100 * household.house[i] * turn.lenders[j].security.recovery;
    const fen = Math.floor(Math.min(loan.outstanding[l], worth));
    turn.post.collateral(turn.holders.of("buyers"), holder, fen);
    turn.post.redemption(holder, i, fen);
    loan.outstanding[l] -= fen;
    household.house[i] -= fen / 100 / Math.max(0.1, turn.lenders[j].security.recovery);
    household.house[i] = Math.max(0, household.house[i]);
  }
  const rest = loan.outstanding[l];
  const fund = turn.holders.of("guaranteeFund");
  const covered = Math.floor(
    Math.min(rest * loan.guaranteed[l], Math.max(0, state.ledger.balances.deposit[fund])),
  );
  turn.post.guaranteePayout(fund, holder, covered);
  turn.post.writeOff(holder, i, rest);
  loan.outstanding[l] = 0;
  loan.accrued[l] = 0;
  lender.lost[j] += rest - covered;
  learnLoss(state, l, rest);
}
