import type { Stream } from "../../math/draw.ts";
import { termFor } from "../state/reach.ts";
import type { Open } from "../state/state.ts";
import type { Turn } from "../state/step.ts";
import { FEATURES } from "../state/tables.ts";
import type { Arriving } from "./arrival.ts";
import { type Book, bookOf } from "./capital.ts";
import { dealingsOf } from "./dealings.ts";
import type { Applicant } from "./features.ts";
import { guaranteedShare } from "./guaranteed.ts";
import { useOf } from "./line.ts";
import type { Observation } from "./observation.ts";
import { type Offer, type Pricing, pricingOf } from "./offer.ts";
import { recordsOpen } from "./open-records.ts";
import { noOutcome, type Outcome } from "./outcome.ts";
import { type Card, cardOf } from "./scorecard.ts";
import { placesOf } from "./time-to-money.ts";

/** How lenders decide, besides their own terms. */
export type OfficeRules = Observation & Arriving & { readonly exploration: number };

/** What deciding takes: made once a season, and what stands last filled anew by each application. */
export interface LendingOffice {
  state: Open<never>;
  turn: Turn;
  rules: OfficeRules;
  explore: Stream;
  /** Of each lender: its card, how it prices each of its products, and the files that it can take in. */
  cards: readonly Card[];
  pricings: readonly (readonly Pricing[])[];
  places: readonly number[];
  /** What is out at each lender. */
  book: Book;
  /** Luck of the days that money takes. */
  delay: Stream;
  applicant: Applicant;
  offer: Offer;
  outcome: Outcome;
  /** What another lender would see. */
  other: Float64Array;
}

export function openOffice(state: Open<never>, rules: OfficeRules, turn: Turn): LendingOffice {
  const { lender, household } = state;
  return {
    state,
    turn,
    rules,
    explore: turn.draw("exploration", turn.season),
    cards: turn.lenders.map(cardOf),
    pricings: pricingsOf(state, turn),
    places: turn.lenders.map(({ capacity }, j) => placesOf(capacity, lender.officers[j], household.count)),
    book: bookOf(state, turn.lenders),
    delay: turn.draw("days to the money", turn.season),
    applicant: nobody(state, rules, turn),
    offer: { amount: 0, rate: 0, predicted: 0, tooSmall: false, cutoff: 0 },
    outcome: noOutcome(),
    other: new Float64Array(FEATURES),
  };
}

/** The same office as it decides on households with terms of their own: officers, book and luck are one. */
export const officeFor = (office: LendingOffice, rules: OfficeRules, turn: Turn): LendingOffice => ({
  ...office,
  rules,
  turn,
  pricings: pricingsOf(office.state, turn),
  applicant: nobody(office.state, rules, turn),
});

function pricingsOf({ lender }: Open<never>, { lenders }: Turn): LendingOffice["pricings"] {
  const loss = lenders.map((_, j) => lender.lgd[j] * (1 - lender.guaranteed[j]));
  return lenders.map((terms, j) =>
    terms.products.map((product) => pricingOf(terms, product, loss[j], useOf(lender, j, product))),
  );
}

const nobody = (state: Open<never>, observation: Observation, turn: Turn): Applicant => ({
  state,
  i: -1,
  declared: Number.NaN,
  s: -1,
  lender: 0,
  purpose: 0,
  amount: 0,
  years: 0,
  noise: turn.draw("observation", turn.season),
  publicData: false,
  shopData: false,
  codeData: false,
  orderData: false,
  dealings: dealingsOf(state, observation, turn),
  recorded: false,
  season: turn.season,
  observation,
});

/** Puts household `i` before lender `j`, with the records that are opened to that lender. */
export function present(office: LendingOffice, i: number, j: number): void {
  const { state, turn, applicant } = office;
  const { household, shop, lender } = state;
  const s = household.shop[i];
  const open = s >= 0 && !shop.closed[s];
  const { platforms } = turn.lenders[j].information;
  if (applicant.i !== i) comeIn(office, i);
  applicant.lender = j;
  applicant.publicData = recordsOpen(state, i, j, turn);
  applicant.shopData = termFor(state, "shopData", lender.shopData[j], i) > 0;
  applicant.codeData = platforms.length > 0 || termFor(state, "codeData", lender.codeData[j], i) > 0;
  applicant.orderData = platforms.length > 0 || termFor(state, "orderData", lender.orderData[j], i) > 0;
  applicant.s = open && (platforms.includes(shop.platform[s]) || applicant.shopData) ? s : -1;
}

/** Household `i` comes in: what does not depend on the lender whom it asks. */
function comeIn({ state, turn, applicant, rules }: LendingOffice, i: number): void {
  applicant.i = i;
  applicant.declared = Number.NaN;
  applicant.recorded = recordStands(state, i, rules, turn);
}

/** How lender `j` prices a product for household `i`: the guarantee bears its share only for those whom it is for. */
export function pricingFor(
  { state, pricings, turn }: LendingOffice,
  i: number,
  j: number,
  product: number,
): Pricing {
  const pricing = pricings[j][product];
  const lgd = state.lender.lgd[j] * (1 - guaranteedShare(state, i, j, turn.lenders[j].products[product]));
  return lgd === pricing.lgd ? pricing : { ...pricing, lgd };
}

/** Whether the loans of a household stand in the credit record; the same households for all lenders and seasons. */
export const recordStands = (
  { household, village }: Open<never>,
  i: number,
  { recordCoverage }: Pick<Observation, "recordCoverage">,
  turn: Turn,
): boolean =>
  turn.draw("credit record").uniform(household.id[i]) <
  Math.max(recordCoverage, village.recorded[household.village[i]]);
