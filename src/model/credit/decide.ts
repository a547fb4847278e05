import { EXCLUSION } from "../../declare/exclusions.ts";
import type { ProductTerms } from "../state/lender-terms.ts";
import { termFor } from "../state/reach.ts";
import { relationAt } from "../state/relation.ts";
import { realDays } from "./arrival.ts";
import { roomToLend } from "./capital.ts";
import { showsDealings } from "./dealings.ts";
import { declaredIncome } from "./features.ts";
import { type LendingOffice, present, pricingFor } from "./lending-office.ts";
import { logOdds } from "./log-odds.ts";
import { tellLook } from "./look.ts";
import { makeOffer, timeOut } from "./offer.ts";
import { type Outcome, turnAway } from "./outcome.ts";
import type { LoanRequest } from "./request.ts";
import { predict, see } from "./scorecard.ts";
import { daysQueued, daysUnqueued } from "./time-to-money.ts";

/**
 * The size of line or loan that a file is looked at for, whole fen: the loan asked for, or the largest line; within
 * the cap and the share of its base that the product allows. Base and ask in fen.
 */
export function sizeOf(
  {
    revolving,
    base,
    limitShare,
    limitOfAsk,
    cap,
  }: Pick<ProductTerms, "revolving" | "base" | "limitShare" | "limitOfAsk" | "cap">,
  ask: number,
  amount: number,
): number {
  const most = base === "gap" || base === "shop" ? 100 * cap : Math.min(100 * cap, limitShare * amount);
  if (!revolving) return Math.floor(Math.min(ask, most));
  return Math.floor(limitOfAsk > 0 ? Math.min(limitOfAsk * ask, most) : most);
}

/** Sales of four seasons, fen, counted in proportion to the record until it is `full` seasons long. */
export const salesBase = (smoothed: number, tenure: number, full: number): number =>
  4 * smoothed * Math.min(1, tenure / full);

/** The lending decision (docs/model/lending-decision.md), one rule for all lenders: time first, then a free officer, risk and price, room. */
export function decide(office: LendingOffice, request: LoanRequest): Outcome {
  const { outcome, state, places } = office;
  const { n, j } = request;
  const time = state.need.deadline[n] - state.need.arises[n];
  outcome.asked = 0;
  outcome.filed = false;
  outcome.days = daysTo(office, request, 0);
  if (outcome.days > time) return turnAway(outcome, EXCLUSION.tooLate);
  const files = state.lender.files[j];
  if (files >= places[j]) return turnAway(outcome, EXCLUSION.noOfficer);
  outcome.days = daysTo(office, request, files) * delayOf(office, request);
  outcome.filed = true;
  assess(office, request);
  if (outcome.reason && request.ordinaryAsk > 0) assess(office, asOrdinary(request));
  if (outcome.reason && !grantForExploration(office, request)) return outcome;
  if (roomToLend(state, office.book, j, request.product, office.turn) < Math.min(outcome.amount, request.ask))
    return turnAway(outcome, EXCLUSION.noRoom);
  outcome.reason = 0;
  scoreByAll(office, request);
  return outcome;
}

/** Who is refused a programme's loan is looked at for an ordinary one, by the same file. */
function asOrdinary(request: LoanRequest): LoanRequest {
  request.product = request.ordinary;
  request.ask = request.ordinaryAsk;
  request.ordinaryAsk = 0;
  return request;
}

/** A draw on an open line: nobody decides, money comes within days; `outcome` holds what the line was granted on. */
export function drawOn(office: LendingOffice, request: LoanRequest): Outcome {
  const { outcome, state, book, turn } = office;
  const { j, product, line } = request;
  outcome.asked = request.ask;
  outcome.filed = false;
  outcome.reason = 0;
  outcome.amount = request.ask;
  outcome.rate = state.line.rate[line];
  outcome.predicted = state.line.predicted[line];
  outcome.margin = state.line.margin[line];
  outcome.days = turn.lenders[j].speed.drawDays * delayOf(office, request);
  return roomToLend(state, book, j, product, turn) < request.ask
    ? turnAway(outcome, EXCLUSION.noRoom)
    : outcome;
}

/** Days to the money behind so many files; a green channel shortens the whole way. */
function daysTo({ state, turn, places }: LendingOffice, { i, j }: LoanRequest, files: number): number {
  const { relation, village, household, lender } = state;
  const { speed } = turn.lenders[j];
  const customer = relation.known[relationAt(state, i, j)] > 0;
  const unqueued = daysUnqueued(speed, customer, village.distance[household.village[i]]);
  return (1 - termFor(state, "green", lender.green[j], i)) * (unqueued + daysQueued(speed, files, places[j]));
}

/** How much longer than expected the money takes, times; the same luck of a household at every lender. */
const delayOf = ({ state, delay, rules }: LendingOffice, { i, purpose }: LoanRequest): number =>
  realDays(1, delay.normal(state.household.id[i], purpose), rules);

