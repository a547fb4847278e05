import { reserve } from "../../../declare/table.ts";
import { type Open, tables } from "../state.ts";
import type { Turn } from "../step.ts";
import { CHANNEL } from "./all.ts";
import { deliver } from "./forward-sale.ts";
import { book, type Fair } from "./sell-harvest.ts";

/** Ways to sell ahead that policies arrange at the start of a season, after those that `sell` offers. */
export const ARRANGED = { enterprise: 2, crowdfunding: 3 } as const;

/** A sale that is promised for this season's harvest, or by a way of `sell` for the next one's. */
interface PromisedSale {
  household: number;
  way: number;
  /** Harvest promised, fen at the reference. */
  amount: number;
  /** Money had before, fen. */
  advance: number;
  /** Of what a policy arranged: money for a fen of harvest, the share of a harvest good enough, what is deposited for refunds, and whether the buyer fails. */
  price: number;
  fit: number;
  deposit: number;
  unpaid: boolean;
}

export function noteSale({ promise }: Open<"promise.*">, sale: PromisedSale): void {
  reserve(tables.promise, promise, 1);
  const row = promise.count++;
  promise.household[row] = sale.household;
  promise.way[row] = sale.way;
  promise.amount[row] = sale.amount;
  promise.advance[row] = sale.advance;
  promise.price[row] = sale.price;
  promise.fit[row] = sale.fit;
  promise.deposit[row] = sale.deposit;
  promise.unpaid[row] = sale.unpaid ? 1 : 0;
}

/**
 * An enterprise takes what there is of what it contracted, and pays what the advance has not paid yet: nothing if it has
 * failed, and then nobody asks for the advance. Else the advance for what is missing is paid back, as far as there is cash.
 */
export function deliverToEnterprise(
  fair: Fair,
  { promise, household, ledger }: Open<"promise.*" | "household.fieldIncome">,
  row: number,
  { post, holders }: Turn<"contractSale" | "inputAdvance">,
): void {
  const { household: i, amount, advance, price, fit, unpaid } = saleAt(promise, row);
  const harvest = fair.state.household.harvest;
  const { delivered, paid, refund } = deliver(amount, fit * harvest[i], price, advance);
  const buyers = holders.of("buyers");
  if (!unpaid) post.contractSale(buyers, i, paid);
  const returned = unpaid ? 0 : Math.min(refund, Math.max(0, ledger.balances.deposit[i]));
  post.inputAdvance(i, buyers, returned);
  const got = unpaid ? advance : advance + paid - returned;
  household.fieldIncome[i] += got;
  harvest[i] -= delivered;
  book(fair, i, CHANNEL.contract, delivered, unpaid ? advance - refund : price * delivered);
}

/** What row `row` of the promises says. */
export const saleAt = (promise: Open<never>["promise"], row: number): PromisedSale => ({
  household: promise.household[row],
  way: promise.way[row],
  amount: promise.amount[row],
  advance: promise.advance[row],
  price: promise.price[row],
  fit: promise.fit[row],
  deposit: promise.deposit[row],
  unpaid: promise.unpaid[row] === 1,
});
