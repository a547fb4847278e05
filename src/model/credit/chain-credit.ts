import type { Open } from "../state/state.ts";
import type { Turn } from "../state/step.ts";

/** What a shop had goods on credit for, paid out of the season's settlement first: the debt, the fee, and what is short; whole fen. */
export function chainDues(
  advanced: number,
  fee: number,
  settlement: number,
): { repaid: number; fee: number; short: number } {
  const repaid = Math.min(advanced, Math.max(0, settlement));
  return { repaid, fee: Math.min(fee, Math.max(0, settlement - repaid)), short: advanced - repaid };
}

/**
 * Suppliers are paid out of each shop's settlement for goods that it had on credit, before any lender; the platform, which
 * stood for the shop, pays what is short, and the shop is rid of it.
 */
export function settleSuppliers(
  { shop, ledger }: Open<"shop.profit">,
  { post, holders }: Turn<"chainRepayment" | "chainGuarantee" | "commission">,
): void {
  const suppliers = holders.of("suppliers");
  for (let s = 0; s < shop.count; s++) {
    if (shop.advanced[s] <= 0) continue;
    const i = shop.owner[s];
    const platform = holders.platform(shop.platform[s]);
    const { repaid, fee, short } = chainDues(
      shop.advanced[s],
      shop.advanceFee[s],
      Math.min(ledger.balances.deposit[i], shop.sales[s]),
    );
    post.chainRepayment(i, suppliers, repaid);
    post.commission(i, platform, fee);
    post.chainGuarantee(platform, suppliers, short);
    shop.profit[s] += short - fee;
  }
}

/** Couriers are paid by the platform for parcels that a shop which it stands for leaves unpaid; then the season's credit is over. */
export function settleCouriers(
  shop: Open<"shop.advanced" | "shop.advanceFee">["shop"],
  s: number,
  unpaid: number,
  { post, holders }: Turn<"chainGuarantee">,
): void {
  if (shop.advanced[s] <= 0) return;
  post.chainGuarantee(holders.platform(shop.platform[s]), holders.of("suppliers"), unpaid);
  shop.advanced[s] = 0;
  shop.advanceFee[s] = 0;
}
