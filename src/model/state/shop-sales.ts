import { parameter, type Values } from "../../declare/parameter.ts";
import { exp, log, power } from "../../math/elementary.ts";
import { commissionOf, goodsOf, marginOf, parcelsOf, returnsOf, type shopCosts } from "./shop-costs.ts";
import { MOST_SALES } from "./shop-demand.ts";
import type { Open } from "./state.ts";

const p = parameter;

/** What a shop sells of what is demanded, and how that moves its visibility (docs/model/07-sell.md). */
export const sales = {
  stockElasticity: p({
    value: 0.2,
    min: 0,
    max: 1,
    plausible: [0.2, 0.6],
    unit: "exponent",
    en: "elasticity of sales to stock, with half of it in hand",
    zh: "备货到位一半时销售对备货的弹性",
    source: "HauEtAl2024",
    grade: "C",
  }),
  leastStock: p({
    value: 0.05,
    min: 0.001,
    max: 1,
    plausible: [0.01, 0.2],
    unit: "share",
    en: "stock that orders to neighbours and wholesalers replace",
    zh: "无备货时靠代发和调货的供货比例",
    source: "assumed: some goods can be had on the day",
    grade: "D",
  }),
  pricePassThrough: p({
    value: 0.5,
    min: 0,
    max: 1,
    plausible: [0.3, 0.8],
    unit: "exponent",
    en: "elasticity of online sales to the product's price",
    zh: "网销额对产品价格的弹性",
    source: "assumed: half of a price rise is met by fewer orders",
    grade: "D",
  }),
  closingSales: p({
    value: 0.7,
    min: 0,
    max: 1,
    plausible: [0.4, 0.9],
    unit: "share",
    en: "usual daily sales kept up by a shop about to fail",
    zh: "歇业前日均销售占正常水平",
    source: "assumed: sales fade before a shop closes",
    grade: "D",
  }),
  crowding: p({
    value: -0.2,
    min: -1,
    max: 0,
    plausible: [-0.4, -0.1],
    unit: "exponent",
    en: "elasticity of price to crowding",
    zh: "拥挤的价格弹性",
    source: "C10",
    grade: "D",
  }),
  leastCrowding: p({
    value: 0.05,
    min: 0.001,
    max: 1,
    plausible: [0.02, 0.2],
    unit: "times",
    en: "crowding below which the price rises no further",
    zh: "价格不再上升的拥挤度下限",
    source: "assumed: buyers turn to other counties' goods",
    grade: "D",
  }),
  feedback: p({
    value: 0.04,
    min: 0,
    max: 0.5,
    plausible: [0, 0.1],
    unit: "log points",
    en: "visibility gained by selling more than before",
    zh: "销量对曝光的反馈",
    source: "C11",
    grade: "D",
  }),
  visibilityPersistence: p({
    value: 0.8,
    min: 0,
    max: 0.99,
    plausible: [0.6, 0.9],
    unit: "share",
    en: "persistence of a shop's visibility",
    zh: "网店曝光持续性",
    source: "assumed: ranks are worked out anew within the year",
    grade: "D",
  }),
  crowdedVisibility: p({
    value: 0.03,
    min: 0,
    max: 0.5,
    plausible: [0, 0.1],
    unit: "log points",
    en: "visibility lost by a log point of price that crowding takes",
    zh: "拥挤压价对曝光的影响",
    source: "assumed: small beside the price itself",
    grade: "D",
  }),
};

type Sales = Values<typeof sales>;

/** Days of a season, and the last but one of them, the latest on which a shop is said to fail. */
const SEASON_DAYS = 90;
const LAST_DAYS = 88;
/** Below any hazard that a draw can fall under: keeps the division finite. */
const NO_HAZARD = 1e-6;

/** 1 + ⌊88·u/h⌋: the day on which a shop of hazard h fails, where u < h is its draw; 0 where it does not. */
export function failureDay(u: number, hazard: number): number {
  return u < hazard ? 1 + Math.floor((LAST_DAYS * u) / Math.max(NO_HAZARD, hazard)) : 0;
}

