import type { Stream } from "../../math/draw.ts";
import { termFor } from "../state/reach.ts";
import type { Open } from "../state/state.ts";
import type { Turn } from "../state/step.ts";
import { FEATURES } from "../state/tables.ts";
import type { Applicant } from "./features.ts";
import type { Observation } from "./observation.ts";
import { type Offer, type Pricing, pricingOf } from "./offer.ts";
import { recordsOpen } from "./open-records.ts";
import { noOutcome, type Outcome } from "./outcome.ts";
import { type Card, cardOf } from "./scorecard.ts";
import { placesOf } from "./time-to-money.ts";

/** How lenders decide, besides their own terms. */
export type OfficeRules = Observation & { readonly exploration: number };

/** What deciding takes: made once a season, and what stands last filled anew by each application. */
export interface LendingOffice {
  state: Open<never>;
  turn: Turn;
  exploration: number;
  explore: Stream;
  /** Of each lender: its card, how it prices each of its products, and the files that it can take in. */
  cards: readonly Card[];
  pricings: readonly (readonly Pricing[])[];
  places: readonly number[];
  /** What a household has drawn this season on the line that its sales allow, by household and lender, fen. */
  drawn: Map<number, number>;
  applicant: Applicant;
  offer: Offer;
  outcome: Outcome;
  /** What another lender would see. */
  other: Float64Array;
}

export function openOffice(state: Open<never>, rules: OfficeRules, turn: Turn): LendingOffice {
  const { lender, household } = state;
  const loss = turn.lenders.map((_, j) => lender.lgd[j] * (1 - lender.guaranteed[j]));
  return {
    state,
    turn,
    exploration: rules.exploration,
    explore: turn.draw("exploration", turn.season),
    cards: turn.lenders.map(cardOf),
    pricings: turn.lenders.map((terms, j) =>
      terms.products.map((product) => pricingOf(terms, product, loss[j])),
    ),
    places: turn.lenders.map(({ capacity }, j) => placesOf(capacity, lender.officers[j], household.count)),
    drawn: new Map(),
    applicant: nobody(state, rules, turn),
    offer: { amount: 0, rate: 0, predicted: 0, tooSmall: false, cutoff: 0 },
    outcome: noOutcome(),
    other: new Float64Array(FEATURES),
  };
}

const nobody = (state: Open<never>, observation: Observation, turn: Turn): Applicant => ({
  state,
  i: 0,
  s: -1,
  lender: 0,
  purpose: 0,
  amount: 0,
  years: 0,
  noise: turn.draw("observation", turn.season),
  publicData: false,
  shopData: false,
  observation,
});

/** Puts household `i` before lender `j`, with the records that are opened to that lender. */
export function present({ state, turn, applicant }: LendingOffice, i: number, j: number): void {
  const { household, shop } = state;
  const s = household.shop[i];
  const open = s >= 0 && !shop.closed[s];
  const { platforms } = turn.lenders[j].information;
  applicant.i = i;
  applicant.lender = j;
  applicant.publicData = recordsOpen(state, i, j, turn);
  applicant.shopData = termFor(state, "shopData", i, j) > 0;
  applicant.s = open && (platforms.includes(shop.platform[s]) || applicant.shopData) ? s : -1;
}

/** How lender `j` prices a product for household `i`: the guarantee bears its share only for those whom it is for. */
export function pricingFor(
  { state, pricings }: LendingOffice,
  i: number,
  j: number,
  product: number,
): Pricing {
  const pricing = pricings[j][product];
  const { lgd, guaranteed } = state.lender;
  return termFor(state, "guaranteed", i, j) === guaranteed[j] ? pricing : { ...pricing, lgd: lgd[j] };
}
