import { MOST_IN_BYTE, reserve } from "../../declare/table.ts";
import { sample } from "../state/closed-loans.ts";
import { isForShops } from "../state/lender-terms.ts";
import { type Open, tables } from "../state/state.ts";
import type { Turn } from "../state/step.ts";
import { FEATURES, LENDERS } from "../state/tables.ts";
import type { Settling } from "./settling.ts";

/** Of the use that was expected, no more is believed to be lost at a default: a line drawn to the end. */
const LARGEST_LOSS = 6;

/** What remembering an outcome writes. */
export type SampleColumn =
  | "tape.*"
  | "line.learnt"
  | "lender.closed"
  | "lender.firstClosed"
  | "lender.firstDefaults"
  | "lender.repeatClosed"
  | "lender.repeatDefaults"
  | "lender.resolved"
  | "lender.realised";

/**
 * What a lender comes to expect to lose of a labelled default: (1 − weight)·LGD + weight·`realised`, the loss of
 * the season's resolved defaults over the exposure that was reckoned with when they were labelled; not under `least`. Shares.
 */
export const revisedLoss = (lgd: number, realised: number, weight: number, least: number): number =>
  Math.max(least, (1 - weight) * lgd + weight * realised);

/** A loan of which nothing is out, repaid or written off, leaves the book; a labelled one that is cured teaches a loss of nothing. */
export function closeLoan(
  state: Open<SampleColumn | "lender.settledLoans" | "lender.turned" | "shop.repaid">,
  l: number,
  turn: Turn,
): void {
  const { loan, lender } = state;
  const j = loan.lender[l];
  lender.settledLoans[j]++;
  if (loan.opened[l] === turn.season) lender.turned[j]++;
  // Written off defaults have taught their loss already.
  if (loan.labelled[l] && loan.short[l] < turn.lenders[j].security.writeOffAfter) learnLoss(state, l, 0);
  if (!loan.labelled[l]) countRepaid(state, l, turn);
}

/** A draw of a shop that is repaid stands in its record. */
function countRepaid({ shop, household, loan }: Open<"shop.repaid">, l: number, turn: Turn): void {
  const s = household.shop[loan.borrower[l]];
  if (s < 0 || !isForShops(turn.lenders[loan.lender[l]].products[loan.product[l]])) return;
  shop.repaid[s] = Math.min(MOST_IN_BYTE, shop.repaid[s] + 1);
}

/**
 * What the lender's rule reckons to have out when a loan is labelled, fen: of a line the use it expects of its limit,
 * shared among what is drawn. Who is in trouble draws more than that, and the loss is learnt against it.
 */
export const reckonedExposure = (outstanding: number, drawn: number, limit: number, use: number): number =>
  drawn > 0 ? (outstanding * use * limit) / drawn : outstanding;

/** Notes what a labelled default came to, before any guarantee; the lender learns from it at the season's end. */
export function learnLoss(
  { loan, lender }: Open<"lender.resolved" | "lender.realised">,
  l: number,
  lost: number,
): void {
  const j = loan.lender[l];
  lender.resolved[j] += loan.reckoned[l];
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
    const realised = Math.min(LARGEST_LOSS, lender.realised[j] / lender.resolved[j]);
    lender.lgd[j] = revisedLoss(lender.lgd[j], realised, lgdWeight, lgdFloor);
  }
}

/** Adds an assessment to what its lender learns from, and in measured seasons to the tape. */
export function remember(
  state: Open<SampleColumn>,
  c: number,
  defaulted: boolean,
  settings: Settling,
  turn: Turn,
): void {
  const { line } = state;
  line.learnt[c] = 1;
  turn.judged?.(line.borrower[c], line.lender[c], line.assessed[c], defaulted);
  addToSample(state, c, defaulted, settings);
  countClosed(state, c, defaulted);
  if (turn.season >= 0) record(state, c, defaulted, turn.season);
}

/**
 * The lender's last assessments, the oldest overwritten once there are as many as it looks at; how many that is may
 * change with time.
 */
function addToSample(
  { line, lender, samples }: Open<SampleColumn>,
  c: number,
  defaulted: boolean,
  { remembered }: Settling,
): void {
  const j = line.lender[c];
  const closed = samples[j];
  closed.count = Math.min(closed.count, remembered);
  const grows = closed.count < remembered;
  if (grows) reserve(sample, closed, 1);
  const row = grows ? closed.count++ : lender.closed[j] % remembered;
  lender.closed[j]++;
  for (let k = 0; k < FEATURES; k++) closed.features[row * FEATURES + k] = line.features[c * FEATURES + k];
  closed.defaulted[row] = defaulted ? 1 : 0;
}

function countClosed({ line, lender }: Open<SampleColumn>, c: number, defaulted: boolean): void {
  const j = line.lender[c];
  if (line.firstTime[c]) {
    lender.firstClosed[j]++;
    if (defaulted) lender.firstDefaults[j]++;
  } else {
    lender.repeatClosed[j]++;
    if (defaulted) lender.repeatDefaults[j]++;
  }
}

/** A row of the tape: every lender's score at application, and what became of it. */
function record({ line, tape }: Open<"tape.*">, c: number, defaulted: boolean, season: number): void {
  reserve(tables.tape, tape, 1);
  const t = tape.count++;
  tape.season[t] = season;
  tape.lender[t] = line.lender[c];
  tape.defaulted[t] = defaulted ? 1 : 0;
  tape.firstTime[t] = line.firstTime[c];
  tape.margin[t] = line.margin[c];
  for (let k = 0; k < LENDERS; k++) tape.scores[t * LENDERS + k] = line.scores[c * LENDERS + k];
}
