import { giniOfWhole } from "../../math/gini.ts";
import { theil } from "../../math/theil.ts";
import type { State } from "../state/state.ts";
import { incomePerHead, metric } from "./metric.ts";

/** Mean income per head over the people of all households, or of the lifted alone. */
function meanIncome({ household }: State, liftedAlone: boolean): number {
  let fen = 0;
  let heads = 0;
  for (let i = 0; i < household.count; i++) {
    if (liftedAlone && !household.lifted[i]) continue;
    fen += household.yearIncome[i];
    heads += Math.max(1, household.members[i]);
  }
  return heads > 0 ? fen / 100 / heads : Number.NaN;
}

const yearly = { unit: "yuan per year", range: "any", each: "year", summary: "mean", show: "yuan" } as const;

export const incomeMetrics = {
  income: metric({
    group: "livelihood",
    level: "headline",
    ...yearly,
    better: "higher",
    en: "net income per head",
    zh: "人均净收入",
    measure: (state) => meanIncome(state, false),
  }),
  liftedIncome: metric({
    group: "livelihood",
    ...yearly,
    better: "higher",
    en: "net income per head of the lifted",
    zh: "脱贫户人均净收入",
    measure: (state) => meanIncome(state, true),
  }),
  gini: metric({
    group: "livelihood",
    level: "main",
    en: "Gini of income per head",
    zh: "人均收入基尼系数",
    unit: "share",
    each: "year",
    summary: "mean",
    show: "number",
    better: "lower",
    measure: (state, measured) => {
      const { incomes, heads } = incomePerHead(state, measured);
      return giniOfWhole(incomes, heads);
    },
  }),
  theilBetween: metric({
    group: "livelihood",
    en: "of inequality (Theil), between villages",
    zh: "村际差距占泰尔指数",
    alone: { en: "inequality between villages, of all inequality (Theil)" },
    unit: "share",
    each: "year",
    summary: "mean",
    show: "percent",
    measure: (state, measured) => {
      const { incomes, heads } = incomePerHead(state, measured);
      const villages = state.household.village.subarray(0, state.household.count);
      const parts = theil(incomes, villages, state.village.count, 1, heads);
      return parts.total > 0 ? parts.between / parts.total : Number.NaN;
    },
  }),
  saving: metric({
    group: "livelihood",
    range: "any",
    en: "saving rate",
    zh: "储蓄率",
    unit: "share",
    each: "year",
    summary: "mean",
    show: "percent",
    measure: ({ household }) => {
      let income = 0;
      let spent = 0;
      for (let i = 0; i < household.count; i++) {
        income += household.yearIncome[i];
        spent += household.yearConsumption[i] + household.yearRigid[i];
      }
      return income > 0 ? 1 - spent / income : Number.NaN;
    },
  }),
};
