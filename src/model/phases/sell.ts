import { parameter, type Values } from "../../declare/parameter.ts";
import { productKeys, productList } from "../../declare/products.ts";
import type { Stream } from "../../math/draw.ts";
import { exp, power } from "../../math/elementary.ts";
import { logisticsShare, marginOf, returnRate, shopCosts } from "../state/shop-costs.ts";
import { failing, hazard } from "../state/shop-failure.ts";
import {
  crowdingOf,
  failureDay,
  sales,
  salesOf,
  shareBeforeFailure,
  stockFunded,
  successOf,
  visibilityAfter,
} from "../state/shop-sales.ts";
import type { Open } from "../state/state.ts";
import { step, type Turn } from "../state/step.ts";

const p = parameter;

/** The county's online market: how much it buys, and how it surprises. */
const market = {
  surprise: p({
    value: 0.25,
    min: 0,
    max: 1,
    plausible: [0.15, 0.4],
    unit: "log points",
    en: "spread of a season's surprise in demand",
    zh: "季需求意外离散度",
    source: "assumed: seasons differ by a quarter",
    grade: "D",
  }),
  pool: p({
    value: 900,
    min: 1,
    max: 100000,
    plausible: [500, 2000],
    unit: "yuan per season",
    en: "online demand for the county's products, per household",
    zh: "全县网上需求池(每户每季)",
    source: "C2",
    grade: "C",
  }),
  poolGrowth: p({
    value: 0.04,
    min: -0.2,
    max: 0.5,
    plausible: [0, 0.12],
    unit: "per year",
    en: "growth of online demand beyond incomes",
    zh: "网上需求超额增速",
    source: "C5",
    grade: "C",
  }),
};

/**
 * Sell (model §3.7): shops of a product share its demand pool, so that more of them press price and
 * visibility; what a shop can deliver depends on its stock. A shop that fails does so inside the season.
 * The money stands in the platform's settlement account until `settle`.
 */
export const sell = step({
  en: "Sell",
  zh: "销售",
  parameters: { ...failing, ...market, ...sales, ...shopCosts },
  sets: [
    "shop.demand",
    "shop.stockFunded",
    "shop.sales",
    "shop.stockOwn",
    "shop.refunds",
    "shop.fees",
    "shop.parcels",
    "shop.restock",
    "shop.failDay",
    "shop.closed",
    "shop.profit",
    "shop.returnRate",
    "shop.visibility",
  ],
  posts: ["stock", "onlineSale"],
  run(state, settings, turn) {
    const demand = meetSurprise(state, settings.surprise, turn);
    const fates = turn.draw("shop fate", turn.season);
    const supply = { crowd: crowdingByProduct(demand, state, settings, turn), funded: 1 };
    for (let s = 0; s < state.shop.count; s++) {
      supply.funded = payForStock(state, s, turn);
      meetFate(state, s, fates, settings);
      sellGoods(state, s, supply, settings, turn);
      countCosts(state, s, settings);
    }
  },
});

type Settings = Values<typeof market & typeof sales & typeof shopCosts & typeof failing>;

/** Demand meets the season's news, e^(σN − σ²/2); returns what is demanded of each product, fen. */
function meetSurprise({ shop, household }: Open<"shop.demand">, spread: number, turn: Turn): Float64Array {
  const surprise = turn.draw("shop surprise", turn.season);
  const drift = (spread * spread) / 2;
  const demand = new Float64Array(productKeys.length);
  for (let s = 0; s < shop.count; s++) {
    shop.demand[s] *= exp(spread * surprise.normal(household.id[shop.owner[s]]) - drift);
    demand[shop.product[s]] += shop.demand[s];
  }
  return demand;
}

/** Q = pool · households · growth · (1 + g)^(t/4): what buyers spend on the county's products in a season, fen (C2, C5). */
export function demandPool(
  { pool, poolGrowth }: Pick<Settings, "pool" | "poolGrowth">,
  households: number,
  growth: number,
  season: number,
): number {
  return 100 * pool * households * growth * power(1 + poolGrowth, Math.max(0, season / 4));
}

