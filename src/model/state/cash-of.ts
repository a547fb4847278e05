import type { Open } from "./state.ts";

/** Goods that a shop has on credit, and what a fund or members have put in and stays there as goods, fen. */
export const entrusted = ({ shop }: Open<never>, s: number): number =>
  shop.advanced[s] + shop.stake[s] + shop.pooled[s];

/** Cash of a household that is not entrusted to it for its shop's goods, fen. */
export function cashOf(state: Open<never>, i: number): number {
  const s = state.household.shop[i];
  return state.ledger.balances.deposit[i] - (s < 0 ? 0 : entrusted(state, s));
}
