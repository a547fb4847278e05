import { reserve } from "../../declare/table.ts";
import { type State, tables } from "../state/state.ts";
import type { Turn } from "../state/step.ts";
import { FEATURES, LENDERS, sample } from "../state/tables.ts";
import type { Settling } from "./settling.ts";

/** A loan that is fully repaid leaves the book; if it never was labelled, it is remembered as good. */
export function closeLoan(state: State, l: number, settings: Settling, turn: Turn): void {
  const { loan, lender } = state;
  const j = loan.lender[l];
  lender.settledLoans[j]++;
  if (loan.labelled[l]) {
    // Written off defaults have taught their loss already; a cure teaches a loss of nothing.
    if (loan.short[l] < turn.lenders[j].security.writeOffAfter) learnLoss(state, l, 0);
  } else remember(state, l, false, settings, turn);
}

/** Notes what a labelled default came to, before any guarantee; the lender learns from it at the season's end. */
export function learnLoss({ loan, lender }: State, l: number, lost: number): void {
  const j = loan.lender[l];
  lender.resolved[j] += loan.principal[l];
  lender.realised[j] += lost;
}

/** Each lender's loss per labelled default moves towards that of the season's resolved ones, weighted by amount. */
export function reviseLoss({ lender }: State, lenders: number, { lgdWeight }: Settling): void {
  for (let j = 0; j < lenders; j++) {
    if (lender.resolved[j] <= 0) continue;
    const realised = Math.min(1, lender.realised[j] / lender.resolved[j]);
    lender.lgd[j] = Math.max(0.01, (1 - lgdWeight) * lender.lgd[j] + lgdWeight * realised);
  }
}

/** Adds a loan to what its lender learns from, and in measured seasons to the tape. */
export function remember(
  state: State,
  l: number,
  defaulted: boolean,
  { remembered }: Settling,
  turn: Turn,
): void {
  const { loan, lender } = state;
  const j = loan.lender[l];
  const held = state.samples[j];
  if (held.count < remembered) reserve(sample, held, 1);
  const row = lender.closed[j] % remembered;
  if (held.count < remembered) held.count++;
  lender.closed[j]++;
  for (let k = 0; k < FEATURES; k++) held.features[row * FEATURES + k] = loan.features[l * FEATURES + k];
  held.defaulted[row] = defaulted ? 1 : 0;
  if (loan.firstTime[l]) {
    lender.firstClosed[j]++;
    if (defaulted) lender.firstDefaults[j]++;
  } else {
    lender.repeatClosed[j]++;
    if (defaulted) lender.repeatDefaults[j]++;
  }
  if (turn.season < 0) return;
  const { tape } = state;
  reserve(tables.tape, tape, 1);
  const t = tape.count++;
  tape.season[t] = turn.season;
  tape.lender[t] = j;
  tape.defaulted[t] = defaulted ? 1 : 0;
  tape.firstTime[t] = loan.firstTime[l];
  tape.margin[t] = loan.margin[l];
  for (let k = 0; k < LENDERS; k++) tape.scores[t * LENDERS + k] = loan.scores[l * LENDERS + k];
}
