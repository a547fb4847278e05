import type { Values } from "../../../declare/parameter.ts";
import { productList } from "../../../declare/products.ts";
import { fitForShop, ownStockOf } from "../own-goods.ts";
import { commissionOf, goodsOf, harvestDelivery, parcelsOf, type shopCosts } from "../shop-costs.ts";
import { type sales, salesOf, shareBeforeFailure, stockFunded } from "../shop-sales.ts";
import type { Open } from "../state.ts";
import type { Turn } from "../step.ts";
import { gradedBy, type harvestTerms, listPrice, netPrice } from "./own-shop.ts";
import { sentFrom } from "./sent-goods.ts";
import { bargainedPrice, bargainedShare, type bargainTerms } from "./village-shop.ts";

/** What each shop can do this season, by its row: it lives as long as the phase `sell`. */
export interface Stalls {
  /** Sales if all that buyers want is there, fen. */
  whole: Float64Array;
  /** Harvest that is still wanted, fen at the reference. */
  wanted: Float64Array;
  /** Cash for goods, fen. */
  purse: Float64Array;
  /** Sales that a fen of harvest makes, what of them is left to the shop, and what it pays a neighbour. */
  sales: Float64Array;
  net: Float64Array;
  offer: Float64Array;
  /** Sales of harvest, and what it cost: own at the farm gate, neighbours' as bargained; fen. */
  harvestSales: Float64Array;
  harvestCost: Float64Array;
  /** Shops of each village. */
  shops: Int32Array;
  /** Of those that buy harvest, the one that pays most in each village, and the next after each; −1 where there is none. */
  first: Int32Array;
  next: Int32Array;
}

export type StallTerms = Values<
  typeof harvestTerms & typeof bargainTerms & typeof shopCosts & typeof sales
> & { harvestOnline: boolean };

/** Empty stalls, and how many of them stand in which village. */
export function emptyStalls({ shop, household, village }: Open<never>): Stalls {
  const fen = (): Float64Array => new Float64Array(shop.count);
  const shops = new Int32Array(village.count);
  for (let s = 0; s < shop.count; s++) shops[household.village[shop.owner[s]]]++;
  return {
    whole: fen(),
    wanted: fen(),
    purse: fen(),
    sales: fen(),
    net: fen(),
    offer: fen(),
    harvestSales: fen(),
    harvestCost: fen(),
    shops,
    first: new Int32Array(village.count).fill(-1),
    next: new Int32Array(shop.count).fill(-1),
  };
}

/** Shops that buy harvest stand in line by what they pay, the dearest first, in each village. */
export function lineUp({ shop, household }: Open<never>, { offer, first, next }: Stalls): void {
  for (let s = shop.count - 1; s >= 0; s--) {
    if (offer[s] <= 0) continue;
    const v = household.village[shop.owner[s]];
    let before = -1;
    let after = first[v];
    while (after >= 0 && offer[after] > offer[s]) {
      before = after;
      after = next[after];
    }
    if (before < 0) first[v] = s;
    else next[before] = s;
    next[s] = after;
  }
}

/**
 * The cash set aside for stock, as far as it is there, and the owner's own harvest as far as buyers want it: returns
 * the share in hand of the stock wanted.
 */
export function stockInHand(
  { shop, household, village, ledger }: Open<never>,
  s: number,
  stalls: Stalls,
  settings: StallTerms,
  { stockShare }: Turn,
): number {
  const i = shop.owner[s];
  const v = household.village[i];
  stalls.purse[s] = Math.floor(Math.min(shop.stockOwn[s], Math.max(0, ledger.balances.deposit[i])));
  const wanted = stockShare * shop.demand[s];
  const graded = gradedBy(household, i, productList[village.product[v]], settings);
  const fit = fitForShop(graded, household.harvest[i], household.stored[i], settings.storeLoss);
  const own = settings.harvestOnline ? ownStockOf(fit, village.gate[v], wanted, settings.produceShare) : 0;
  return stockFunded(stalls.purse[s] + own, wanted);
}

/** What the shop would sell whole, and on what terms it takes harvest; no more is wanted than leaves something. */
export function openStall(
  state: Open<never>,
  s: number,
  crowd: number,
  stalls: Stalls,
  settings: StallTerms,
): void {
  const { shop, household, village, price, market, platform } = state;
  const c = shop.product[s];
  const v = household.village[shop.owner[s]];
  const whole = salesOf(shop.demand[s], crowd, price.level[c], shop.stockFunded[s], settings);
  stalls.whole[s] = whole * shareBeforeFailure(shop.failDay[s], settings.closingSales);
  const home = listPrice(sentFrom(state, v), market.list[c], crowd, village.station[v], settings);
  const made = home * (1 + platform.premium[shop.platform[s]]);
  const delivery = harvestDelivery(state, s, settings);
  const returned = settings.returnLoss * shop.returnRate[s];
  const net = netPrice(made, commissionOf(state, s, settings), delivery, returned);
  stalls.sales[s] = made;
  stalls.net[s] = net;
  const sends = settings.harvestOnline && net > village.gate[v];
  stalls.wanted[s] = sends ? (settings.produceShare * stalls.whole[s]) / made : 0;
  stalls.offer[s] = sends
    ? bargainedPrice(village.gate[v], net, bargainedShare(stalls.shops[v], settings))
    : 0;
}

/** Share of sales that goods from outside make at most: all but what only the village's harvest can meet. */
export function mostOutside({ produceShare, outsideProduce, harvestOnline }: StallTerms): number {
  return harvestOnline ? 1 - produceShare * (1 - outsideProduce) : 1;
}

/** What the season's sales will cost when they are paid out, and the profit that is left, fen. */
export function countCosts(
  state: Open<"shop.refunds" | "shop.fees" | "shop.parcels" | "shop.restock" | "shop.profit">,
  s: number,
  { harvestCost }: Stalls,
  settings: StallTerms,
): void {
  const { shop } = state;
  const [sold, harvest, goods] = [shop.sales[s], shop.harvestSales[s], shop.stockOwn[s]];
  const outside = sold - harvest;
  const parcels = harvestDelivery(state, s, settings) * harvest + parcelsOf(state, s, settings) * outside;
  const spoilt = shop.failDay[s] > 0 ? settings.spoilage * goods : 0;
  const bought = goodsOf(state, s, settings) * outside + spoilt;
  shop.refunds[s] = Math.round(settings.returnLoss * shop.returnRate[s] * sold);
  shop.fees[s] = Math.round(commissionOf(state, s, settings) * sold);
  shop.parcels[s] = Math.round(parcels);
  shop.restock[s] = Math.round(bought) - goods;
  shop.profit[s] = sold - shop.refunds[s] - shop.fees[s] - shop.parcels[s] - bought - harvestCost[s];
}
