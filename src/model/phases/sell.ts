import type { Values } from "../../declare/parameter.ts";
import { productKeys } from "../../declare/products.ts";
import type { Stream } from "../../math/draw.ts";
import { exp } from "../../math/elementary.ts";
import { gateTerms } from "../state/channels/farm-gate.ts";
import { forwardTerms } from "../state/channels/forward-sale.ts";
import { liveTerms } from "../state/channels/live-stream.ts";
import { openMarkets } from "../state/channels/market.ts";
import { harvestTerms } from "../state/channels/own-shop.ts";
import { deliverPromises, forwards, promiseHarvests } from "../state/channels/promises.ts";
import { closeFair, type Fair, openFair, sellHarvests } from "../state/channels/sell-harvest.ts";
import {
  countCosts,
  emptyStalls,
  lineUp,
  mostOutside,
  openStall,
  type Stalls,
  stockInHand,
} from "../state/channels/stalls.ts";
import { bargainTerms } from "../state/channels/village-shop.ts";
import { crowdingByMarket, marketOf, onlineMarket } from "../state/online-market.ts";
import { countCostOfLiving, onlineOrders } from "../state/online-orders.ts";
import { returnsOf, shopCosts } from "../state/shop-costs.ts";
import { MOST_SALES } from "../state/shop-demand.ts";
import { failing, hazard } from "../state/shop-failure.ts";
import { failureDay, sales, successOf, visibilityAfter } from "../state/shop-sales.ts";
import { meetTrouble, troubles } from "../state/shop-trouble.ts";
import type { Open } from "../state/state.ts";
import { step, type Turn } from "../state/step.ts";
import { type ByHousehold, byHousehold, metBy, treatmentOf } from "../state/treatment.ts";

/**
 * Sell (docs/model/07-sell.md): the harvest goes by the channels open to each household, the best price first, and
 * what is left to traders at the farm gate. Shops of a product share its demand pool, so that more of them press price
 * and visibility; they sell their owner's harvest, then neighbours', then goods from outside. A shop that fails does
 * so inside the season. The money stands in the platform's settlement account until `settle`.
 */
export const sell = step({
  en: "Sell",
  zh: "销售",
  parameters: {
    ...failing,
    ...onlineMarket,
    ...sales,
    ...shopCosts,
    ...troubles,
    ...gateTerms,
    ...harvestTerms,
    ...bargainTerms,
    ...forwardTerms,
    ...liveTerms,
    ...onlineOrders,
  },
  together: [
    "pool",
    "poolGrowth",
    "crowding",
    "leastCrowding",
    "traderMargin",
    "traderAnswer",
    "boughtWeight",
    "glutGate",
    "glutList",
    "ordinaryWeight",
  ],
  sets: [
    "market.*",
    "promise.*",
    "payable.*",
    "village.gate",
    "village.bought",
    "household.harvest",
    "household.stored",
    "household.fieldIncome",
    "household.priceGot",
    "household.receipts",
    "household.contracted",
    "household.costOfLiving",
    "shop.trouble",
    "shop.strain",
    "shop.demand",
    "shop.stockFunded",
    "shop.sales",
    "shop.harvestSales",
    "shop.stockOwn",
    "shop.refunds",
    "shop.fees",
    "shop.parcels",
    "shop.restock",
    "shop.failDay",
    "shop.closed",
    "shop.profit",
    "shop.rating",
    "shop.returnRate",
    "shop.visibility",
  ],
  posts: [
    "stock",
    "onlineSale",
    "farmGateSale",
    "harvestPurchase",
    "contractSale",
    "inputAdvance",
    "campaignDeposit",
    "preSale",
    "preSaleRefund",
    "liveSale",
    "hostFee",
    "logistics",
    "refund",
  ],
  run(state, settings, turn, own) {
    const treated = treatmentOf(settings, turn, own);
    openMarkets(state, settings, turn);
    meetTrouble(state, treated, turn);
    const demand = meetSurprise(state, treated, turn);
    const crowd = crowdingByMarket(demand, state, settings, turn);
    const stalls = emptyStalls(state);
    const fair = openFair(state, stalls, settings, turn);
    const fairs = byHousehold(fair, turn, own, (rules): Fair => ({ ...fair, settings: rules }));
    const ways = byHousehold(forwards(fair, settings), turn, own, (rules) =>
      forwards({ ...fair, settings: rules }, rules),
    );
    deliverPromises(fair, state, ways, turn);
    openShopDoors(state, crowd, stalls, treated, turn);
    sellHarvests(fair, fairs);
    closeShopDoors(state, crowd, stalls, treated, turn);
    state.household.contracted.fill(0);
    promiseHarvests(fair, state, ways, turn);
    closeFair(fair, fairs, settings.boughtWeight);
    countCostOfLiving(state, treated);
  },
});

