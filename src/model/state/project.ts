import { choice, parameter, type Values } from "../../declare/parameter.ts";

const p = parameter;

/** What a fixed asset brings once it is bought (docs/model/06-produce.md). */
export const projectYield = {
  technology: choice(["lumpy", "smooth"], {
    value: "lumpy",
    unit: "code",
    en: "fixed assets: lumpy, whole or not at all, or smooth, of any size",
    zh: "固定资产技术:lumpy 整件购置,smooth 规模可分",
    source: "assumed: half a greenhouse grows nothing",
    grade: "D",
  }),
  projectFailure: p({
    value: 0.01,
    min: 0,
    max: 0.5,
    plausible: [0.005, 0.03],
    unit: "per season",
    en: "fixed assets that fail",
    zh: "固定资产失败率(季)",
    source: "assumed: one in twenty-five a year",
    grade: "D",
  }),
  projectDecay: p({
    value: 0.008,
    min: 0,
    max: 0.3,
    plausible: [0.005, 0.02],
    unit: "per season",
    en: "decay of income from fixed assets",
    zh: "固定资产收益衰减(季)",
    source: "assumed: wear and new rivals",
    grade: "D",
  }),
  projectWear: p({
    value: 0.06,
    min: 0,
    max: 0.5,
    plausible: [0.03, 0.1],
    unit: "per year",
    en: "yearly income that makes up for a fixed asset's wear, on top of its return",
    zh: "固定资产年折旧补偿(收益率之外)",
    source: "assumed: what decay and failures take away in a year",
    grade: "D",
  }),
  projectWorst: p({
    value: -0.05,
    min: -1,
    max: 1,
    plausible: [-0.2, 0],
    unit: "per year",
    en: "lowest yearly income of a fixed asset, of its cost",
    zh: "固定资产年收入下限(占投资额)",
    source: "assumed: who would lose more stops running it",
    grade: "D",
  }),
  projectRemains: p({
    value: 0.3,
    min: 0,
    max: 1,
    plausible: [0, 0.5],
    unit: "share",
    en: "income that a fixed asset still brings once it failed",
    zh: "固定资产失败后剩余收入比例",
    source: "assumed: what is left is let or put to another use",
    grade: "D",
  }),
};

export type ProjectYield = Values<typeof projectYield>;

/**
 * cost · max(worst, R + wear) / 4: income of a season from a fixed asset of that cost, fen, before health and
 * livelihood; R is its yearly return.
 */
export function projectIncome(
  cost: number,
  yearlyReturn: number,
  { projectWorst, projectWear }: Pick<Values<typeof projectYield>, "projectWorst" | "projectWear">,
): number {
  return (cost * Math.max(projectWorst, yearlyReturn + projectWear)) / 4;
}

/**
 * I·δ/(1 − aδ), δ = 1/(1 + r/4), a = failure·remains + (1 − failure)·(1 − decay): present value of a fixed asset that
 * first brings I fen a season from now, as it wears and may fail.
 */
export function presentValue(
  income: number,
  {
    projectFailure,
    projectRemains,
    projectDecay,
  }: Pick<Values<typeof projectYield>, "projectFailure" | "projectRemains" | "projectDecay">,
  discountRate: number,
): number {
  const lasting = projectFailure * projectRemains + (1 - projectFailure) * (1 - projectDecay);
  const discount = 1 / (1 + discountRate / 4);
  return (income * discount) / (1 - lasting * discount);
}
