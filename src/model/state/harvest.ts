import { parameter, type Values } from "../../declare/parameter.ts";
import { productList } from "../../declare/products.ts";
import type { Frozen } from "../../declare/table.ts";
import { shareByFunded } from "../../kernels/harvest.ts";
import {
  fitnessOf,
  fullInputsOf,
  returnOfInputs,
  shareAtHurdle,
  shareInGround,
} from "../../kernels/inputs.ts";
import { exp } from "../../math/elementary.ts";
import { type earning, inputIntensity } from "./earning.ts";
import type { Open } from "./state.ts";
import type { Turn } from "./step.ts";

const p = parameter;

/** What a harvest loses to missing inputs, ill health and bad luck (docs/model/06-produce.md). */
export const harvestLosses = {
  inputMargin: p({
    value: 0.15,
    min: 0,
    max: 1,
    plausible: [0, 0.24],
    unit: "share",
    en: "net return of the last yuan of full inputs",
    zh: "足额投入时最后一元农资的净收益率",
    source: "assumed: nobody puts in a yuan that brings back less",
    grade: "D",
  }),
  inputCurvature: p({
    value: 0.25,
    min: 0,
    max: 1,
    plausible: [0.1, 0.5],
    unit: "share",
    en: "of the harvest, lost by the square of missing inputs: ordinary farming",
    zh: "农资缺口平方项减产比例:普通经营",
    source: "assumed: the first yuan of inputs brings some 3.4",
    grade: "D",
  }),
  intensiveCurvature: p({
    value: 0.3,
    min: 0,
    max: 1,
    plausible: [0.1, 0.35],
    unit: "share",
    en: "of the harvest, lost by the square of missing inputs: greenhouse and livestock",
    zh: "农资缺口平方项减产比例:设施与畜禽",
    source: "assumed: the first yuan of inputs brings some 2.2",
    grade: "D",
  }),
  laterLoss: p({
    value: 0.6,
    min: 0,
    max: 1,
    plausible: [0.3, 0.9],
    unit: "share",
    en: "of a disaster's loss, felt in the later harvests of the year",
    zh: "灾损在当年后续收成中的比例",
    source: "assumed: what was lost in the field is missing in the barn",
    grade: "D",
  }),
  healthEffect: p({
    value: 0.6,
    min: 0,
    max: 1,
    plausible: [0.4, 0.8],
    unit: "share",
    en: "field income lost when no labour is left",
    zh: "无劳力时经营损失",
    source: "assumed: kin and machines replace some labour",
    grade: "D",
  }),
  livelihoodEffect: p({
    value: 0.6,
    min: 0,
    max: 1,
    plausible: [0.3, 0.9],
    unit: "share",
    en: "of a lost livelihood's loss, felt in the field",
    zh: "生计中断对经营收入的影响程度",
    source: "assumed: a trade or a herd is lost, the land stays",
    grade: "D",
  }),
};

/** Σ planting[q] · funded[q]: share of a year's inputs that is in the ground, by the quarter in which each was due. */
export function fundedShare(funded: Frozen, i: number, planting: readonly number[]): number {
  return shareInGround(funded, i, planting, 0);
}

/** 1 − e + e·h: what is harvested with a share h of the labour left, where e is lost with none. */
export function shareByHealth(health: number, effect: number): number {
  return 1 - effect + effect * health;
}

/** Share of the year's inputs that is in the ground of household `i`. */
export function plantedShare({ household, village }: Open<never>, i: number): number {
  return fundedShare(household.inputsFunded, i, productList[village.product[household.village[i]]].planting);
}

/** How a field answers to inputs: cI their cost at full inputs, of its net income; weight κ and curvature ε. */
export interface InputResponse {
  cost: number;
  weight: number;
  curvature: number;
}

/** κ = cI·(1 + ρ)/(1 + cI): weight of missing inputs, at which the last yuan of full inputs brings 1 + ρ. */
export function weightOfInputs(cost: number, margin: number): number {
  return (cost * (1 + margin)) / (1 + cost);
}

