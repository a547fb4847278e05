import { power } from "../../math/elementary.ts";
import { quantile } from "../../math/quantile.ts";
import { metric, ofHouseholds, type Parts, quotient } from "./metric.ts";

/** Shops below which a top tenth is nobody. */
const FEWEST = 10;
/** The share of shops that the top tenth is above. */
const BELOW_TOP_TENTH = 0.9;
/** Seasons in two years, and a share too small for a power to fail on. */
const TWO_YEARS = 8;
const NOBODY = 1e-9;

/** Σ of one column and Σ of another, over shops that have sold something and are still there. */
function sumsOverShops(count: number, above: ArrayLike<number>, below: ArrayLike<number>): Parts {
  let [sum, all] = [0, 0];
  for (let s = 0; s < count; s++) {
    if (below[s] <= 0) continue;
    sum += above[s];
    all += below[s];
  }
  return [sum, all];
}

export const shopMetrics = {
  shopShare: metric({
    group: "shops",
    en: "households with an online shop",
    zh: "开网店农户占比",
    unit: "share",
    counted: ofHouseholds(),
    each: "year",
    summary: "mean",
    show: "percent",
    measure: ({ shop, household }) => shop.count / household.count,
  }),
  shopSales: quotient({
    group: "shops",
    en: "mean sales of a shop",
    zh: "网店平均年销售",
    unit: "yuan per year",
    each: "season",
    show: "yuan",
    parts: ({ shop }) => {
      let fen = 0;
      let sold = 0;
      for (let s = 0; s < shop.count; s++) {
        // A shop that opens next season has sold nothing yet.
        if (shop.tenure[s] === 0) continue;
        fen += shop.lastSales[s];
        sold++;
      }
      return [(4 * fen) / 100, sold];
    },
  }),
  topTenth: metric({
    group: "shops",
    en: "top tenth of shops, of shops' profit",
    zh: "前10%网店占利润",
    alone: { en: "profit of the top tenth of shops, of all shops' profit" },
    unit: "share",
    each: "season",
    summary: "mean",
    show: "percent",
    measure: ({ shop }) => {
      const profits = shop.profit.slice(0, shop.count).filter((fen) => fen > 0);
      if (profits.length < FEWEST) return Number.NaN;
      const from = quantile(profits, BELOW_TOP_TENTH);
      let top = 0;
      let all = 0;
      for (const fen of profits) {
        all += fen;
        if (fen >= from) top += fen;
      }
      return top / all;
    },
  }),
  onlineShare: quotient({
    group: "shops",
    en: "households' income from online sales",
    zh: "网店收入占比",
    alone: { en: "income from online sales, of households' income", zh: "网店收入占农户收入" },
    unit: "share",
    range: "any",
    each: "season",
    show: "percent",
    parts: ({ household }) => {
      let shop = 0;
      let all = 0;
      for (let i = 0; i < household.count; i++) {
        shop += household.shopIncome[i];
        all +=
          household.fieldIncome[i] +
          household.wageIncome[i] +
          household.shopIncome[i] +
          household.transferIncome[i] +
          household.propertyIncome[i];
      }
      return [shop, all];
    },
  }),
  newShopsGone: metric({
    group: "shops",
    en: "new shops gone within two years, at the season's rate",
    zh: "新店两年内歇业(按当季速率)",
    unit: "share",
    each: "season",
    summary: "mean",
    show: "percent",
    measure: ({ market }) => {
      let young = 0;
      let gone = 0;
      for (let c = 0; c < market.count; c++) {
        young += market.young[c];
        gone += market.youngGone[c];
      }
      return young > 0 ? 1 - power(Math.max(NOBODY, 1 - gone / young), TWO_YEARS) : Number.NaN;
    },
  }),
  shopMargin: quotient({
    group: "shops",
    en: "net margin of shops, all costs paid",
    zh: "网店净利率",
    unit: "share",
    range: "any",
    each: "season",
    show: "percent",
    parts: ({ shop }) => sumsOverShops(shop.count, shop.profit, shop.sales),
  }),
  produceShareOfSales: quotient({
    group: "shops",
    en: "the county's harvest, of shops' sales",
    zh: "本地农产品占网店销售",
    alone: { en: "sales of the county's harvest, of all shops' sales" },
    unit: "share",
    each: "season",
    show: "percent",
    parts: ({ shop }) => sumsOverShops(shop.count, shop.harvestSales, shop.sales),
  }),
};
