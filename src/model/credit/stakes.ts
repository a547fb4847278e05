import type { Open } from "../state/state.ts";
import type { Turn } from "../state/step.ts";

/**
 * What the fund has of a season's profit, whole fen: within its share of the profit and the cash there is, first the return
 * on its stake, then the stake itself.
 */
export function stakeDues(
  stake: number,
  { rate, share }: { rate: number; share: number },
  profit: number,
  cash: number,
): { earned: number; redeemed: number } {
  const part = Math.floor(Math.max(0, Math.min(share * profit, cash)));
  const earned = Math.min(part, Math.round((stake * rate) / 4));
  return { earned, redeemed: Math.min(stake, part - earned) };
}

/** A shop in which the fund has a stake gives it its part of the profit; what is left in a shop that closes is lost. */
export function payStake(
  { shop, ledger }: Open<"shop.stake" | "shop.profit">,
  s: number,
  { post, holders }: Turn<"stakePaid">,
): void {
  if (shop.stake[s] <= 0) return;
  const i = shop.owner[s];
  const terms = { rate: shop.stakeReturn[s], share: shop.stakeShare[s] };
  const { earned, redeemed } = stakeDues(shop.stake[s], terms, shop.profit[s], ledger.balances.deposit[i]);
  post.stakePaid(i, holders.of("industryFund"), earned + redeemed);
  shop.stake[s] -= redeemed;
  shop.profit[s] -= earned;
}
