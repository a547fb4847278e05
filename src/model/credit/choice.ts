import { parameter, type Values } from "../../declare/parameter.ts";
import { purposeKeys } from "../../declare/purposes.ts";
import { EXCLUSION } from "../state/household.ts";
import type { LenderTerms, ProductTerms } from "../state/lender-terms.ts";
import type { Open } from "../state/state.ts";
import { LENDERS } from "../state/tables.ts";
import type { FeatureKey } from "./features.ts";
import { timeOut } from "./offer.ts";

const p = parameter;

/** What asking costs, and who does not ask (equations §5). */
export const choice = {
  averse: p({
    value: 0.12,
    min: 0,
    max: 1,
    plausible: [0.05, 0.2],
    unit: "share",
    en: "households that never ask for formal credit",
    zh: "从不申请正规贷款的农户",
    source: "T4",
    grade: "C",
  }),
  afraid: p({
    value: 0.12,
    min: 0,
    max: 1,
    plausible: [0.05, 0.2],
    unit: "share",
    en: "households too afraid for their house to pledge it",
    zh: "怕失房而不敢抵押的农户",
    source: "T4",
    grade: "C",
  }),
  effort: p({
    value: 110,
    min: 0,
    max: 5000,
    plausible: [50, 300],
    unit: "yuan",
    en: "a household's cost of a file",
    zh: "农户办理一件贷款的成本",
    source: "assumed: two days of work and papers",
    grade: "D",
  }),
  effortPerKm: p({
    value: 13,
    min: 0,
    max: 200,
    plausible: [5, 30],
    unit: "yuan per km",
    en: "... and of each km to the branch",
    zh: "每公里往返成本",
    source: "assumed: several trips",
    grade: "D",
  }),
  barrier: p({
    value: 170,
    min: 0,
    max: 5000,
    plausible: [50, 400],
    unit: "yuan",
    en: "what low literacy adds, per standard deviation",
    zh: "素养不足增加的成本",
    source: "assumed: help must be found and thanked",
    grade: "D",
  }),
  known: p({
    value: 0.8,
    min: 0,
    max: 1,
    plausible: [0.6, 0.95],
    unit: "share",
    en: "households that know of a lender without knowing a borrower",
    zh: "无熟人借款时的知晓率",
    source: "R10",
    grade: "C",
  }),
};

/** Which product of a lender serves a purpose for a household, if any. */
export function productFor(
  terms: LenderTerms,
  purpose: number,
  shopShown: boolean,
  shopOld: boolean,
  household: boolean,
): number {
  const key = purposeKeys[purpose];
  return terms.products.findIndex(
    (product) =>
      product.purposes.includes(key) && (product.capOfSales > 0 ? shopShown && shopOld : household),
  );
}

export const serves = (terms: LenderTerms, purpose: number): boolean =>
  terms.products.some((product) => product.purposes.includes(purposeKeys[purpose]));

/** Features that tell of a household whether or not it has a shop. */
const OF_HOUSEHOLDS: readonly string[] = [
  "houseToLoan",
  "declaredIncome",
  "loanToIncome",
  "guarantor",
  "yearsKnown",
  "softInformation",
] satisfies FeatureKey[];

/** Whether a lender sees anything of a household that has no shop and whose public data are closed to it. */
export const seesHouseholds = ({ information }: LenderTerms): boolean =>
  information.sees.some((key) => OF_HOUSEHOLDS.includes(key));

/** What asking costs household `i`, fen: a file, trips to a branch, and what it cannot do alone. */
export function effortOf(
  state: Open<never>,
  i: number,
  terms: LenderTerms,
  settings: Values<typeof choice>,
): number {
  const { household, village } = state;
  const paper = terms.capacity.limited;
  const literacy = paper ? household.financialLiteracy[i] : household.literacy[i];
  const barrier = settings.barrier * Math.max(0, -literacy);
  if (terms.speed.days === 0) return 100 * barrier;
  return 100 * (settings.effort + settings.effortPerKm * village.distance[household.village[i]] + barrier);
}

/** What the money would cost over the time it is wanted, effort included, fen. */
export function expectedCost(product: ProductTerms, gap: number, tenor: number, effort: number): number {
  const rate = (product.rateLow + product.rateHigh) / 2;
  const years = Math.max(timeOut(product), tenor / 4);
  return (
    effort + rate * years * gap * (product.repayment === "redrawn" ? 1 : 1 + 0.2 * (product.askFactor - 1))
  );
}

const VALUE = [0.3, 0.25, 0.12, 0.35, 0.15] as const;

/** Why household `i` does not ask lender `j`, or 0 if it does. */
export function holdsBack(
  state: Open<never>,
  i: number,
  j: number,
  terms: LenderTerms,
  purpose: number,
  amount: number,
  effort: number,
  sold: boolean,
  settings: Values<typeof choice>,
): number {
  const { household, relation, village } = state;
  const near = village.borrowers[household.village[i] * LENDERS + j];
  const knows =
    relation.known[i * LENDERS + j] > 0 ||
    sold ||
    household.awareness[i] < settings.known + 2 * near + 0.08 * household.financialLiteracy[i];
  if (!knows) return EXCLUSION.unaware;
  const averse = household.aversion[i];
  if (averse < settings.averse) return EXCLUSION.discouraged;
  if (terms.security.collateral && averse < settings.averse + settings.afraid) return EXCLUSION.afraid;
  const belief = relation.belief[i * LENDERS + j];
  return belief * VALUE[purpose] * amount > effort ? 0 : EXCLUSION.discouraged;
}
