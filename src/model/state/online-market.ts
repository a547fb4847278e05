import { parameter, toggle, type Values } from "../../declare/parameter.ts";
import { productKeys, productList } from "../../declare/products.ts";
import { exp, power } from "../../math/elementary.ts";
import { crowdingOf, type sales } from "./shop-sales.ts";
import type { Open } from "./state.ts";
import type { Turn } from "./step.ts";

const p = parameter;

/** The county's online market: how much it buys, and how it surprises. */
export const onlineMarket = {
  harvestOnline: toggle({
    value: true,
    unit: "flag",
    en: "harvest can be sold by other channels than the farm gate",
    zh: "收成可走地头以外的渠道",
    source: "assumed: shut, shops trade bought-in goods only",
    grade: "D",
  }),
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
    value: 1750,
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

type Settings = Values<typeof onlineMarket & typeof sales>;

/** Q = pool · households · growth · (1 + g)^(t/4): what buyers spend on the county's products in a season, fen (C2, C5). */
export function demandPool(
  { pool, poolGrowth }: Pick<Settings, "pool" | "poolGrowth">,
  households: number,
  growth: number,
  season: number,
): number {
  return 100 * pool * households * growth * power(1 + poolGrowth, Math.max(0, season / 4));
}

/** The market in which shop `s` meets others: its product's, or after those its platform's, where that has buyers of its own. */
export const marketOf = ({ shop, platform }: Open<never>, s: number): number =>
  platform.pool[shop.platform[s]] > 0 ? productKeys.length + shop.platform[s] : shop.product[s];

/** How crowded each market is: products share the pool evenly, by their season; then platforms' own. */
export function crowdingByMarket(
  demand: Float64Array,
  { household, platform, price: { demand: moved } }: Open<never>,
  settings: Settings,
  { growth, season, quarter }: Turn,
): number[] {
  const pool = demandPool(settings, household.count, growth, season);
  const ofProducts = productList.map((product, c) =>
    crowdingOf(demand[c], (pool * product.demand[quarter] * exp(moved[c])) / productList.length, settings),
  );
  const own = Array.from({ length: platform.count }, (_, q) =>
    crowdingOf(demand[productList.length + q], platform.pool[q], settings),
  );
  return [...ofProducts, ...own];
}
