import type { Open } from "../state/state.ts";
import type { Turn } from "../state/step.ts";
import type { Settling } from "./settling.ts";

/** After collection, each shop pays refunds, fees, parcels and suppliers; what is left is its owner's income. */
export function runShopAccounts(
  { shop, household, ledger }: Open<"shop.profit" | "household.shopIncome">,
  { shopCost }: Settling,
  { post, holders }: Turn<"refund" | "commission" | "logistics" | "stock" | "shopCost">,
): void {
  const buyers = holders.of("buyers");
  const suppliers = holders.of("suppliers");
  const services = holders.of("services");
  const cash = ledger.balances.deposit;
  for (let s = 0; s < shop.count; s++) {
    const i = shop.owner[s];
    const pays = (fen: number): number => Math.min(fen, Math.max(0, cash[i]));
    post.refund(i, buyers, pays(shop.refunds[s]));
    post.commission(i, holders.platform(shop.platform[s]), pays(shop.fees[s]));
    post.logistics(i, suppliers, pays(shop.parcels[s]));
    const restock = shop.restock[s];
    if (restock >= 0) post.stock(i, suppliers, pays(restock));
    else post.stock(suppliers, i, -restock);
    const fixed = pays(Math.round(100 * shopCost));
    post.shopCost(i, services, fixed);
    shop.profit[s] -= fixed;
    household.shopIncome[i] += shop.profit[s];
  }
}