type Settings = Values<(typeof sell)["parameters"]>;
type Treated = ByHousehold<{ settings: Settings; turn: Turn }>;

/** Demand meets the season's news, e^(σN − σ²/2); returns what is demanded in each market, fen. */
function meetSurprise(state: Open<"shop.demand">, treated: Treated, turn: Turn): Float64Array {
  const { shop, household, platform } = state;
  const surprise = turn.draw("shop surprise", turn.season);
  const demand = new Float64Array(productKeys.length + platform.count);
  for (let s = 0; s < shop.count; s++) {
    const { surprise: spread } = metBy(treated, shop.owner[s]).settings;
    const drift = (spread * spread) / 2;
    const news = exp(spread * surprise.normal(household.id[shop.owner[s]]) - drift);
    shop.demand[s] = Math.min(MOST_SALES, shop.demand[s] * news);
    demand[marketOf(state, s)] += shop.demand[s];
  }
  return demand;
}

type Opening = Open<
  | "shop.stockFunded"
  | "shop.failDay"
  | "shop.closed"
  | "shop.returnRate"
  | "market.young"
  | "market.youngGone"
>;

/** Each shop counts its stock, meets its fate, and sets out what it would sell and on what terms it buys harvest. */
function openShopDoors(
  state: Opening,
  crowd: readonly number[],
  stalls: Stalls,
  treated: Treated,
  turn: Turn,
): void {
  const { shop } = state;
  const fates = turn.draw("shop fate", turn.season);
  for (let s = 0; s < shop.count; s++) {
    const { settings, turn: met } = metBy(treated, shop.owner[s]);
    shop.stockFunded[s] = stockInHand(state, s, stalls, settings, met);
    meetFate(state, s, fates, settings);
    shop.returnRate[s] = returnsOf(state, s, settings);
    openStall(state, s, crowd[marketOf(state, s)], stalls, settings);
  }
  lineUp(state, stalls);
}

/** Each shop sells what it has, and what that will cost is counted. */
function closeShopDoors(
  state: Parameters<typeof sellGoods>[0] & Parameters<typeof countCosts>[0],
  crowd: readonly number[],
  stalls: Stalls,
  treated: Treated,
  turn: Turn<"onlineSale" | "stock">,
): void {
  const { shop } = state;
  for (let s = 0; s < shop.count; s++) {
    const { settings } = metBy(treated, shop.owner[s]);
    sellGoods(state, s, crowd[marketOf(state, s)], { stalls, settings }, turn);
    countCosts(state, s, stalls, settings);
  }
}

/** Seasons within which a shop counts as new. */
const NEW_SEASONS = 8;

/** Whether the shop fails this season, and on which day. */
function meetFate(state: Opening, s: number, fates: Stream, settings: Settings): void {
  const { shop, household, market } = state;
  shop.failDay[s] = failureDay(fates.uniform(household.id[shop.owner[s]]), hazard(state, s, settings));
  if (shop.failDay[s] > 0) shop.closed[s] = 1;
  if (shop.tenure[s] >= NEW_SEASONS) return;
  market.young[shop.product[s]]++;
  if (shop.closed[s]) market.youngGone[shop.product[s]]++;
}

/** Buyers pay the platform for harvest and for goods from outside; what sold against what was usual is shown more. */
function sellGoods(
  { shop }: Open<"shop.sales" | "shop.harvestSales" | "shop.visibility" | "shop.stockOwn">,
  s: number,
  crowd: number,
  { stalls, settings }: { stalls: Stalls; settings: Settings },
  { post, holders }: Turn<"onlineSale" | "stock">,
): void {
  const whole = stalls.whole[s];
  const outside = Math.min(whole * mostOutside(settings), Math.max(0, whole - stalls.harvestSales[s]));
  const sold = Math.round(stalls.harvestSales[s] + outside);
  shop.sales[s] = sold;
  shop.harvestSales[s] = Math.min(sold, Math.round(stalls.harvestSales[s]));
  post.stock(shop.owner[s], holders.of("suppliers"), stalls.purse[s]);
  shop.stockOwn[s] = stalls.purse[s];
  const success = successOf(sold, shop.smoothed[s] || sold);
  shop.visibility[s] = visibilityAfter(shop.visibility[s], crowd, success, settings);
  post.onlineSale(holders.of("buyers"), holders.platform(shop.platform[s]), sold);
}
