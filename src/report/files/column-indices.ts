import type { Code } from "../../declare/codes.ts";
import { rungs } from "../../declare/codes.ts";
import { yardsticks } from "../../declare/interviews.ts";
import type { Names } from "../../declare/parameter.ts";
import { purposes } from "../../declare/purposes.ts";
import { features } from "../../model/credit/features.ts";
import { cardOf } from "../../model/credit/scorecard.ts";
import type { Plan } from "../../model/run.ts";
import { channels } from "../../model/state/channels/all.ts";
import { PLACES } from "../../model/state/household.ts";
import type { ColumnPath } from "../../model/state/state.ts";
import { FEATURES, LENDERS } from "../../model/state/tables.ts";

/** The lenders of a plan. */
export type PlanLenders = Pick<Plan, "lenders" | "lenderNames">;

const NOBODY: Names = { en: "no such lender", zh: "无此机构" };
const UNUSED: Names = { en: "not used", zh: "未用" };
const CONSTANT: Names = { en: "constant", zh: "常数项" };

const all = (names: Readonly<Record<string, Names>>) => (): Names[] => Object.values(names);

/** A lender by its title and its key. */
export const lenderNamed = ({ lenders, lenderNames }: PlanLenders, j: number): Names => ({
  en: `${lenders[j].en} (${lenderNames[j]})`,
  zh: `${lenders[j].zh} (${lenderNames[j]})`,
});

const byLender = (plan: PlanLenders): Names[] =>
  Array.from({ length: LENDERS }, (_, j) => (j < plan.lenders.length ? lenderNamed(plan, j) : NOBODY));

/** What each value of a card is of: another thing for each lender, who sees others. */
const byFeature = ({ lenders }: PlanLenders): Names[] =>
  Array.from({ length: FEATURES }, (_, k) => {
    if (k === 0) return CONSTANT;
    const seen = lenders.flatMap((lender) => {
      const key = cardOf(lender).keys[k - 1];
      return key === undefined ? [] : [{ lender, feature: features[key] }];
    });
    if (seen.length === 0) return UNUSED;
    return {
      en: seen.map(({ lender, feature }) => `${lender.en}: ${feature.en}`).join(" / "),
      zh: seen.map(({ lender, feature }) => `${lender.zh}：${feature.zh}`).join(" / "),
    };
  });

const quarters = (): Names[] => [
  { en: "winter", zh: "冬" },
  { en: "spring", zh: "春" },
  { en: "summer", zh: "夏" },
  { en: "autumn", zh: "秋" },
];

const partsOfGap = (): Names[] => [
  { en: "a quarter of the gap", zh: "缺口的四分之一" },
  { en: "half of it", zh: "一半" },
  { en: "three quarters of it", zh: "四分之三" },
  { en: "all of it", zh: "全部" },
];

const places = (): Names[] =>
  Array.from({ length: PLACES }, (_, k) => ({ en: `member ${k + 1}`, zh: `成员 ${k + 1}` }));

/** What the values of a row stand for, of each column that holds several. */
const indexed: Partial<Record<ColumnPath, (plan: PlanLenders) => Names[]>> = {
  "household.ages": places,
  "household.inputsFunded": quarters,
  "household.seasonIncome": quarters,
  "household.refusedUntil": all(purposes),
  "household.chanceAtBase": all(yardsticks),
  "household.chanceFell": all(yardsticks),
  "village.borrowers": byLender,
  "village.grants": byLender,
  "village.heard": byLender,
  "lender.card": byFeature,
  "line.features": byFeature,
  "line.scores": byLender,
  "need.worth": partsOfGap,
  "need.lent": byLender,
  "need.filed": byLender,
  "need.grantedBy": byLender,
  "opportunity.cost": all(rungs),
  "opportunity.yearly": all(rungs),
  "opportunity.worth": all(rungs),
  "tape.scores": byLender,
  "market.ordinary": quarters,
  "market.sold": all(channels),
  "market.got": all(channels),
};

/** What `column_1`, `column_2` … are of; nothing of a column with one value a row. */
export const indicesOf = (path: string, plan: PlanLenders): readonly Code[] =>
  (indexed[path as ColumnPath]?.(plan) ?? []).map((names, k) => [k + 1, names]);
