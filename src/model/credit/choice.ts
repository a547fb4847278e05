import { EXCLUSION } from "../../declare/exclusions.ts";
import { parameter, type Values } from "../../declare/parameter.ts";
import { purposeKeys } from "../../declare/purposes.ts";
import { log } from "../../math/elementary.ts";
import { isDigital, isForShops, type LenderTerms, type ProductTerms } from "../state/lender-terms.ts";
import { relationAt } from "../state/relation.ts";
import type { Open } from "../state/state.ts";
import { LENDERS } from "../state/tables.ts";
import type { FeatureKey } from "./features.ts";
import { timeOut } from "./offer.ts";
import type { LoanRequest } from "./request.ts";

const p = parameter;

/** What asking costs, and who does not ask (docs/model/05-credit.md). */
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
    value: 50,
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
    value: 60,
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
    value: 0.95,
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
  borrowersKnow: p({
    value: 2,
    min: 0,
    max: 20,
    plausible: [1, 4],
    unit: "share",
    en: "... more where every household of the village borrows from it",
    zh: "全村都在借款时增加的知晓率",
    source: "assumed: half a village of borrowers is enough for all to know",
    grade: "D",
  }),
  drawEffort: p({
    value: 60,
    min: 0,
    max: 1000,
    plausible: [5, 60],
    unit: "yuan",
    en: "a household's cost of a draw on a line that it has",
    zh: "农户支用一次授信的成本",
    source: "assumed: half a morning at the counter or a call",
    grade: "D",
  }),
  screenEffort: p({
    value: 28,
    min: 0,
    max: 1000,
    plausible: [5, 40],
    unit: "yuan",
    en: "... where a line is drawn on by telephone",
    zh: "……在手机上支用时",
    source: "assumed: an hour to reckon whether it pays, and to watch what falls due",
    grade: "D",
  }),
  underrating: p({
    value: 0.12,
    min: 0,
    max: 0.6,
    plausible: [0, 0.25],
    unit: "share",
    en: "of interest, not seen by a household a standard deviation below ordinary financial literacy",
    zh: "金融素养每低一标准差少计的利息比例",
    source: "assumed: low literacy underrates compounding",
    grade: "D",
  }),
  caution: p({
    value: 0.36,
    min: 0,
    max: 0.99,
    plausible: [0.2, 0.7],
    unit: "share",
    en: "of what money is expected to bring, not counted on when a debt is weighed",
    zh: "权衡借款时不敢指望的收益比例",
    source: "assumed: the debt is certain, the harvest is not",
    grade: "D",
  }),
  dread: p({
    value: 0.072,
    min: 0,
    max: 1,
    plausible: [0.05, 0.25],
    unit: "per year",
    en: "what owing a yuan weighs beyond interest, in the mean of households",
    zh: "负债的心理成本(每元每年，均值)",
    source: "assumed: fitted to take-up and to the elasticity of applications",
    grade: "D",
  }),
};

export type Choice = Values<typeof choice>;

/** Nobody's dread is without end. */
const LEAST_PLACE = 1e-4;

/**
 * What is open to a household at a lender: shown and long enough open is its shop, the lender sees something of it, a
 * programme is on; and whether loans alone are, as where it has its one line already.
 */
export interface Openness {
  shopShown: boolean;
  shopOld: boolean;
  household: boolean;
  program: boolean;
  loansOnly?: boolean;
}

/** The rows of the products that serve a purpose: by lender, then by purpose. */
export type Shelves = readonly (readonly (readonly number[])[])[];

/** Who serves what: made once a season, since every need asks it of every lender. */
export const shelvesOf = (lenders: readonly LenderTerms[]): Shelves =>
  lenders.map(({ products }) =>
    purposeKeys.map((purpose) => {
      const shelf: number[] = [];
      for (let k = 0; k < products.length; k++) if (products[k].purposes.includes(purpose)) shelf.push(k);
      return shelf;
    }),
  );

