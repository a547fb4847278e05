import { log } from "../../math/elementary.ts";
import { EXCLUSION } from "../state/household.ts";
import type { State } from "../state/state.ts";
import type { Turn } from "../state/step.ts";
import { FEATURES, LENDERS } from "../state/tables.ts";
import type { Applicant } from "./features.ts";
import { makeOffer, type Offer, pricingOf, timeOut } from "./offer.ts";
import { recordsOpen } from "./open-records.ts";
import { type Card, cardOf, predict, see } from "./scorecard.ts";

/** What an application came to; one object, filled anew by each decision. */
export interface Outcome {
  /** Fen asked for: 0 if the household saw at once that the money would come too late. */
  asked: number;
  /** Whether an officer or a machine took it in. */
  filed: boolean;
  /** Why not, as an exclusion code; 0 if granted. */
  reason: number;
  amount: number;
  rate: number;
  predicted: number;
  /** The break-even p̂ of the full ask. */
  cutoff: number;
  /** Log-odds distance between p̂ and the break-even p̂: the running variable of a cutoff study. */
  margin: number;
  days: number;
  /** What this lender saw, the intercept first. */
  seen: Float64Array;
  /** What each open lender's card says of the same applicant; NaN where it sees nothing of it. */
  scores: Float64Array;
}

export type Decision = (
  n: number,
  i: number,
  j: number,
  product: number,
  purpose: number,
  gap: number,
) => Outcome;

const logOdds = (q: number): number => {
  const bounded = Math.min(1 - 1e-6, Math.max(1e-6, q));
  return log(bounded / (1 - bounded));
};