/** How crowded the market of each product is: products share the pool evenly, by their season. */
function crowdingByProduct(
  demand: Float64Array,
  { household, price: { demand: moved } }: Open<never>,
  settings: Settings,
  { growth, season, quarter }: Turn,
): number[] {
  const pool = demandPool(settings, household.count, growth, season);
  return productList.map((product, c) =>
    crowdingOf(demand[c], (pool * product.demand[quarter] * exp(moved[c])) / productList.length, settings),
  );
}

/** The stock planned, as far as cash in hand pays for it now; returns the share in hand of what is wanted. */
function payForStock(
  { shop, ledger }: Open<"shop.stockOwn" | "shop.stockFunded">,
  s: number,
  { post, holders, stockShare }: Turn<"stock">,
): number {
  const i = shop.owner[s];
  const goods = Math.min(shop.stockOwn[s], Math.max(0, ledger.balances.deposit[i]));
  post.stock(i, holders.of("suppliers"), goods);
  shop.stockOwn[s] = goods;
  const funded = stockFunded(goods, stockShare * shop.demand[s]);
  shop.stockFunded[s] = funded;
  return funded;
}

/** Whether the shop fails this season, and on which day. */
function meetFate(
  state: Open<"shop.failDay" | "shop.closed">,
  s: number,
  fates: Stream,
  settings: Settings,
): void {
  const { shop, household } = state;
  shop.failDay[s] = failureDay(fates.uniform(household.id[shop.owner[s]]), hazard(state, s, settings));
  if (shop.failDay[s] > 0) shop.closed[s] = 1;
}

/** How crowded the market of each product is, and the share of its stock that a shop has in hand. */
interface Supply {
  crowd: readonly number[];
  funded: number;
}

/** Buyers pay the platform; what sold against what was usual is shown more. */
function sellGoods(
  { shop, price }: Open<"shop.sales" | "shop.visibility">,
  s: number,
  supply: Supply,
  settings: Settings,
  { post, holders }: Turn<"onlineSale">,
): void {
  const c = shop.product[s];
  const crowd = supply.crowd[c];
  const whole = salesOf(shop.demand[s], crowd, price.level[c], supply.funded, settings);
  const sold = Math.round(whole * shareBeforeFailure(shop.failDay[s], settings.closingSales));
  shop.sales[s] = sold;
  const success = successOf(sold, shop.smoothed[s] || sold);
  shop.visibility[s] = visibilityAfter(shop.visibility[s], crowd, success, settings);
  post.onlineSale(holders.of("buyers"), holders.platform(shop.platform[s]), sold);
}

/** What the season's sales will cost when they are paid out, and the profit that is left, fen. */
function countCosts(
  {
    shop,
    household,
    village,
    platform,
  }: Open<"shop.returnRate" | "shop.refunds" | "shop.fees" | "shop.parcels" | "shop.restock" | "shop.profit">,
  s: number,
  settings: Settings,
): void {
  const c = shop.product[s];
  const v = household.village[shop.owner[s]];
  const sold = shop.sales[s];
  const goods = shop.stockOwn[s];
  shop.returnRate[s] = returnRate(productList[c].returns, shop.rating[s], settings);
  const term = platform.logistics[shop.platform[s]];
  const parcels = logisticsShare(settings, c, village.station[v], village.parcel[v], term);
  const commission = Math.max(0, settings.commission + platform.commission[shop.platform[s]]);
  const spoilt = shop.failDay[s] > 0 ? settings.spoilage * goods : 0;
  shop.refunds[s] = Math.round(settings.returnLoss * shop.returnRate[s] * sold);
  shop.fees[s] = Math.round(commission * sold);
  shop.parcels[s] = Math.round(parcels * sold);
  shop.restock[s] = Math.round(settings.goods * sold + spoilt) - goods;
  shop.profit[s] = sold * marginOf(settings, commission, parcels, shop.returnRate[s]) - spoilt;
}
