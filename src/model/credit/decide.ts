import { log } from "../../math/elementary.ts";
import { EXCLUSION } from "../state/household.ts";
import type { ProductTerms } from "../state/lender-terms.ts";
import type { Open } from "../state/state.ts";
import type { Turn } from "../state/step.ts";
import { LENDERS } from "../state/tables.ts";
import { type LendingOffice, type OfficeRules, openOffice, present, pricingFor } from "./lending-office.ts";
import { makeOffer, timeOut } from "./offer.ts";
import { type Outcome, turnAway } from "./outcome.ts";
import type { LoanRequest } from "./request.ts";
import { predict, see } from "./scorecard.ts";
import { daysQueued, daysUnqueued } from "./time-to-money.ts";

export type Decision = (request: LoanRequest) => Outcome;

/** A p̂ is kept this far from certainty, where log-odds have no end. */
const NEARLY = 1e-6;

/** ln(q/(1 − q)) of a share. */
export function logOdds(q: number): number {
  const bounded = Math.min(1 - NEARLY, Math.max(NEARLY, q));
  return log(bounded / (1 - bounded));
}

/**
 * What the household asks for, whole fen: its gap times the product's factor, within its income, its sales and the
 * cap (model §4). Yearly income and smoothed seasonal sales in fen; `drawn` on the line before.
 */
export function askedFor(
  product: Pick<ProductTerms, "askFactor" | "cap" | "askOfIncome" | "capOfSales">,
  gap: number,
  yearlyIncome: number,
  sales: number,
  drawn: number,
): number {
  const { askFactor, cap, askOfIncome, capOfSales } = product;
  let asked = Math.min(gap * askFactor, 100 * cap);
  if (askOfIncome > 0) asked = Math.min(asked, Math.max(gap, askOfIncome * yearlyIncome));
  if (capOfSales > 0) asked = Math.min(asked, Math.max(0, capOfSales * sales - drawn));
  return Math.floor(asked);
}

/** The lending decision of model §4, one rule for all lenders, for this season. */
export function decider(state: Open<never>, rules: OfficeRules, turn: Turn): Decision {
  const office = openOffice(state, rules, turn);
  return (request) => decide(office, request);
}

/** Time first, then a free officer, then risk and price; money that comes too late does not serve, and is not taken. */
function decide(office: LendingOffice, request: LoanRequest): Outcome {
  const { outcome, state, places } = office;
  const { n, j } = request;
  const time = state.need.deadline[n] - state.need.arises[n];
  outcome.asked = 0;
  outcome.filed = false;
  outcome.days = daysTo(office, request, 0);
  if (outcome.days > time) return turnAway(outcome, EXCLUSION.tooLate);
  const files = state.lender.files[j];
  if (files >= places[j]) return turnAway(outcome, EXCLUSION.noOfficer);
  outcome.days = daysTo(office, request, files);
  outcome.filed = true;
  assess(office, request);
  if (outcome.reason && !explores(office, request)) return outcome;
  if (outcome.days > time) return turnAway(outcome, EXCLUSION.tooLate);
  outcome.reason = 0;
  noteDraw(office, request);
  scoreByAll(office, request);
  return outcome;
}

/** Days to the money behind so many files; a green channel shortens the whole way (model §4). */
function daysTo({ state, turn, places }: LendingOffice, { i, j }: LoanRequest, files: number): number {
  const { relation, village, household, lender } = state;
  const { speed } = turn.lenders[j];
  const customer = relation.known[i * LENDERS + j] > 0;
  const unqueued = daysUnqueued(speed, customer, village.distance[household.village[i]]);
  return (1 - lender.green[j]) * (unqueued + daysQueued(speed, files, places[j]));
}

/** What the lender sees, predicts and offers. */
function assess(office: LendingOffice, request: LoanRequest): void {
  const { outcome, offer, applicant, turn } = office;
  const { i, j, purpose, product } = request;
  const terms = turn.lenders[j].products[product];
  outcome.asked = askOf(office, request, terms);
  present(office, i, j);
  applicant.purpose = purpose;
  applicant.years = timeOut(terms);
  // The first look takes in everything, further ones what depends on the amount.
  let again = false;
  const predictedFor = (amount: number): number => {
    const predicted = look(office, j, amount, again);
    again = true;
    return predicted;
  };
  makeOffer(outcome.asked, terms, pricingFor(office, i, j, product), predictedFor, offer);
  outcome.amount = offer.amount;
  outcome.rate = offer.rate;
  outcome.predicted = offer.predicted;
  outcome.cutoff = offer.cutoff;
  outcome.margin = logOdds(offer.cutoff) - logOdds(offer.predicted);
  outcome.reason = offer.amount > 0 ? 0 : offer.tooSmall ? EXCLUSION.tooSmall : EXCLUSION.refused;
}

/** What lender `j` predicts of the applicant for a loan of `amount` fen. */
function look(office: LendingOffice, j: number, amount: number, again: boolean): number {
  const { applicant, cards, outcome, state } = office;
  applicant.amount = amount;
  see(cards[j], applicant, outcome.seen, again);
  return predict(state.lender, j, cards[j], outcome.seen);
}

function askOf({ state, drawn }: LendingOffice, { i, j, gap }: LoanRequest, terms: ProductTerms): number {
  const { household, shop } = state;
  const before = drawn.get(i * LENDERS + j) ?? 0;
  const sales = terms.capOfSales > 0 ? shop.smoothed[household.shop[i]] : 0;
  return askedFor(terms, gap, 4 * household.permanentIncome[i], sales, before);
}

/** A share of what fails is granted all the same, whole and at the highest rate: the lender's cost of learning. */
function explores(office: LendingOffice, { i, j, purpose, product }: LoanRequest): boolean {
  const { outcome, explore, exploration, turn, state } = office;
  // A witness is shown the full ask, not the smallest part of it that was tried.
  if (turn.witness) look(office, j, Math.max(100, outcome.asked), true);
  const { smallest, rateHigh } = turn.lenders[j].products[product];
  if (outcome.asked < 100 * Math.max(1, smallest)) return false;
  if (explore.uniform(state.household.id[i], purpose) >= exploration) return false;
  outcome.amount = outcome.asked;
  outcome.rate = rateHigh;
  outcome.predicted = look(office, j, outcome.asked, true);
  return true;
}

/** A line tied to sales is the shorter for what was drawn on it. */
function noteDraw({ drawn, turn, outcome }: LendingOffice, { i, j, product }: LoanRequest): void {
  if (turn.lenders[j].products[product].capOfSales === 0) return;
  const at = i * LENDERS + j;
  drawn.set(at, (drawn.get(at) ?? 0) + outcome.amount);
}

/** What every lender's card says of the loan that is about to be made: for comparing cards on one tape. */
function scoreByAll(office: LendingOffice, { i, j }: LoanRequest): void {
  const { outcome, cards, applicant, other, turn, state } = office;
  outcome.scores.fill(Number.NaN);
  for (let k = 0; k < cards.length; k++) {
    if (k === j) {
      outcome.scores[k] = outcome.predicted;
      continue;
    }
    present(office, i, k);
    applicant.amount = outcome.amount;
    if (turn.lenders[k].information.platforms.length > 0 && applicant.s < 0) continue;
    see(cards[k], applicant, other);
    outcome.scores[k] = predict(state.lender, k, cards[k], other);
  }
}
