import { parameter, type Values } from "../../declare/parameter.ts";
import { productList } from "../../declare/products.ts";
import type { Open } from "./state.ts";

const p = parameter;

/** What sales cost a shop (docs/model/07-sell.md). */
export const shopCosts = {
  goods: p({
    value: 0.73,
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
  noCourier: p({
    value: 1.3,
    min: 1,
    max: 5,
    plausible: [1.1, 2],
    unit: "times",
    en: "parcel cost without a courier in the village, relative",
    zh: "无快递到村时的物流成本倍数",
    source: "assumed: parcels are carried to the township",
    grade: "D",
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
  ratingReturns: p({
    value: 0.2,
    min: 0,
    max: 0.5,
    plausible: [0.05, 0.3],
    unit: "share",
    en: "returns avoided by a standard deviation of rating",
    zh: "评分每高一个标准差减少的退货比例",
    source: "assumed: good shops describe what they send",
    grade: "D",
  }),
  leastReturns: p({
    value: 0.005,
    min: 0,
    max: 0.2,
    plausible: [0.001, 0.02],
    unit: "share",
    en: "least share of sales returned",
    zh: "最低退货率",
    source: "assumed: parcels break and go astray",
    grade: "D",
  }),
  troubleReturns: p({
    value: 0.6,
    min: 0,
    max: 5,
    plausible: [0.2, 1],
    unit: "share",
    en: "returns added by a log point of trouble in a shop",
    zh: "隐性困难每增一点的退货增幅",
    source: "assumed: parcels go out late and badly packed",
    grade: "D",
  }),
  returnLoss: p({
    value: 0.5,
    min: 0,
    max: 1,
    plausible: [0.3, 0.9],
    unit: "share",
    en: "value lost of what is returned",
    zh: "退货货值损失比例",
    source: "assumed: half can be sold again",
    grade: "D",
  }),
  spoilage: p({
    value: 0.4,
    min: 0,
    max: 1,
    plausible: [0.2, 0.7],
    unit: "share",
    en: "stock lost when a shop fails",
    zh: "歇业时存货损失比例",
    source: "assumed: sold off below cost, or rotten",
    grade: "D",
  }),
};

type Costs = Values<typeof shopCosts>;

/** Rating beyond which returns change no more, standard deviations: four shops in a hundred lie there. */
const RATING_LIMIT = 2;

/** r = usual · (1 − .2 rating), at least .005: share of sales that comes back. */
export function returnRate(
  usual: number,
  rating: number,
  { ratingReturns, leastReturns }: Pick<Costs, "ratingReturns" | "leastReturns">,
): number {
  const returns = usual * (1 - ratingReturns * Math.max(-RATING_LIMIT, Math.min(RATING_LIMIT, rating)));
  return Math.max(leastReturns, returns);
}

/** r · (1 + troubleReturns · trouble) + what its platform adds: what comes back to shop `s`, at its rating and with its trouble. */
export function returnsOf({ shop, platform }: Open<never>, s: number, settings: Costs): number {
  const usual = returnRate(productList[shop.product[s]].returns, shop.rating[s], settings);
  const troubled = usual * (1 + settings.troubleReturns * Math.max(0, shop.trouble[s]));
  return Math.min(1, troubled + platform.returns[shop.platform[s]]);
}

/** goods / (1 + premium): cost of goods of a yuan of sales of shop `s`, where its platform's buyers pay more. */
export function goodsOf({ shop, platform }: Open<never>, s: number, { goods }: Pick<Costs, "goods">): number {
  return goods / (1 + platform.premium[shop.platform[s]]);
}

/** Share of sales that the platform of shop `s` takes, less what it lets the shop off. */
export function commissionOf({ shop, platform }: Open<never>, s: number, { commission }: Costs): number {
  return Math.max(0, commission + platform.commission[shop.platform[s]] - shop.relief[s]);
}

/** Share of sales that parcels with goods from outside cost shop `s`. */
export function parcelsOf(
  { shop, household, village, platform }: Open<never>,
  s: number,
  settings: Costs,
): number {
  const v = household.village[shop.owner[s]];
  const term = platform.logistics[shop.platform[s]];
  return logisticsShare(settings, shop.product[s], village.station[v], village.parcel[v], term);
}

/** (delivery + term) · courier · station: share of the list price that sending harvest from a village costs. */
function deliveryShare(
  { noCourier, stationSaving }: Pick<Costs, "noCourier" | "stationSaving">,
  delivery: number,
  station: number,
  parcel: number,
): number {
  return Math.max(0, delivery * (parcel ? 1 : noCourier) * (1 - stationSaving * station));
}

/** Share of the list price that sending its harvest costs a household by itself. */
export function harvestCourier(
  { household, village }: Open<never>,
  i: number,
  settings: Costs,
  term = 0,
): number {
  const v = household.village[i];
  const { delivery } = productList[village.product[v]];
  return deliveryShare(settings, delivery + term, village.station[v], village.parcel[v]);
}

/** Share of the list price that sending harvest costs shop `s`. */
export function harvestDelivery(state: Open<never>, s: number, settings: Costs): number {
  const { shop, platform } = state;
  return harvestCourier(state, shop.owner[s], settings, platform.logistics[shop.platform[s]]);
}

/** Share of sales that parcels cost: dearer for fresh goods and villages without a courier, less with a station. */
export function logisticsShare(
  { logistics, noCourier, stationSaving }: Pick<Costs, "logistics" | "noCourier" | "stationSaving">,
  c: number,
  station: number,
  parcel: number,
  platformTerm: number,
): number {
  return Math.max(
    0,
    (logistics * productList[c].parcel + platformTerm) *
      (parcel ? 1 : noCourier) *
      (1 - stationSaving * station),
  );
}

/** m = 1 − goods − commission − parcels − ½ returns: what is left of a yuan of sales. */
export function marginOf(
  { goods, returnLoss }: Pick<Costs, "goods" | "returnLoss">,
  commission: number,
  parcels: number,
  returns: number,
): number {
  return 1 - goods - commission - parcels - returnLoss * returns;
}
