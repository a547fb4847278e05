import { parameter, type Values } from "../../declare/parameter.ts";
import { productList } from "../../declare/products.ts";
import { exp } from "../../math/elementary.ts";
import type { Open } from "./state.ts";
import type { Turn } from "./step.ts";

const p = parameter;

/** What a shop's demand is made of (equations §7). */
export const demanding = {
  shopBase: p({
    value: 6500,
    min: 100,
    max: 200000,
    plausible: [5000, 12000],
    step: 100,
    unit: "yuan per season",
    en: "demand that an ordinary shop meets",
    zh: "普通网店季需求",
    source: "C2",
    grade: "B",
  }),
  trendPersistence: p({
    value: 0.9,
    min: 0,
    max: 0.99,
    plausible: [0.8, 0.95],
    unit: "share",
    en: "persistence of a shop's demand",
    zh: "网店需求持续性",
    source: "C11",
    grade: "C",
  }),
  trendSpread: p({
    value: 0.3,
    min: 0,
    max: 1,
    plausible: [0.2, 0.4],
    unit: "log points",
    en: "spread of news about a shop's demand",
    zh: "网店需求波动",
    source: "C11",
    grade: "C",
  }),
  ratingEffect: p({
    value: 0.15,
    min: 0,
    max: 2,
    plausible: [0.05, 0.3],
    unit: "log points",
    en: "demand gained by a standard deviation of rating",
    zh: "评分对需求的影响",
    source: "C10",
    grade: "D",
  }),
  tenureEffect: p({
    value: 0.015,
    min: 0,
    max: 0.2,
    plausible: [0, 0.03],
    unit: "log points",
    en: "demand gained by a season of tenure",
    zh: "经营年限对需求的影响(季)",
    source: "C10",
    grade: "D",
  }),
};

/** ln D = ln base + quality + trend + visibility + season (equations §7); the season's surprise comes in `sell`. */
export function shopDemand(
  { shop, household, village, platform }: Open<"shop.trend" | "shop.demand">,
  settings: Values<typeof demanding>,
  turn: Turn,
): void {
  const { shopBase, trendPersistence, trendSpread, ratingEffect, tenureEffect } = settings;
  const news = turn.draw("shop demand", turn.season);
  for (let s = 0; s < shop.count; s++) {
    const i = shop.owner[s];
    shop.trend[s] = trendPersistence * shop.trend[s] + trendSpread * news.normal(household.id[i]);
    const season = productList[shop.product[s]].demand[turn.quarter];
    const station = village.station[household.village[i]];
    const standing = ratingEffect * shop.rating[s] + tenureEffect * Math.min(12, shop.tenure[s]);
    const reach =
      shop.quality[s] +
      shop.trend[s] +
      shop.visibility[s] +
      standing +
      0.08 * station +
      platform.traffic[shop.platform[s]];
    shop.demand[s] = 100 * shopBase * turn.growth * season * exp(Math.min(6, reach));
  }
}
