import { parameter, type Values } from "../../declare/parameter.ts";
import { movingAverage } from "./shop-record.ts";
import type { Open } from "./state.ts";
import type { Turn } from "./step.ts";
import { type ByHousehold, metBy } from "./treatment.ts";

const p = parameter;

/** Trouble that is in a shop before it fails: buyers see it first, then it ends the shop (docs/model/07-sell.md). */
export const troubles = {
  troublePersistence: p({
    value: 0.75,
    min: 0,
    max: 0.99,
    plausible: [0.5, 0.9],
    unit: "share",
    en: "persistence of trouble in a shop",
    zh: "网店隐性困难持续性",
    source: "assumed: a quarrel or a bad supplier lasts a year",
    grade: "D",
  }),
  troubleSpread: p({
    value: 0.75,
    min: 0,
    max: 3,
    plausible: [0.2, 0.8],
    unit: "log points",
    en: "spread of news about trouble in a shop",
    zh: "网店隐性困难的季波动",
    source: "assumed: one shop in six is in some trouble",
    grade: "D",
  }),
  strainWeight: p({
    value: 0.35,
    min: 0,
    max: 1,
    plausible: [0.2, 0.6],
    unit: "share",
    en: "weight of a season's trouble in what strains a shop",
    zh: "困难累积中当季的权重",
    source: "assumed: two or three bad seasons end a shop, not one",
    grade: "D",
  }),
};

/** trouble′ = ρ·trouble + σN; strain′ = (1 − w)·strain + w·max(0, trouble): the record shows it before the hazard does. */
export function meetTrouble(
  { shop, household }: Open<"shop.trouble" | "shop.strain">,
  treated: ByHousehold<{ settings: Values<typeof troubles> }>,
  turn: Turn,
): void {
  const news = turn.draw("shop trouble", turn.season);
  for (let s = 0; s < shop.count; s++) {
    const { troublePersistence, troubleSpread, strainWeight } = metBy(treated, shop.owner[s]).settings;
    shop.strain[s] = movingAverage(shop.strain[s], Math.max(0, shop.trouble[s]), strainWeight);
    shop.trouble[s] =
      troublePersistence * shop.trouble[s] + troubleSpread * news.normal(household.id[shop.owner[s]]);
  }
}
