import type { Open } from "../state.ts";
import type { Turn } from "../step.ts";
import { CHANNEL } from "./all.ts";
import { ARRANGED, saleAt } from "./arranged-sale.ts";
import { deliver } from "./forward-sale.ts";
import { book, type Fair } from "./sell-harvest.ts";

type Sold = Open<"promise.*" | "household.fieldIncome" | "shop.rating">;

/** Promises of a season's crowdfunding (众筹), as they are kept. */
export interface Campaign {
  /** What is left of the county's deposits, fen. */
  deposit: number;
  /** By village: paid before the harvest, and of it neither delivered nor refunded, fen. */
  advanced: Float64Array;
  broken: Float64Array;
}

/** What the county has deposited with the first platform for refunds, fen: not the platform's to spend. */
export function depositsOf({ promise }: Open<never>): number {
  let deposit = 0;
  for (let row = 0; row < promise.count; row++)
    if (promise.way[row] === ARRANGED.crowdfunding) deposit += promise.deposit[row];
  return deposit;
}

export function openCampaign(state: Open<never>): Campaign {
  const { village } = state;
  return {
    deposit: depositsOf(state),
    advanced: new Float64Array(village.count),
    broken: new Float64Array(village.count),
  };
}

/**
 * Buyers get what there is of what they paid for; the advance for the rest is refunded as far as there is money: after a
 * disaster out of the deposits, for the household has spent it; else out of its cash.
 */
export function deliverToCrowd(
  fair: Fair,
  { promise, household, ledger }: Sold,
  row: number,
  campaign: Campaign,
  { post, holders }: Turn<"preSale" | "preSaleRefund">,
): void {
  const { household: i, amount, advance, price, fit } = saleAt(promise, row);
  const { harvest, village } = fair.state.household;
  const { delivered, paid, refund } = deliver(amount, fit * harvest[i], price, advance);
  const buyers = holders.of("buyers");
  post.preSale(buyers, i, paid);
  const struck = household.yearDisaster[i] > 0;
  const covered = struck ? Math.min(refund, campaign.deposit) : 0;
  post.preSaleRefund(holders.platform(0), buyers, covered);
  campaign.deposit -= covered;
  const returned = struck ? 0 : Math.min(refund, Math.max(0, ledger.balances.deposit[i]));
  post.preSaleRefund(i, buyers, returned);
  campaign.advanced[village[i]] += advance;
  campaign.broken[village[i]] += refund - covered - returned;
  household.fieldIncome[i] += advance + paid - returned;
  harvest[i] -= delivered;
  book(fair, i, CHANNEL.preSale, delivered, price * delivered);
}

/** What is left of the deposits goes back to the county, and buyers remember what a village's promises were worth. */
export function closeCampaign(
  { shop, household, village }: Sold,
  { deposit, advanced, broken }: Campaign,
  { post, holders }: Turn<"campaignDeposit">,
): void {
  post.campaignDeposit(holders.platform(0), holders.of("county"), deposit);
  for (let s = 0; s < shop.count; s++) {
    const v = household.village[shop.owner[s]];
    if (broken[v] > 0) shop.rating[s] -= ratingLost(broken[v] / advanced[v], village.breach[v]);
  }
}

/** b · x: rating that a village's shops lose where a share x of what was paid before is lost to the buyers. */
export function ratingLost(broken: number, breach: number): number {
  return breach * broken;
}