/** The lending decision of model §4, one rule for all lenders, for this season. */
export function decider(state: State, { exploration }: { exploration: number }, turn: Turn): Decision {
  const { household, village, shop, lender, relation, need } = state;
  const cards = turn.lenders.map(cardOf);
  const noise = turn.draw("observation", turn.season);
  const explore = turn.draw("exploration", turn.season);
  // What a household has drawn this season on the line that its sales allow.
  const drawn = new Map<number, number>();
  const offer: Offer = { amount: 0, rate: 0, predicted: 0, tooSmall: false, cutoff: 0 };
  const outcome: Outcome = {
    asked: 0,
    filed: false,
    reason: 0,
    amount: 0,
    rate: 0,
    predicted: 0,
    cutoff: 0,
    margin: 0,
    days: 0,
    seen: new Float64Array(FEATURES),
    scores: new Float64Array(LENDERS),
  };
  const seen = outcome.seen;
  const other = new Float64Array(FEATURES);
  const applicant: Applicant = {
    state,
    i: 0,
    s: -1,
    lender: 0,
    purpose: 0,
    amount: 0,
    years: 0,
    noise,
    publicData: false,
    shopData: false,
  };
  const places = turn.lenders.map((terms, j) =>
    terms.capacity.limited
      ? Math.max(1, Math.round(terms.capacity.files * lender.officers[j] * household.count))
      : Number.POSITIVE_INFINITY,
  );

  const look = (i: number, j: number, purpose: number): void => {
    const terms = turn.lenders[j];
    const s = household.shop[i];
    const open = s >= 0 && !shop.closed[s];
    applicant.i = i;
    applicant.lender = j;
    applicant.purpose = purpose;
    applicant.publicData = recordsOpen(state, i, j, turn);
    applicant.shopData = lender.shopData[j] > 0;
    applicant.s =
      open && (terms.information.platforms.includes(shop.platform[s]) || applicant.shopData) ? s : -1;
  };

  /** What every lender's card says of the loan that is about to be made: for comparing cards on one tape. */
  const scoreByAll = (i: number, j: number, purpose: number, amount: number): void => {
    for (let k = 0; k < LENDERS; k++) {
      outcome.scores[k] = Number.NaN;
      if (k >= cards.length) continue;
      if (k === j) {
        outcome.scores[k] = outcome.predicted;
        continue;
      }
      look(i, k, purpose);
      applicant.amount = amount;
      const knows = turn.lenders[k].information.platforms.length === 0 || applicant.s >= 0;
      if (!knows) continue;
      see(cards[k], applicant, other);
      outcome.scores[k] = predict(lender, k, cards[k], other);
    }
  };

  return (n, i, j, product, purpose, gap) => {
    const terms = turn.lenders[j];
    const offered = terms.products[product];
    const known = relation.known[i * LENDERS + j] > 0;
    const distance = village.distance[household.village[i]];
    const base = terms.speed.days * (known ? terms.speed.knownFactor : 1) + terms.speed.daysPerKm * distance;
    outcome.asked = 0;
    outcome.filed = false;
    outcome.amount = 0;
    outcome.reason = EXCLUSION.tooLate;
    const green = lender.green[j] > 0 ? 1 - lender.green[j] : 1;
    outcome.days = green * base;
    if (outcome.days > need.deadline[n] - need.arises[n]) return outcome;
    if (lender.files[j] >= places[j]) {
      outcome.reason = EXCLUSION.noOfficer;
      return outcome;
    }
    const days =
      green *
      (base + (terms.speed.queueDays * lender.files[j]) / (terms.capacity.limited ? places[j] : 1e12));
    outcome.days = days;
    outcome.filed = true;
    outcome.asked = askedOf(state, i, offered, gap, drawn.get(i * LENDERS + j) ?? 0);
    const card: Card = cards[j];
    look(i, j, purpose);
    applicant.years = timeOut(offered);
    let fresh = true;
    const predictedFor = (amount: number): number => {
      applicant.amount = amount;
      see(card, applicant, seen, !fresh);
      fresh = false;
      return predict(lender, j, card, seen);
    };
    const lgd = lender.lgd[j] * (1 - lender.guaranteed[j]);
    makeOffer(outcome.asked, offered, pricingOf(terms, offered, lgd), predictedFor, offer);
    outcome.amount = offer.amount;
    outcome.rate = offer.rate;
    outcome.predicted = offer.predicted;
    outcome.cutoff = offer.cutoff;
    outcome.margin = logOdds(offer.cutoff) - logOdds(offer.predicted);
    outcome.reason = offer.tooSmall ? EXCLUSION.tooSmall : EXCLUSION.refused;
    if (offer.amount === 0) {
      // A witness is shown the full ask, not the smallest part of it that was tried.
      if (turn.witness) predictedFor(Math.max(100, outcome.asked));
      if (
        explore.uniform(household.id[i], purpose) >= exploration ||
        outcome.asked < 100 * Math.max(1, offered.smallest)
      )
        return outcome;
      outcome.amount = outcome.asked;
      outcome.rate = offered.rateHigh;
      outcome.predicted = predictedFor(outcome.asked);
    }
    // Money that comes too late does not serve, and the household does not take it.
    if (days > need.deadline[n] - need.arises[n]) {
      outcome.amount = 0;
      outcome.reason = EXCLUSION.tooLate;
      return outcome;
    }
    outcome.reason = 0;
    if (offered.capOfSales > 0)
      drawn.set(i * LENDERS + j, (drawn.get(i * LENDERS + j) ?? 0) + outcome.amount);
    scoreByAll(i, j, purpose, outcome.amount);
    return outcome;
  };
}

/** What the household asks for: its gap times the product's factor, within its income, its sales and the cap. */
function askedOf(
  { household, shop }: State,
  i: number,
  product: { cap: number; capOfSales: number; askFactor: number; askOfIncome: number; smallest: number },
  gap: number,
  drawn: number,
): number {
  let asked = Math.min(gap * product.askFactor, 100 * product.cap);
  const yearly = 4 * household.permanentIncome[i];
  if (product.askOfIncome > 0) asked = Math.min(asked, Math.max(gap, product.askOfIncome * yearly));
  if (product.capOfSales > 0)
    asked = Math.min(asked, Math.max(0, product.capOfSales * shop.smoothed[household.shop[i]] - drawn));
  return Math.floor(asked);
}
