import { parameter, type Values } from "../../declare/parameter.ts";
import { compact, MOST_IN_BYTE } from "../../declare/table.ts";
import { log } from "../../math/elementary.ts";
import { type Open, tables } from "./state.ts";
import type { Turn } from "./step.ts";
import { type ByHousehold, metBy } from "./treatment.ts";

const p = parameter;

/** What a season of selling leaves behind (docs/model/11-learn.md). */
export const recording = {
  practice: p({
    value: 0.02,
    min: 0,
    max: 0.5,
    plausible: [0.01, 0.05],
    unit: "standard deviations",
    en: "literacy gained by a season of selling",
    zh: "经营一季提升的数字素养",
    source: "assumed: a year of selling is a fifth of a seminar",
    grade: "D",
  }),
  salesWeight: p({
    value: 0.4,
    min: 0,
    max: 1,
    plausible: [0.2, 0.6],
    unit: "share",
    en: "weight of a season in a shop's smoothed sales",
    zh: "平滑销售额中当季的权重",
    source: "assumed: about three seasons of memory",
    grade: "D",
  }),
  volatilityWeight: p({
    value: 0.3,
    min: 0,
    max: 1,
    plausible: [0.1, 0.5],
    unit: "share",
    en: "... in the volatility of its sales",
    zh: "销售波动中当季的权重",
    source: "assumed: longer than the memory of sales",
    grade: "D",
  }),
  firstSwing: p({
    value: 0.5,
    min: 0,
    max: 3,
    plausible: [0.2, 0.8],
    unit: "log points",
    en: "swing of sales that a new shop is taken to have shown",
    zh: "新店首季销售波动的设定",
    source: "assumed: as a young shop's sales move",
    grade: "D",
  }),
  ratingSpeed: p({
    value: 0.4,
    min: 0,
    max: 1,
    plausible: [0.1, 0.5],
    unit: "share",
    en: "of the way from a shop's rating to its worth, a season",
    zh: "评分每季向真实水平的调整",
    source: "assumed: reviews of about a year count",
    grade: "D",
  }),
  ratingQuality: p({
    value: 0.2,
    min: 0,
    max: 1,
    plausible: [0.1, 0.5],
    unit: "share",
    en: "of quality in that worth; the rest is service",
    zh: "评分中品质所占比例(其余为服务)",
    source: "assumed: buyers write of parcels and answers before goods",
    grade: "D",
  }),
  ratingTrouble: p({
    value: 1.2,
    min: 0,
    max: 5,
    plausible: [0.2, 1.2],
    unit: "standard deviations",
    en: "of worth in buyers' eyes, lost by a log point of trouble in a shop",
    zh: "隐性困难每增一点损失的口碑",
    source: "assumed: buyers write of late parcels before a shop closes",
    grade: "D",
  }),
  ratingNoise: p({
    value: 0.04,
    min: 0,
    max: 2,
    plausible: [0.04, 0.15],
    unit: "standard deviations",
    en: "noise in rating, a season",
    zh: "评分的季波动",
    source: "assumed: a few angry buyers",
    grade: "D",
  }),
  poorProfit: p({
    value: 0,
    min: -10000,
    max: 20000,
    plausible: [0, 1000],
    unit: "yuan per season",
    en: "profit under which a season was a poor one",
    zh: "视为低利的季利润",
    source: "assumed: nobody gives up what pays for itself",
    grade: "D",
  }),
};

/** Added to sales before a logarithm, fen, so that none has one. */
const ADDED = 10_000;

/** Swing of sales, log points: |ln((S + 100)/(e + 100))| in yuan; a shop without a record has `first`. */
export const swingOf = (sales: number, smoothed: number, first: number): number =>
  smoothed > 0 ? Math.abs(log((sales + ADDED) / (smoothed + ADDED))) : first;

/** What is remembered after a season: (1 − w)·before + w·now. */
export const movingAverage = (before: number, now: number, weight: number): number =>
  (1 - weight) * before + weight * now;

/** How far a rating moves in a season: speed·(worth − rating) + noise, in standard deviations. */
export const ratingChange = (speed: number, worth: number, rating: number, noise: number): number =>
  speed * (worth - rating) + noise;

/** Shops that failed leave the table, and every owner's row number follows. */
export function closeShops({ shop, household }: Open<"shop.*" | "household.shop">): void {
  for (let s = 0; s < shop.count; s++) if (shop.closed[s]) household.shop[shop.owner[s]] = -1;
  compact(tables.shop, shop, (s) => shop.closed[s] === 0);
  for (let s = 0; s < shop.count; s++) household.shop[shop.owner[s]] = s;
}

type Shops = Open<"shop.*" | "household.literacy">;

/** What the season's sales leave behind: the platform's record, buyers' reviews, and the owner's practice. */
export function recordSeason(
  { shop, household, village }: Shops,
  treated: ByHousehold<{ settings: Values<typeof recording> }>,
  turn: Turn,
): void {
  const reviews = turn.draw("reviews", turn.season);
  for (let s = 0; s < shop.count; s++) {
    const i = shop.owner[s];
    const { settings } = metBy(treated, i);
    recordSales(shop, s, settings);
    const service = shop.service[s] + village.streamService[household.village[i]];
    review(shop, s, service, reviews.normal(household.id[i]), settings);
    household.literacy[i] = Math.min(4, household.literacy[i] + settings.practice);
  }
}

function recordSales(shop: Shops["shop"], s: number, settings: Values<typeof recording>): void {
  const { salesWeight, volatilityWeight, firstSwing, poorProfit } = settings;
  const sales = shop.sales[s];
  const before = shop.smoothed[s];
  shop.volatility[s] = movingAverage(
    shop.volatility[s],
    swingOf(sales, before, firstSwing),
    volatilityWeight,
  );
  shop.smoothed[s] = before > 0 ? movingAverage(before, sales, salesWeight) : sales;
  shop.lastSales[s] = sales;
  shop.tenure[s]++;
  shop.poorSeasons[s] =
    shop.profit[s] < 100 * poorProfit ? Math.min(MOST_IN_BYTE, shop.poorSeasons[s] + 1) : 0;
}

function review(
  shop: Shops["shop"],
  s: number,
  service: number,
  luck: number,
  settings: Values<typeof recording>,
): void {
  const { ratingSpeed, ratingQuality, ratingNoise } = settings;
  const trouble = settings.ratingTrouble * Math.max(0, shop.trouble[s]);
  const worth = ratingQuality * shop.quality[s] + (1 - ratingQuality) * service - trouble;
  shop.rating[s] += ratingChange(ratingSpeed, worth, shop.rating[s], ratingNoise * luck);
}