/** Share of a season's sales that a shop which fails on a day still makes; all where the day is 0. */
export function shareBeforeFailure(day: number, closingSales: number): number {
  return day > 0 ? (closingSales * day) / SEASON_DAYS : 1;
}

/** (ΣD/Q)^−.2: price and visibility relative to a market in which demand ΣD meets the pool Q (C10). */
export function crowdingOf(
  demand: number,
  pool: number,
  { crowding, leastCrowding }: Pick<Sales, "crowding" | "leastCrowding">,
): number {
  return demand > 0 && pool > 0 ? power(Math.max(leastCrowding, demand / pool), crowding) : 1;
}

/** φ = goods / (stockShare · D): share of the stock wanted that a shop has in hand; all where none is wanted. */
export function stockFunded(goods: number, wanted: number): number {
  return wanted > 0 ? Math.min(1, goods / wanted) : 1;
}

/**
 * max(0, 1 − 4e/(2 + e)·(1 − φ)²): what of the demand is met with a share φ of the stock wanted in hand. Its elasticity
 * is e at φ = ½ and falls to nought at 1: the last of the stock waits for orders that seldom come.
 */
function shareByStock(funded: number, elasticity: number): number {
  const missing = 1 - funded;
  return Math.max(0, 1 - ((4 * elasticity) / (2 + elasticity)) * missing * missing);
}

/** S = D · crowd · e^(½ ln price) · share(φ), at most MOST_SALES: a whole season's sales, fen (HauEtAl2024). */
export function salesOf(
  demand: number,
  crowd: number,
  logPrice: number,
  funded: number,
  settings: Sales,
): number {
  return Math.min(
    MOST_SALES,
    demand *
      crowd *
      exp(settings.pricePassThrough * logPrice) *
      shareByStock(Math.max(settings.leastStock, funded), settings.stockElasticity),
  );
}

/** ln(sales / usual sales), within ±1; −1 where nothing is sold. */
export function successOf(sold: number, usual: number): number {
  return sold > 0 ? Math.max(-1, Math.min(1, log(sold / Math.max(1, usual)))) : -1;
}

/** ν′ = .8 ν + .03 ln crowd + feedback · success: success feeds itself, a little (C11). */
export function visibilityAfter(visibility: number, crowd: number, success: number, settings: Sales): number {
  return (
    settings.visibilityPersistence * visibility +
    settings.crowdedVisibility * log(crowd) +
    settings.feedback * success
  );
}

/** A shop's stock before the season: what is demanded of it, the log price, what it wants and what its own money buys. */
interface Shelf {
  demand: number;
  logPrice: number;
  wanted: number;
  own: number;
  /** What is left of a yuan of sales once all is paid, the goods as well. */
  margin: number;
}

/** The shelf of shop `s` that wants so much stock and can pay for its own part; fees and returns as they were last. */
export function shelfOf(
  state: Open<never>,
  s: number,
  wanted: number,
  own: number,
  settings: Values<typeof shopCosts>,
): Shelf {
  const { shop, price } = state;
  const parcels = parcelsOf(state, s, settings);
  const commission = commissionOf(state, s, settings);
  const costs = { goods: goodsOf(state, s, settings), returnLoss: settings.returnLoss };
  const margin = marginOf(costs, commission, parcels, returnsOf(state, s, settings));
  return { demand: shop.demand[s], logPrice: price.level[shop.product[s]], wanted, own, margin };
}

/** margin · (S(own + L) − S(own)): what L more of stock brings beyond itself, fen, before interest; goods sold have paid for it. */
export function stockWorth(lent: number, shelf: Shelf, settings: Sales): number {
  return shelf.margin * (soldOf(shelf.own + lent, shelf, settings) - soldOf(shelf.own, shelf, settings));
}

/** What is sold of so much stock where no market is crowded, fen. */
function soldOf(goods: number, { demand, logPrice, wanted }: Shelf, settings: Sales): number {
  return salesOf(demand, 1, logPrice, stockFunded(goods, wanted), settings);
}
