import { reserve } from "../../declare/table.ts";
import { type Open, tables } from "../state/state.ts";
import type { Turn } from "../state/step.ts";
import { FEATURES, LENDERS, sample } from "../state/tables.ts";
import type { Settling } from "./settling.ts";

/** What remembering a closed loan writes. */
export type SampleColumn =
  | "tape.*"
  | "lender.closed"
  | "lender.firstClosed"
  | "lender.firstDefaults"
  | "lender.repeatClosed"
  | "lender.repeatDefaults"
  | "lender.resolved"
  | "lender.realised";

/**
 * What a lender comes to expect to lose of a labelled default: (1 − weight)·LGD + weight·loss/principal of the
 * season's resolved defaults, not under `least`. Shares (equations §5.2).
 */
export const revisedLoss = (lgd: number, realised: number, weight: number, least: number): number =>
  Math.max(least, (1 - weight) * lgd + weight * realised);

/** A loan that is fully repaid leaves the book; if it never was labelled, it is remembered as good. */
export function closeLoan(
  state: Open<SampleColumn | "lender.settledLoans">,
  l: number,
  settings: Settling,
  turn: Turn,
): void {
  const { loan, lender } = state;
  const j = loan.lender[l];
  lender.settledLoans[j]++;
  if (loan.labelled[l]) {
    // Written off defaults have taught their loss already; a cure teaches a loss of nothing.
    if (loan.short[l] < turn.lenders[j].security.writeOffAfter) learnLoss(state, l, 0);
  } else remember(state, l, false, settings, turn);
}

/** Notes what a labelled default came to, before any guarantee; the lender learns from it at the season's end. */
export function learnLoss(
  { loan, lender }: Open<"lender.resolved" | "lender.realised">,
  l: number,
  lost: number,
): void {
  const j = loan.lender[l];
  lender.resolved[j] += loan.principal[l];
  lender.realised[j] += lost;
}

/** Each lender's loss per labelled default moves towards that of the season's resolved ones, weighted by amount. */
export function reviseLoss(
  { lender }: Open<"lender.lgd">,
  lenders: number,
  { lgdWeight, lgdFloor }: Settling,
): void {
  for (let j = 0; j < lenders; j++) {
    if (lender.resolved[j] <= 0) continue;
    const realised = Math.min(1, lender.realised[j] / lender.resolved[j]);
    lender.lgd[j] = revisedLoss(lender.lgd[j], realised, lgdWeight, lgdFloor);
  }
}

/** Adds a loan to what its lender learns from, and in measured seasons to the tape. */
export function remember(
  state: Open<SampleColumn>,
  l: number,
  defaulted: boolean,
  settings: Settling,
  turn: Turn,
): void {
  addToSample(state, l, defaulted, settings);
  countClosed(state, l, defaulted);
  if (turn.season >= 0) record(state, l, defaulted, turn.season);
}

/** The lender's last closed loans, the oldest overwritten once there are as many as it looks at. */
function addToSample(
  { loan, lender, samples }: Open<SampleColumn>,
  l: number,
  defaulted: boolean,
  { remembered }: Settling,
): void {
  const j = loan.lender[l];
  const closed = samples[j];
  if (closed.count < remembered) reserve(sample, closed, 1);
  const row = lender.closed[j] % remembered;
  if (closed.count < remembered) closed.count++;
  lender.closed[j]++;
  for (let k = 0; k < FEATURES; k++) closed.features[row * FEATURES + k] = loan.features[l * FEATURES + k];
  closed.defaulted[row] = defaulted ? 1 : 0;
}

function countClosed({ loan, lender }: Open<SampleColumn>, l: number, defaulted: boolean): void {
  const j = loan.lender[l];
  if (loan.firstTime[l]) {
    lender.firstClosed[j]++;
    if (defaulted) lender.firstDefaults[j]++;
  } else {
    lender.repeatClosed[j]++;
    if (defaulted) lender.repeatDefaults[j]++;
  }
}

/** A row of the tape: every lender's score at application, and what became of the loan. */
function record({ loan, tape }: Open<"tape.*">, l: number, defaulted: boolean, season: number): void {
  reserve(tables.tape, tape, 1);
  const t = tape.count++;
  tape.season[t] = season;
  tape.lender[t] = loan.lender[l];
  tape.defaulted[t] = defaulted ? 1 : 0;
  tape.firstTime[t] = loan.firstTime[l];
  tape.margin[t] = loan.margin[l];
  for (let k = 0; k < LENDERS; k++) tape.scores[t * LENDERS + k] = loan.scores[l * LENDERS + k];
}
