import type { Frozen } from "../../declare/table.ts";
import { log, logistic } from "../../math/elementary.ts";
import type { LenderTerms } from "../state/lender-terms.ts";
import { FEATURES } from "../state/tables.ts";
import { type Applicant, type Feature, type FeatureKey, featureKey, features } from "./features.ts";

/** A lender's card: the intercept, and one coefficient for each feature that it sees. */
export interface Card {
  keys: readonly FeatureKey[];
  sees: readonly Feature[];
  /** Where an expert would start: log-odds of the default share, and the slopes one would expect. */
  prior: Float64Array;
  /** Intercept and features. */
  width: number;
  /** Which values depend on the amount considered. */
  ofAmount: readonly boolean[];
}

/** Cards by what their lenders see, which no play changes: a roll-over asks for one loan by loan. */
const cards = new WeakMap<LenderTerms["information"], Card>();

export function cardOf({ information }: LenderTerms): Card {
  let card = cards.get(information);
  if (!card) {
    card = newCard(information);
    cards.set(information, card);
  }
  return card;
}

function newCard(information: LenderTerms["information"]): Card {
  const keys = information.sees.map(featureKey);
  const prior = new Float64Array(keys.length + 1);
  prior[0] = log(information.expertDefault / (1 - information.expertDefault));
  const sees: readonly Feature[] = keys.map((key) => features[key]);
  sees.forEach(({ slope }, k) => {
    prior[k + 1] = slope;
  });
  return {
    keys,
    sees,
    prior,
    width: keys.length + 1,
    ofAmount: [false, ...sees.map(({ ofAmount }) => ofAmount === true)],
  };
}

/** Writes the features that a lender sees of an applicant; with `amountOnly`, those that depend on the amount. */
export function see(
  { sees, ofAmount }: Card,
  applicant: Applicant,
  into: Float64Array,
  amountOnly = false,
): void {
  into[0] = 1;
  for (let k = 0; k < sees.length; k++)
    if (!amountOnly || ofAmount[k + 1]) into[k + 1] = sees[k].measure(applicant);
}

/** p̂ = σ(b·f): predicted chance of a default within twelve months. A value that is not a number is refused here. */
export function predict(
  lender: { readonly card: Frozen },
  j: number,
  card: Card,
  seen: Float64Array,
): number {
  let z = 0;
  for (let k = 0; k < card.width; k++) z += lender.card[j * FEATURES + k] * seen[k];
  const p = logistic(z);
  if (!(p >= 0))
    throw new Error(`lender ${j} predicts no number: features ${[...seen.subarray(0, card.width)]}`);
  return p;
}
