import type { State } from "../state/state.ts";
import { metric, ofHouseholds, perHousehold, quotient } from "./metric.ts";

/** Debt service beyond this share of a year's income is more than a household can carry (a usual supervisory line). */
const HEAVY_SERVICE = 0.5;

/** Formal debt above a year's income, or, while still in debt, debt service above half of it. */
export function overIndebted(household: State["household"], i: number): boolean {
  const income = Math.max(1, household.yearIncome[i]);
  return (
    household.bankDebt[i] > income ||
    (household.bankDebt[i] > 0 && household.debtService[i] > HEAVY_SERVICE * income)
  );
}

export const debtMetrics = {
  overIndebted: metric({
    group: "livelihood",
    level: "headline",
    en: "over-indebted households",
    zh: "过度负债农户占比",
    unit: "share",
    counted: ofHouseholds(),
    each: "year",
    summary: "mean",
    show: "percent",
    better: "lower",
    measure: ({ household }) => {
      let count = 0;
      for (let i = 0; i < household.count; i++) if (overIndebted(household, i)) count++;
      return count / household.count;
    },
  }),
  debtService: quotient({
    group: "other",
    range: "positive",
    en: "debt service, of income",
    zh: "偿债支出占收入",
    unit: "share",
    each: "year",
    show: "percent",
    better: "lower",
    parts: (state) => [
      perHousehold(state, state.household.debtService),
      Math.max(1, perHousehold(state, state.household.yearIncome)),
    ],
  }),
  penalty: metric({
    group: "livelihood",
    en: "penalty interest paid, per household",
    zh: "罚息(每户每年)",
    unit: "yuan per year",
    each: "year",
    summary: "mean",
    show: "yuan",
    better: "lower",
    measure: (state) => perHousehold(state, state.household.penaltyPaid) / 100,
  }),
  rolledOver: quotient({
    group: "livelihood",
    en: "loans in the book that were rolled over",
    zh: "展期贷款占比",
    unit: "share",
    // A loan stands in the book for seasons: of those that are there at a time.
    counted: { of: "loans", counting: "whole", base: ({ loan }) => loan.count },
    each: "season",
    show: "percent",
    better: "lower",
    parts: ({ loan }) => {
      let rolled = 0;
      for (let l = 0; l < loan.count; l++) if (loan.rolled[l] > 0) rolled++;
      return [rolled, loan.count];
    },
  }),
  distressSales: metric({
    group: "livelihood",
    en: "households that sold assets at distress prices",
    zh: "折价变卖资产农户占比",
    unit: "share",
    counted: ofHouseholds(),
    each: "year",
    summary: "mean",
    show: "percent",
    better: "lower",
    measure: (state) => perHousehold(state, state.household.distressSales),
  }),
  wentWithout: metric({
    group: "livelihood",
    en: "households that went without",
    zh: "生活不足农户占比",
    alone: { en: "households that went without necessities" },
    unit: "share",
    counted: ofHouseholds(),
    each: "year",
    summary: "mean",
    show: "percent",
    better: "lower",
    measure: (state) => perHousehold(state, state.household.wentWithout),
  }),
  schoolingLost: metric({
    group: "livelihood",
    en: "children who left school, per hundred households",
    zh: "累计失学(每百户)",
    unit: "count",
    counted: { ...ofHouseholds("events"), per: 100 },
    each: "year",
    summary: "last",
    show: "number",
    better: "lower",
    measure: (state) => 100 * perHousehold(state, state.household.schoolingLost),
  }),
};
