import { parameter } from "../../declare/parameter.ts";
import { productKeys, productList } from "../../declare/products.ts";
import { exp, log, power } from "../../math/elementary.ts";
import { failing, hazard } from "../state/shop-failure.ts";
import { step } from "../state/step.ts";

const p = parameter;

/**
 * Sell (model §3.7): shops of a product share its demand pool, so that more of them press price and
 * visibility; what a shop can deliver depends on its stock. A shop that fails does so inside the season.
 * The money stands in the platform's settlement account until `settle`.
 */
export const sell = step({
  en: "Sell",
  zh: "销售",
  parameters: {
    ...failing,
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
    stockElasticity: p({
      value: 0.45,
      min: 0,
      max: 1,
      plausible: [0.2, 0.6],
      unit: "exponent",
      en: "elasticity of sales to stock in hand",
      zh: "销售对备货的弹性",
      source: "HauEtAl2024",
      grade: "C",
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
    goods: p({
      value: 0.65,
      min: 0.1,
      max: 0.95,
      plausible: [0.6, 0.75],
      unit: "share",
      en: "cost of goods, of sales",
      zh: "进货成本占销售",
      source: "C37",
      grade: "C",
    }),
    commission: p({
      value: 0.04,
      min: 0,
      max: 0.5,
      plausible: [0.02, 0.12],
      unit: "share",
      en: "commission and advertising, of sales",
      zh: "佣金与推广占销售",
      source: "C37",
      grade: "C",
    }),
    logistics: p({
      value: 0.09,
      min: 0,
      max: 0.6,
      plausible: [0.06, 0.2],
      unit: "share",
      en: "logistics and packing, of sales",
      zh: "物流包装占销售",
      source: "C34",
      grade: "C",
    }),
    stationSaving: p({
      value: 0.25,
      min: 0,
      max: 1,
      plausible: [0.1, 0.4],
      unit: "share",
      en: "logistics cost saved by a service station",
      zh: "服务站节省物流比例",
      source: "assumed: parcels are pooled",
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
  },
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
  run(state, parameters, turn) {
    const { shop, household, village, price, platform, ledger } = state;
    const { post, holders, quarter } = turn;
    const surprise = turn.draw("shop surprise", turn.season);
    const fates = turn.draw("shop fate", turn.season);
    const drift = (parameters.surprise * parameters.surprise) / 2;
    const wanted = new Float64Array(productKeys.length);
    for (let s = 0; s < shop.count; s++) {
      shop.demand[s] *= exp(parameters.surprise * surprise.normal(household.id[shop.owner[s]]) - drift);
      wanted[shop.product[s]] += shop.demand[s];
    }
    const pool =
      100 *
      parameters.pool *
      household.count *
      turn.growth *
      power(1 + parameters.poolGrowth, Math.max(0, turn.season / 4));
    const crowd = productList.map((product, c) =>
      crowdingOf(wanted[c], (pool * product.demand[quarter]) / productList.length, parameters.crowding),
    );

    const suppliers = holders.of("suppliers");
    const buyers = holders.of("buyers");
    for (let s = 0; s < shop.count; s++) {
      const i = shop.owner[s];
      const c = shop.product[s];
      const goods = Math.min(shop.stockOwn[s], Math.max(0, ledger.balances.deposit[i]));
      post.stock(i, suppliers, goods);
      shop.stockOwn[s] = goods;
      const need = turn.stockShare * shop.demand[s];
      const funded = need > 0 ? Math.min(1, goods / need) : 1;
      shop.stockFunded[s] = funded;

      const fate = fates.uniform(household.id[i]);
      const fails = fate < hazard(state, s, parameters);
      const day = fails ? 1 + Math.floor((88 * fate) / Math.max(1e-6, hazard(state, s, parameters))) : 0;
      shop.failDay[s] = day;
      const lasting = fails ? (0.7 * day) / 90 : 1;
      const sold =
        shop.demand[s] *
        crowd[c] *
        exp(0.5 * price.level[c]) *
        power(Math.max(0.05, funded), parameters.stockElasticity) *
        lasting;
      const sales = Math.round(sold);
      shop.sales[s] = sales;
      // Success feeds itself, a little: what sold last season against what was expected is shown more.
      const met =
        sales > 0 ? Math.max(-1, Math.min(1, log(sales / Math.max(1, shop.smoothed[s] || sales)))) : -1;
      shop.visibility[s] = 0.8 * shop.visibility[s] + 0.03 * log(crowd[c]) + parameters.feedback * met;
      post.onlineSale(buyers, holders.platform(shop.platform[s]), sales);

      const v = household.village[i];
      const returns = productList[c].returns * (1 - 0.2 * Math.max(-2, Math.min(2, shop.rating[s])));
      shop.returnRate[s] = Math.max(0.005, returns);
      const parcels = logisticsShare(
        parameters,
        c,
        village.station[v],
        village.parcel[v],
        platform.logistics[shop.platform[s]],
      );
      const commission = Math.max(0, parameters.commission + platform.commission[shop.platform[s]]);
      const margin = 1 - parameters.goods - commission - parcels - 0.5 * shop.returnRate[s];
      const spoilt = fails ? 0.4 * goods : 0;
      shop.refunds[s] = Math.round(0.5 * shop.returnRate[s] * sales);
      shop.fees[s] = Math.round(commission * sales);
      shop.parcels[s] = Math.round(parcels * sales);
      shop.restock[s] = Math.round(parameters.goods * sales + spoilt) - goods;
      shop.profit[s] = sales * margin - spoilt;
      if (fails) shop.closed[s] = 1;
    }
  },
});

type Settings = Parameters<(typeof sell)["run"]>[1];

/** Price and visibility relative to a market in which demand meets the pool: (ΣD/Q)^−.2. */
export const crowdingOf = (wanted: number, pool: number, elasticity: number): number =>
  wanted > 0 && pool > 0 ? power(Math.max(0.05, wanted / pool), elasticity) : 1;

/** Share of sales that parcels cost: dearer for fresh goods and villages without a courier, less with a station. */
export function logisticsShare(
  { logistics, stationSaving }: Pick<Settings, "logistics" | "stationSaving">,
  c: number,
  station: number,
  parcel: number,
  platformTerm: number,
): number {
  return Math.max(
    0,
    (logistics * productList[c].parcel + platformTerm) * (parcel ? 1 : 1.3) * (1 - stationSaving * station),
  );
}
