import type { Open } from "../state/state.ts";
import type { Turn } from "../state/step.ts";
import { type ByHousehold, metBy } from "../state/treatment.ts";
import { settleCouriers } from "./chain-credit.ts";
import type { Settling } from "./settling.ts";
import { payStake } from "./stakes.ts";

/** Neighbours who were to wait are paid what is there for them; what is not is lost to them and left to the shop. */
export function payNeighbours(
  {
    household,
    payable,
    shop,
    ledger,
  }: Open<"household.fieldIncome" | "household.shopIncome" | "shop.profit">,
  { post }: Turn<"harvestPurchase">,
): void {
  const cash = ledger.balances.deposit;
  for (const row of inOrderOfHouseholds(payable)) {
    const i = payable.household[row];
    const owner = payable.owner[row];
    const due = payable.amount[row];
    const paid = Math.min(due, Math.max(0, cash[owner]));
    post.harvestPurchase(owner, i, paid);
    household.fieldIncome[i] += paid;
    const kept = due - paid;
    household.shopIncome[owner] += kept;
    shop.profit[household.shop[owner]] += kept;
  }
}

/** Rows in the order of the neighbours' numbers, whoever sold first. */
const inOrderOfHouseholds = ({ count, household }: Open<never>["payable"]): Float64Array => {
  const rows = new Float64Array(count);
  for (let row = 0; row < count; row++) rows[row] = household[row] * count + row;
  rows.sort();
  for (let k = 0; k < count; k++) rows[k] %= count;
  return rows;
};

/** What a shop's accounts write. */
type ShopAccountColumn =
  | "shop.profit"
  | "shop.stake"
  | "shop.advanced"
  | "shop.advanceFee"
  | "household.shopIncome";

/** After collection, each shop pays refunds, fees, parcels and suppliers; what is left is its owner's income. */
export function runShopAccounts(
  state: Open<ShopAccountColumn>,
  treated: ByHousehold<{ settings: Settling }>,
  turn: Turn<"refund" | "commission" | "logistics" | "stock" | "shopCost" | "chainGuarantee" | "stakePaid">,
): void {
  const { shop, household, ledger } = state;
  const { post, holders } = turn;
  const buyers = holders.of("buyers");
  const suppliers = holders.of("suppliers");
  const services = holders.of("services");
  const cash = ledger.balances.deposit;
  for (let s = 0; s < shop.count; s++) {
    const i = shop.owner[s];
    const pays = (fen: number): number => Math.min(fen, Math.max(0, cash[i]));
    post.refund(i, buyers, pays(shop.refunds[s]));
    post.commission(i, holders.platform(shop.platform[s]), pays(shop.fees[s]));
    const carried = pays(shop.parcels[s]);
    post.logistics(i, suppliers, carried);
    settleCouriers(shop, s, shop.parcels[s] - carried, turn);
    const restock = shop.restock[s];
    if (restock >= 0) post.stock(i, suppliers, pays(restock));
    else post.stock(suppliers, i, -restock);
    const fixed = pays(Math.round(100 * metBy(treated, i).settings.shopCost));
    post.shopCost(i, services, fixed);
    shop.profit[s] -= fixed;
    payStake(state, s, turn);
    household.shopIncome[i] += shop.profit[s];
  }
}
