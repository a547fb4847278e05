import { parameter, toggle, type Values } from "../../declare/parameter.ts";
import { relationAt } from "../state/relation.ts";
import type { Open } from "../state/state.ts";

/** Access rules (准入, docs/model/05-credit.md); both bars are levers. */
export const access = {
  barHabit: toggle({
    value: true,
    unit: "flag",
    en: "idleness or gambling bars from credit until probation has passed",
    zh: "懒赌者须过改过期方可准入",
    source: "Shi2026",
    grade: "A",
  }),
  barUnable: toggle({
    value: true,
    unit: "flag",
    en: "households without an able-bodied adult are the state's, not credit's",
    zh: "无劳力户由国家救济、不予授信",
    source: "Shi2026",
    grade: "A",
  }),
  afterDefault: parameter({
    value: 8,
    min: 0,
    max: 80,
    plausible: [4, 20],
    whole: true,
    unit: "seasons",
    en: "seasons barred after a default",
    zh: "违约后禁入期",
    source: "assumed: records are kept for five years, local practice is shorter",
    grade: "D",
  }),
  debtLimit: parameter({
    value: 3,
    min: 0,
    max: 40,
    plausible: [2, 6],
    unit: "seasons",
    en: "largest debt on file, in seasons of income",
    zh: "档案贷款余额上限(季收入)",
    source: "assumed: three quarters of a year's income",
    grade: "D",
  }),
};

/** Whether lender `j` may lend to household `i` at all. */
export function admitted(
  state: Open<never>,
  i: number,
  j: number,
  season: number,
  rules: Values<typeof access>,
): boolean {
  const { household, relation } = state;
  if (rules.barUnable && household.able[i] === 0) return false;
  if (rules.barHabit && (household.habit[i] || season < household.probationEnd[i])) return false;
  if (season < relation.blockedUntil[relationAt(state, i, j)]) return false;
  return household.bankDebt[i] < rules.debtLimit * household.permanentIncome[i];
}
