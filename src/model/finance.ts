import { purposeKeys } from "../declare/purposes.ts";
import type { Traits } from "./fates.ts";
import { FINANCE_SOURCES, financeAt, KIN } from "./state/finance.ts";
import type { State } from "./state/state.ts";
import { LENDERS } from "./state/tables.ts";

/** Households by what they were when the arms parted. */
export const financeClasses = ["liftedShop", "lifted", "otherShop", "other"] as const;
export type FinanceClass = (typeof financeClasses)[number];

/** What is added up over a run: needs that were served, those of them in time, and yuan. */
const financeFields = ["served", "inTime", "amount"] as const;
export type FinanceField = (typeof financeFields)[number];

/** Purposes times sources. */
export const FINANCES = purposeKeys.length * FINANCE_SOURCES;

/** Which finance for whom, over a run: purposes × sources × classes × fields. */
export type FinanceTally = Float64Array;

export const noFinance = (): FinanceTally =>
  new Float64Array(FINANCES * financeClasses.length * financeFields.length);

/** Place of a finance (by `financeAt`), class and field. */
export const financeTallyAt = (finance: number, of: number, field: FinanceField): number =>
  (finance * financeClasses.length + of) * financeFields.length + financeFields.indexOf(field);

/** The place of a household's class in `financeClasses`. */
export const financeClassOf = ({ lifted, shop }: Pick<Traits, "lifted" | "shop">, i: number): number =>
  (lifted[i] ? 0 : 2) + (shop[i] ? 0 : 1);

/** Adds the season's needs: what each lender and kin brought. Money that comes late is not in time. */
export function addFinance(tally: FinanceTally, { need }: State, traits: Traits): void {
  for (let n = 0; n < need.count; n++) {
    const of = financeClassOf(traits, need.household[n]);
    const purpose = need.purpose[n];
    for (let j = 0; j < LENDERS; j++)
      add(tally, financeAt(purpose, j), of, need.lent[n * LENDERS + j], need.inTime[n]);
    // Kin lend on the spot.
    add(tally, financeAt(purpose, KIN), of, need.kin[n], 1);
  }
}

function add(tally: FinanceTally, finance: number, of: number, fen: number, inTime: number): void {
  if (fen <= 0) return;
  tally[financeTallyAt(finance, of, "served")]++;
  tally[financeTallyAt(finance, of, "inTime")] += inTime;
  tally[financeTallyAt(finance, of, "amount")] += fen / 100;
}
