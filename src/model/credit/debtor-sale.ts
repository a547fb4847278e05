import type { Open } from "../state/state.ts";
import type { Turn } from "../state/step.ts";
import type { Settling } from "./settling.ts";

/** What a distress sale brings towards `short`, whole fen: at most a share of the assets, yuan, at its price (equations §8.2). */
export const distressProceeds = (short: number, assets: number, share: number, price: number): number =>
  Math.floor(Math.min(short, 100 * assets * share * price));

/** A debtor in arrears sells part of the productive assets at a distress price; returns what it brought, fen. */
export function sellForDebt(
  { household }: Open<"household.assets" | "household.distressSales">,
  i: number,
  short: number,
  { debtorSells }: Settling,
  turn: Turn<"distressSale">,
): number {
  const { distressPrice } = turn.county;
  const fen = distressProceeds(short, household.assets[i], debtorSells, distressPrice);
  if (fen <= 0) return 0;
  turn.post.distressSale(turn.holders.of("buyers"), i, fen);
  household.distressSales[i] = 1;
  household.assets[i] = Math.max(1, household.assets[i] - fen / 100 / distressPrice);
  return fen;
}
