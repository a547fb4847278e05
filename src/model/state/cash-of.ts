import type { Open } from "./state.ts";

/** Cash of a household that is not goods which its shop has on credit, fen. */
export function cashOf({ household, shop, ledger }: Open<never>, i: number): number {
  const s = household.shop[i];
  return ledger.balances.deposit[i] - (s < 0 ? 0 : shop.advanced[s]);
}
