import { parameter, type Values } from "../../declare/parameter.ts";
import { purposeKeys } from "../../declare/purposes.ts";
import { EXCLUSION } from "../state/household.ts";
import type { LenderTerms, ProductTerms } from "../state/lender-terms.ts";
import type { Open } from "../state/state.ts";
import { LENDERS } from "../state/tables.ts";
import type { FeatureKey } from "./features.ts";
import { timeOut } from "./offer.ts";
import type { LoanRequest } from "./request.ts";

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
  literateKnow: p({
    value: 0.08,
    min: 0,
    max: 1,
    plausible: [0, 0.15],
    unit: "share",
    en: "... more for each standard deviation of financial literacy",
    zh: "金融素养每高一标准差增加的知晓率",
    source: "assumed: who reads notices hears of more lenders",
    grade: "D",
  }),
  unneededWeight: p({
    value: 0.2,
    min: 0,
    max: 1,
    plausible: [0, 0.5],
    unit: "share",
    en: "weight of interest on what is lent beyond the gap",
    zh: "超出缺口部分利息的计入比例",
    source: "assumed: a yearly line is mostly used, though not at once",
    grade: "D",
  }),
  inputsValue: p({
    value: 0.3,
    min: 0,
    max: 5,
    plausible: [0.15, 0.5],
    unit: "times",
    en: "worth of a yuan in time, beyond its cost: for inputs",
    zh: "及时资金的净价值(每元):农资",
    source: "assumed: a field sown short yields less by more than the inputs saved",
    grade: "D",
  }),
  stockValue: p({
    value: 0.25,
    min: 0,
    max: 5,
    plausible: [0.1, 0.4],
    unit: "times",
    en: "... for stock",
    zh: "及时资金的净价值(每元):备货",
    source: "assumed: about a shop's margin",
    grade: "D",
  }),
  assetValue: p({
    value: 0.12,
    min: 0,
    max: 5,
    plausible: [0.05, 0.25],
    unit: "times",
    en: "... for a fixed asset",
    zh: "及时资金的净价值(每元):固定资产",
    source: "assumed: about a year's return on it",
    grade: "D",
  }),
  emergencyValue: p({
    value: 0.35,
    min: 0,
    max: 5,
    plausible: [0.2, 1],
    unit: "times",
    en: "... in an emergency",
    zh: "及时资金的净价值(每元):应急",
    source: "assumed: the most pressing need",
    grade: "D",
  }),
  houseValue: p({
    value: 0.15,
    min: 0,
    max: 5,
    plausible: [0.05, 0.3],
    unit: "times",
    en: "... for a house or a wedding",
    zh: "及时资金的净价值(每元):建房婚嫁",
    source: "assumed: it can wait a year, if the matchmaker can",
    grade: "D",
  }),
};

export type Choice = Values<typeof choice>;

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

/** What asking costs, fen: where money takes days a file and trips of so many km, and what one cannot do alone (equations §5). */
export const effortCost = (
  { effort, effortPerKm, barrier }: Choice,
  literacy: number,
  km: number,
  days: number,
): number => {
  const help = barrier * Math.max(0, -literacy);
  return 100 * (days === 0 ? help : effort + effortPerKm * km + help);
};

/** What asking costs household `i`, fen; paper asks for financial literacy, a screen for digital. */
export function effortOf(
  { household, village }: Open<never>,
  i: number,
  { capacity, speed }: LenderTerms,
  settings: Choice,
): number {
  const literacy = capacity.limited ? household.financialLiteracy[i] : household.literacy[i];
  return effortCost(settings, literacy, village.distance[household.village[i]], speed.days);
}

/**
 * What the money would cost over the time it is wanted, fen: effort + r·years·gap, r the middle of the posted band,
 * and, unless redrawn, a part of the interest on what is asked for beyond the gap.
 */
export function expectedCost(
  product: ProductTerms,
  gap: number,
  tenor: number,
  effort: number,
  unneededWeight: number,
): number {
  const rate = (product.rateLow + product.rateHigh) / 2;
  const years = Math.max(timeOut(product), tenor / 4);
  const more = product.repayment === "redrawn" ? 1 : 1 + unneededWeight * (product.askFactor - 1);
  return effort + rate * years * gap * more;
}

/** Share of households that know of a lender: the more, the more borrowers live near, and the more literate they are. */
export const awareShare = (
  { known, literateKnow }: Choice,
  borrowersNear: number,
  financialLiteracy: number,
): number => known + 2 * borrowersNear + literateKnow * financialLiteracy;

/** Worth of a yuan in time, by purpose in the order of `purposes`. */
const VALUES = ["inputsValue", "stockValue", "assetValue", "emergencyValue", "houseValue"] as const;

/** What the household expects to gain by asking for `gap`, fen: belief · value · gap (equations §5). */
export const expectedGain = (settings: Choice, belief: number, purpose: number, gap: number): number =>
  belief * settings[VALUES[purpose]] * gap;

/** Why household `i` does not ask lender `j`, or 0 if it does. */
export function holdsBack(
  state: Open<never>,
  { i, j, purpose, gap, effort }: LoanRequest,
  { security }: LenderTerms,
  showsShop: boolean,
  settings: Choice,
): number {
  const { household, relation } = state;
  const at = i * LENDERS + j;
  if (!(relation.known[at] > 0 || showsShop || hearsOf(state, i, j, settings))) return EXCLUSION.unaware;
  const averse = household.aversion[i];
  if (averse < settings.averse) return EXCLUSION.discouraged;
  if (security.collateral && averse < settings.averse + settings.afraid) return EXCLUSION.afraid;
  return expectedGain(settings, relation.belief[at], purpose, gap) > effort ? 0 : EXCLUSION.discouraged;
}

function hearsOf({ household, village }: Open<never>, i: number, j: number, settings: Choice): boolean {
  const near = village.borrowers[household.village[i] * LENDERS + j];
  return household.awareness[i] < awareShare(settings, near, household.financialLiteracy[i]);
}