/** The response of ordinary farming, or of greenhouse and livestock. */
export function inputResponse(
  intensive: number,
  settings: Values<typeof earning> &
    Pick<Values<typeof harvestLosses>, "inputMargin" | "inputCurvature" | "intensiveCurvature">,
): InputResponse {
  const cost = settings.inputCost * inputIntensity(intensive, settings);
  const curvature = intensive ? settings.intensiveCurvature : settings.inputCurvature;
  return { cost, weight: weightOfInputs(cost, settings.inputMargin), curvature };
}

/** The responses of both, by whether a household farms intensively. */
export const inputResponses = (settings: Parameters<typeof inputResponse>[1]): readonly InputResponse[] =>
  [0, 1].map((intensive) => inputResponse(intensive, settings));

/** max(0, 1 − κ(1 − φ) − ε(1 − φ)²): what is harvested where a share φ of the inputs is in the ground. */
export function shareByInputs(funded: number, { weight, curvature }: InputResponse): number {
  return shareByFunded(funded, weight, curvature);
}

/** (1 + cI)·(κ + 2ε(1 − φ))/cI: what one more yuan of inputs brings in a year. */
export function marginalReturn(funded: number, { cost, weight, curvature }: InputResponse): number {
  return returnOfInputs(funded, cost, weight, curvature);
}

/**
 * φ at which a yuan of inputs brings just `hurdle`: 1 − (hurdle − (1 + cI)·κ/cI)·cI/(2ε(1 + cI)), within nought and
 * one; all or nothing where the response is a straight line.
 */
export function fundedToHurdle(hurdle: number, { cost, weight, curvature }: InputResponse): number {
  return shareAtHurdle(hurdle, cost, weight, curvature);
}

/**
 * cap · (1 + cI) · harvest_c(s) · exp(a_c) · (1 + g)^t · fitness · share(φ), φ what is in the ground: what a season is to
 * bring a household by ordinary luck, fen at the farm-gate reference; nothing where nobody works the field.
 */
export function expectedHarvest(
  { household, village, price }: Open<never>,
  i: number,
  { ahead: { produce }, growth, quarter }: Pick<Turn, "ahead" | "growth" | "quarter">,
): number {
  if (!(household.fieldLabour[i] > 0)) return 0;
  const product = village.product[household.village[i]];
  const { harvest: yields, planting } = productList[product];
  const response = inputResponse(household.capitalIntensive[i], produce);
  return (
    household.fieldCapacity[i] *
    (1 + response.cost) *
    yields[quarter] *
    exp(price.level[product]) *
    growth *
    fieldFitness(household, i, produce) *
    shareByInputs(fundedShare(household.inputsFunded, i, planting), response)
  );
}

/** (1 − e + e·h)·(1 − b·B): what ill health and a lost livelihood leave of a field's harvest. */
export function fieldFitness(
  household: Pick<Open<never>["household"], "health" | "livelihoodLoss">,
  i: number,
  { healthEffect, livelihoodEffect }: Pick<Values<typeof harvestLosses>, "healthEffect" | "livelihoodEffect">,
): number {
  return fitnessOf(household.health[i], household.livelihoodLoss[i], healthEffect, livelihoodEffect);
}

/** What fields earn, and the growth of all earnings. */
interface Paced {
  earning: Values<typeof earning>;
  growth: number;
}

/** cI · cap · (1+g)^t: a year's full inputs of a field, fen. */
export function fullInputs(
  household: Pick<Open<never>["household"], "fieldCapacity" | "capitalIntensive">,
  i: number,
  { earning: settings, growth }: Paced,
): number {
  const cost = settings.inputCost * inputIntensity(household.capitalIntensive[i], settings);
  return fullInputsOf(cost, household.fieldCapacity[i], growth);
}
