import { reserve } from "../../declare/table.ts";
import { type Open, tables } from "./state.ts";

/** Platforms of the county: a marketplace whose records a lender may be shown, one that shows none, and one to sell abroad. */
export const PLATFORMS = 3;
/** The last of them: nobody comes to it by himself. */
export const CROSS_BORDER = 2;
/** Assumed: four shops in five are on the marketplace; which one decides only whose records are shown. */
const ON_MARKETPLACE = 0.8;
/** A first rating before any buyer has spoken: a little of the quality shows in the pictures. */
const FIRST_RATING = 0.15;

/** What a shop is when it opens: log points of quality, service, a uniform draw for its platform, and the season. */
interface NewShop {
  quality: number;
  service: number;
  uPlatform: number;
  season: number;
}

/** A household opens a shop; its row is that of a closed shop where there is one. */
export function openShop(
  state: Pick<Open<"shop.*" | "household.shop">, "household" | "village" | "shop">,
  i: number,
  { quality, service, uPlatform, season }: NewShop,
): void {
  const { shop, household } = state;
  reserve(tables.shop, shop, 1);
  const s = shop.count++;
  household.shop[i] = s;
  shop.owner[s] = i;
  shop.platform[s] = uPlatform < ON_MARKETPLACE ? 0 : 1;
  shop.product[s] = state.village.product[household.village[i]];
  shop.opened[s] = season;
  shop.tenure[s] = 0;
  shop.quality[s] = quality;
  shop.service[s] = service;
  shop.trend[s] = 0;
  shop.visibility[s] = 0;
  shop.trouble[s] = 0;
  shop.strain[s] = 0;
  shop.rating[s] = FIRST_RATING * quality;
  shop.returnRate[s] = 0;
  shop.demand[s] = 0;
  shop.stockFunded[s] = 0;
  shop.stockOwn[s] = 0;
  shop.sales[s] = 0;
  shop.refunds[s] = 0;
  shop.fees[s] = 0;
  shop.parcels[s] = 0;
  shop.restock[s] = 0;
  shop.harvestSales[s] = 0;
  shop.smoothed[s] = 0;
  shop.volatility[s] = 0;
  shop.lastSales[s] = 0;
  shop.profit[s] = 0;
  shop.poorSeasons[s] = 0;
  shop.repaid[s] = 0;
  shop.traffic[s] = 0;
  shop.relief[s] = 0;
  shop.failDay[s] = 0;
  shop.closed[s] = 0;
  shop.advanced[s] = 0;
  shop.advanceFee[s] = 0;
  shop.pooled[s] = 0;
  shop.stake[s] = 0;
  shop.stakeShare[s] = 0;
  shop.stakeReturn[s] = 0;
}