/** What the lender sees, predicts and offers. */
export function assess(office: LendingOffice, request: LoanRequest): void {
  const { outcome, offer, applicant, turn } = office;
  const { i, j, purpose, product } = request;
  const terms = turn.lenders[j].products[product];
  present(office, i, j);
  applicant.purpose = purpose;
  applicant.years = terms.revolving ? 1 : timeOut(terms);
  outcome.asked = request.ask;
  // The first look takes in everything, further ones what depends on the amount.
  let again = false;
  const predictedFor = (amount: number): number => {
    const predicted = look(office, j, amount, again);
    again = true;
    return predicted;
  };
  const standard = standardOf(office, request, terms);
  makeOffer(
    sizeFor(office, request, terms),
    standard,
    pricingFor(office, i, j, product),
    predictedFor,
    offer,
  );
  outcome.amount = offer.amount;
  outcome.rate = offer.rate;
  outcome.predicted = offer.predicted;
  outcome.cutoff = offer.cutoff;
  outcome.margin = logOdds(offer.cutoff) - logOdds(offer.predicted);
  outcome.reason = offer.amount > 0 ? 0 : offer.tooSmall ? EXCLUSION.tooSmall : EXCLUSION.refused;
  tellLook(turn, request, outcome);
}

/**
 * By whose rates a product is judged and written: its own, or, of a programme's whose gap to ordinary rates the county
 * makes up, those of the ordinary product.
 */
function standardOf({ state, turn }: LendingOffice, request: LoanRequest, terms: ProductTerms): ProductTerms {
  const { j, ordinary } = request;
  if (!terms.program || ordinary < 0 || state.lender.topUp[j] === 0) return terms;
  const { rateLow, rateHigh, rateSteps } = turn.lenders[j].products[ordinary];
  return { ...terms, rateLow, rateHigh, rateSteps };
}

/** What lender `j` predicts of the applicant for `amount` fen. */
function look(office: LendingOffice, j: number, amount: number, again: boolean): number {
  const { applicant, cards, outcome, state } = office;
  applicant.amount = amount;
  see(cards[j], applicant, outcome.seen, again);
  return predict(state.lender, j, cards[j], outcome.seen);
}

/** The size looked at, by what the lender knows of the base; secured loans within the house's share. */
function sizeFor(
  { state, applicant, turn }: LendingOffice,
  request: LoanRequest,
  terms: ProductTerms,
): number {
  const { shop, household } = state;
  const { i, j, ask } = request;
  const s = household.shop[i];
  let base = 0;
  if (terms.base === "sales") base = salesBase(shop.smoothed[s], shop.tenure[s], terms.fullRecord);
  else if (terms.base === "income") base = 100 * declaredIncome(applicant);
  const size = sizeOf(terms, ask, base);
  const { collateral, securedFrom } = turn.lenders[j].security;
  if (terms.ltv === 0 || !collateral || size < 100 * securedFrom) return size;
  return Math.floor(Math.min(size, Math.max(100 * securedFrom - 1, 100 * terms.ltv * household.house[i])));
}

/**
 * A share of what fails is granted all the same, at the highest rate: the lender's cost of learning. A loan whole; a line of
 * what is asked for, within the size and not under the smallest. Tells whether this one is.
 */
export function grantForExploration(office: LendingOffice, request: LoanRequest): boolean {
  const { outcome, explore, rules, turn, state } = office;
  const { i, j, purpose, product } = request;
  const terms = turn.lenders[j].products[product];
  const size = sizeFor(office, request, terms);
  // Whoever follows a household is shown the full ask, not the smallest part of it that was tried.
  if (i === turn.followed) look(office, j, Math.max(100, size), true);
  if (size < 100 * Math.max(1, terms.smallest)) return false;
  if (explore.uniform(state.household.id[i], purpose) >= rules.exploration) return false;
  outcome.amount = terms.revolving ? Math.max(100 * terms.smallest, Math.min(size, request.ask)) : size;
  outcome.rate = terms.rateHigh;
  outcome.predicted = look(office, j, size, true);
  return true;
}

/** What every lender's card says of what is about to be granted: for comparing cards on one tape. */
export function scoreByAll(office: LendingOffice, { i, j }: Pick<LoanRequest, "i" | "j">): void {
  const { outcome, cards, applicant, other, turn, state } = office;
  outcome.scores.fill(Number.NaN);
  for (let k = 0; k < cards.length; k++) {
    if (k === j) {
      outcome.scores[k] = outcome.predicted;
      turn.seen?.(i, j, k, outcome.seen);
      continue;
    }
    present(office, i, k);
    applicant.amount = outcome.amount;
    if (!showsAnything(office, i, k)) continue;
    see(cards[k], applicant, other);
    outcome.scores[k] = predict(state.lender, k, cards[k], other);
    turn.seen?.(i, j, k, other);
  }
}

/** Whether lender `k` is shown anything of household `i` by which its card could say something. */
function showsAnything({ state, turn, applicant }: LendingOffice, i: number, k: number): boolean {
  const terms = turn.lenders[k];
  return (
    terms.information.platforms.length === 0 ||
    applicant.s >= 0 ||
    showsDealings(state, i, terms, applicant.dealings)
  );
}