/** Which product on a shelf serves a household, if any; a programme's first. */
export function productFor({ products }: LenderTerms, shelf: readonly number[], open: Openness): number {
  let found = -1;
  for (let p = 0; p < shelf.length; p++) {
    const k = shelf[p];
    const product = products[k];
    if (!isOpen(product, open)) continue;
    if (product.program) {
      if (open.program) return k;
    } else if (found < 0) found = k;
  }
  return found;
}

function isOpen(product: ProductTerms, open: Openness): boolean {
  if (open.loansOnly && product.revolving) return false;
  return isForShops(product) ? open.shopShown && open.shopOld : open.household || product.program;
}

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

/** What asking costs, fen: a file and trips of so many km, unless it is digital, and what one cannot do alone. */
export const effortCost = (
  { effort, effortPerKm, barrier }: Choice,
  literacy: number,
  km: number,
  digital: boolean,
): number => {
  const help = barrier * Math.max(0, -literacy);
  return 100 * (digital ? help : effort + effortPerKm * km + help);
};

/** What asking costs household `i`, fen; paper asks for financial literacy, a screen for digital. */
export function effortOf(
  { household, village }: Open<never>,
  i: number,
  terms: LenderTerms,
  settings: Choice,
): number {
  const literacy = terms.capacity.limited ? household.financialLiteracy[i] : household.literacy[i];
  return effortCost(settings, literacy, village.distance[household.village[i]], isDigital(terms));
}

/**
 * Years for which the money is expected to be out: a draw as long as it is wanted and allowed, half of that where it
 * is collected from sales as they come; a loan by its instalments.
 */
export function expectedYears(product: ProductTerms, tenor: number): number {
  if (!product.revolving) return timeOut(product);
  const years = Math.min(tenor, product.tenor) / 4;
  return isForShops(product) ? years / 2 : years;
}

/** Share of interest that is seen: 1 − underrating · max(0, −λ), not below nought; λ is financial literacy. */
export const seenInterest = ({ underrating }: Pick<Choice, "underrating">, literacy: number): number =>
  Math.max(0, 1 - underrating * Math.max(0, -literacy));

/**
 * −dread · ln u: what owing a yuan weighs with a household beyond interest, per year; u is its place, a share, among
 * those who ask at all, so that the mean over them is `dread`.
 */
export function dreadOf({ dread, averse }: Pick<Choice, "dread" | "averse">, aversion: number): number {
  const place = (aversion - averse) / Math.max(LEAST_PLACE, 1 - averse);
  return -dread * log(Math.max(LEAST_PLACE, place));
}

/** known + borrowersKnow · borrowersNear + literateKnow · λ: share of households that know of a lender; λ is financial literacy. */
export const awareShare = (
  { known, borrowersKnow, literateKnow }: Pick<Choice, "known" | "borrowersKnow" | "literateKnow">,
  borrowersNear: number,
  financialLiteracy: number,
): number => known + borrowersKnow * borrowersNear + literateKnow * financialLiteracy;

/** Why household `i` would not think of asking lender `j`, or 0. A line that it has is known to it. */
export function holdsBack(
  state: Open<never>,
  { i, j, line }: Pick<LoanRequest, "i" | "j" | "line">,
  { security }: LenderTerms,
  showsShop: boolean,
  settings: Choice,
): number {
  if (line >= 0) return 0;
  const { household, relation } = state;
  if (!(relation.known[relationAt(state, i, j)] > 0 || showsShop || hearsOf(state, i, j, settings)))
    return EXCLUSION.unaware;
  const averse = household.aversion[i];
  if (averse < settings.averse) return EXCLUSION.discouraged;
  return security.collateral && averse < settings.averse + settings.afraid ? EXCLUSION.afraid : 0;
}

function hearsOf({ household, village }: Open<never>, i: number, j: number, settings: Choice): boolean {
  const near = village.borrowers[household.village[i] * LENDERS + j];
  return household.awareness[i] < awareShare(settings, near, household.financialLiteracy[i]);
}
