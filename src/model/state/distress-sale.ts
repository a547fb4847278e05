import { distressSale } from "./hardship.ts";
import type { Open } from "./state.ts";
import type { Turn } from "./step.ts";

/** What a distress sale writes. */
export type Sold = Open<
  "household.assets" | "household.projectValue" | "household.projectIncome" | "household.distressSales"
>;

/** What is short, fen; the share of assets sold for it at most; and the productive assets, yuan, that are kept. */
interface Shortage {
  short: number;
  share: number;
  least: number;
}

/**
 * Sells at a distress price for what is short: productive assets first, then fixed assets, whose income goes with
 * them. Returns what they brought, fen.
 */
export function sellAssets(
  household: Sold["household"],
  i: number,
  { short, share, least }: Shortage,
  turn: Turn<"distressSale">,
): number {
  const price = turn.county.distressPrice;
  const assets = household.assets[i];
  const productive = assets > least ? distressSale(short, assets, share, price) : 0;
  const fixed = distressSale(short - productive, household.projectValue[i] / 100, share, price);
  if (productive + fixed <= 0) return 0;
  turn.post.distressSale(turn.holders.of("buyers"), i, productive + fixed);
  household.assets[i] -= productive / 100 / price;
  if (fixed > 0) partWithProjects(household, i, fixed / price);
  household.distressSales[i] = 1;
  return productive + fixed;
}

/** Fixed assets of so much value, fen, are gone, and their part of the income. */
function partWithProjects(
  { projectValue, projectIncome }: Sold["household"],
  i: number,
  value: number,
): void {
  const left = Math.max(0, 1 - value / projectValue[i]);
  projectIncome[i] *= left;
  projectValue[i] *= left;
}
