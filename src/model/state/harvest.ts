import { parameter, type Values } from "../../declare/parameter.ts";
import { type earning, inputIntensity } from "./earning.ts";
import type { Open } from "./state.ts";

const p = parameter;

/** What a harvest loses to missing inputs, ill health and bad luck (equations §6). */
export const harvestLosses = {
  inputEffect: p({
    value: 0.5,
    min: 0,
    max: 1,
    plausible: [0.3, 0.7],
    unit: "share",
    en: "harvest lost when no inputs are bought",
    zh: "无农资时减产比例",
    source: "assumed: seed and fertiliser make half of the crop",
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

/**
 * φ ← φ·(1−w) + w·paid/wanted: share of the inputs in the ground that were paid for; the last planting counts by
 * its weight w among the year's (equations §6).
 */
export function fundedShare(before: number, weight: number, paid: number, wanted: number): number {
  return before * (1 - weight) + (weight * paid) / wanted;
}

/** 1 + inputCost · intensity: gross income of a field, of the net income that it yields at full inputs. */
export function grossOfNet(inputCost: number, intensity: number): number {
  return 1 + inputCost * intensity;
}

/** 1 − e + e·h: what is harvested with a share h of the labour left, where e is lost with none. */
export function shareByHealth(health: number, effect: number): number {
  return 1 - effect + effect * health;
}

/** 1 − max(loss, later · worst): what a disaster leaves; earlier ones of the year are felt in the share `later`. */
export function shareAfterDisaster(loss: number, worst: number, later: number): number {
  return 1 - Math.max(loss, later * worst);
}

/** 1 − e·(1 − φ): what is harvested where a share φ of the inputs is in the ground. */
export function shareByInputs(funded: number, effect: number): number {
  return 1 - effect * (1 - funded);
}

/** Columns that the harvest of a household follows from. */
type HarvestColumns = {
  household: Pick<
    Open<never>["household"],
    | "capitalIntensive"
    | "fieldCapacity"
    | "health"
    | "livelihoodLoss"
    | "disasterLoss"
    | "yearDisaster"
    | "inputsFunded"
  >;
  luck: Pick<Open<never>["luck"], "fieldFortune">;
};

/** Gross field income of the season, fen: the field's capacity less what the household's luck takes (equations §6). */
export function harvest(
  { household, luck }: HarvestColumns,
  i: number,
  seasonYield: number,
  settings: Values<typeof earning & typeof harvestLosses>,
): number {
  const intensity = inputIntensity(household.capitalIntensive[i], settings);
  return (
    household.fieldCapacity[i] *
    seasonYield *
    grossOfNet(settings.inputCost, intensity) *
    shareByHealth(household.health[i], settings.healthEffect) *
    (1 - settings.livelihoodEffect * household.livelihoodLoss[i]) *
    luck.fieldFortune[i] *
    shareAfterDisaster(household.disasterLoss[i], household.yearDisaster[i], settings.laterLoss) *
    shareByInputs(household.inputsFunded[i], settings.inputEffect)
  );
}
