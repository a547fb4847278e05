import { parameter, type Values } from "../../declare/parameter.ts";
import { productList } from "../../declare/products.ts";
import { exp } from "../../math/elementary.ts";
import type { Open } from "./state.ts";
import type { Turn } from "./step.ts";
import { type ByHousehold, metBy } from "./treatment.ts";

const p = parameter;

/** What a shop's demand is made of (docs/model/04-plan.md). */
export const onlineDemand = {
  shopBase: p({
    value: 6850,
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
  tenureSeasons: p({
    value: 12,
    min: 0,
    max: 80,
    whole: true,
    plausible: [4, 20],
    unit: "seasons",
    en: "of tenure, over which demand grows",
    zh: "需求随经营年限增长的季数",
    source: "assumed: after three years a shop is established",
    grade: "D",
  }),
  stationEffect: p({
    value: 0.08,
    min: 0,
    max: 1,
    plausible: [0, 0.2],
    unit: "log points",
    en: "demand gained by a service station in the village",
    zh: "县村服务站对网店需求的影响",
    source: "assumed: parcels leave daily, photographs are better",
    grade: "D",
  }),
  troubleDemand: p({
    value: 0.7,
    min: 0,
    max: 3,
    plausible: [0.1, 0.8],
    unit: "log points",
    en: "demand lost by a log point of trouble in a shop",
    zh: "隐性困难每增一点损失的需求",
    source: "assumed: slow stock is shown to fewer buyers",
    grade: "D",
  }),
  mostReach: p({
    value: 6,
    min: 1,
    max: 20,
    plausible: [4, 8],
    unit: "log points",
    en: "most that quality, trend and standing add to demand",
    zh: "品质、趋势与信誉对需求的上限",
    source: "assumed: no village shop sells for a whole city",
    grade: "D",
  }),
};

type Settings = Values<typeof onlineDemand>;

/**
 * Most that a shop meets or sells in a season, fen: a hundred million yuan, above what any village shop is known to sell. The
 * ends of the ranges multiply to more than a double counts exactly; under this 900,000 seasons of shops are whole sums below 2^53.
 */
export const MOST_SALES = 10_000_000_000;

/** ratingEffect · rating + tenureEffect · min(tenureSeasons, tenure): what a shop's standing adds to demand, log points. */
export function standingOf(rating: number, tenure: number, settings: Settings): number {
  return settings.ratingEffect * rating + settings.tenureEffect * Math.min(settings.tenureSeasons, tenure);
}

/**
 * ln D = ln shopBase + growth + season + min(mostReach, quality + trend − .4 trouble + visibility + standing + stationEffect ·
 * station + stream + traffic) + event, at most MOST_SALES: demand that a shop meets, fen a season; the season's surprise comes in `sell`.
 */
export function shopDemand(
  state: Open<"shop.trend" | "shop.demand">,
  treated: ByHousehold<{ settings: Settings }>,
  { draw, season, quarter, growth }: Turn,
): void {
  const { shop, household, price } = state;
  const news = draw("shop demand", season);
  for (let s = 0; s < shop.count; s++) {
    const { settings } = metBy(treated, shop.owner[s]);
    const { shopBase, trendPersistence, trendSpread, mostReach } = settings;
    const id = household.id[shop.owner[s]];
    shop.trend[s] = trendPersistence * shop.trend[s] + trendSpread * news.normal(id);
    const product = shop.product[s];
    const inSeason = productList[product].demand[quarter];
    const reach = reachOf(state, s, settings);
    shop.demand[s] = Math.min(
      MOST_SALES,
      100 * shopBase * growth * inSeason * exp(Math.min(mostReach, reach) + price.demand[product]),
    );
  }
}

/** Log points by which a shop meets more demand than an ordinary one. */
function reachOf({ shop, household, village, platform }: Open<never>, s: number, settings: Settings): number {
  const v = household.village[shop.owner[s]];
  return (
    shop.quality[s] +
    shop.trend[s] -
    settings.troubleDemand * Math.max(0, shop.trouble[s]) +
    shop.visibility[s] +
    standingOf(shop.rating[s], shop.tenure[s], settings) +
    settings.stationEffect * village.station[v] +
    village.streamDemand[v] +
    platform.traffic[shop.platform[s]] +
    shop.traffic[s]
  );
}
