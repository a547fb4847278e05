import { parameter, type Values } from "../../declare/parameter.ts";
import { exp } from "../../math/elementary.ts";

const p = parameter;

/** How chances to invest come, and which of them are wanted (equations §2). */
export const investment = {
  opportunities: p({
    value: 0.03,
    min: 0,
    max: 0.3,
    plausible: [0.02, 0.04],
    unit: "per season",
    en: "chances to invest, per household and season",
    zh: "投资机会(季)",
    source: "assumed: about one a decade",
    grade: "D",
  }),
  opportunityBase: p({
    value: 0.4,
    min: 0,
    max: 2,
    plausible: [0.2, 0.8],
    unit: "share",
    en: "of these chances, come to anybody",
    zh: "不论能力的投资机会比例",
    source: "assumed: luck knows no skill",
    grade: "D",
  }),
  opportunityAbility: p({
    value: 0.55,
    min: 0,
    max: 2,
    plausible: [0.2, 0.8],
    unit: "share",
    en: "of these chances, come for each unit of ability",
    zh: "每单位能力带来的投资机会比例",
    source: "assumed: chances are found by who looks for them",
    grade: "D",
  }),
  projectCost: p({
    value: 33000,
    min: 1000,
    max: 1000000,
    plausible: [15000, 60000],
    unit: "yuan",
    en: "cost of a fixed asset",
    zh: "固定资产投资额",
    source: "T18",
    grade: "C",
  }),
  projectSizes: p({
    value: 0.6,
    min: 0,
    max: 2,
    plausible: [0.3, 0.9],
    unit: "log points",
    en: "spread of the cost of fixed assets",
    zh: "固定资产投资额离散度",
    source: "assumed: from a pig sty to a lorry",
    grade: "D",
  }),
  projectLargest: p({
    value: 20,
    min: 1,
    max: 100,
    plausible: [5, 40],
    unit: "times",
    en: "of this cost, the largest fixed asset",
    zh: "固定资产投资额上限(倍数)",
    source: "assumed: a household is no company",
    grade: "D",
  }),
  projectReturn: p({
    value: 0.13,
    min: -0.2,
    max: 1,
    plausible: [0.08, 0.2],
    unit: "per year",
    en: "mean yearly return of a fixed asset",
    zh: "固定资产年收益率",
    source: "BanerjeeKarlanZinman2015",
    grade: "C",
  }),
  projectSpread: p({
    value: 0.14,
    min: 0,
    max: 1,
    plausible: [0.08, 0.25],
    unit: "per year",
    en: "spread of these returns",
    zh: "收益率离散度",
    source: "assumed: some projects lose",
    grade: "D",
  }),
  projectError: p({
    value: 0.08,
    min: 0,
    max: 1,
    plausible: [0.03, 0.15],
    unit: "per year",
    en: "error with which a return is seen beforehand",
    zh: "收益率事前判断误差",
    source: "assumed: neighbours have tried the same",
    grade: "D",
  }),
  projectHurdle: p({
    value: 0.1,
    min: -0.2,
    max: 1,
    plausible: [0.05, 0.2],
    unit: "per year",
    en: "return seen, from which a fixed asset is wanted",
    zh: "愿意投资的预期收益率下限",
    source: "assumed: above what a loan costs",
    grade: "D",
  }),
};

/** What a fixed asset brings once it is bought (equations §6). */
export const projectYield = {
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

type Investment = Values<typeof investment>;

/**
 * opportunities · (opportunityBase + opportunityAbility · θ): chance of a season that a household of ability θ can
 * invest (equations §2).
 */
export function opportunityChance(
  ability: number,
  { opportunities, opportunityBase, opportunityAbility }: Investment,
): number {
  return opportunities * (opportunityBase + opportunityAbility * ability);
}

/**
 * projectCost · (1+g)^t · min(projectLargest, √θ · exp(projectSizes · N)), whole fen: what a fixed asset costs that
 * comes to a household of ability θ (equations §2).
 */
export function costOfProject(ability: number, normal: number, growth: number, settings: Investment): number {
  const scale = Math.sqrt(ability) * exp(settings.projectSizes * normal);
  return Math.round(100 * settings.projectCost * growth * Math.min(settings.projectLargest, scale));
}

/** projectReturn + projectSpread · N: yearly return of a fixed asset (equations §2). */
export function yearlyReturn(normal: number, { projectReturn, projectSpread }: Investment): number {
  return projectReturn + projectSpread * normal;
}

/** Whether the return, seen with an error of projectError · N, is at least projectHurdle (equations §2). */
export function looksGood(
  yearly: number,
  normal: number,
  { projectError, projectHurdle }: Investment,
): boolean {
  return yearly + projectError * normal >= projectHurdle;
}

/**
 * cost · max(worst, R + wear) / 4: income of a season from a fixed asset of that cost, fen, before health and
 * livelihood; R is its yearly return (equations §6).
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
