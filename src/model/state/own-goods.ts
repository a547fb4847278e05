import { productList } from "../../declare/products.ts";
import { exp } from "../../math/elementary.ts";
import { gradedBy } from "./channels/own-shop.ts";
import { fieldFitness, inputResponse, plantedShare, shareByInputs } from "./harvest.ts";
import type { Open } from "./state.ts";
import type { Turn } from "./step.ts";

/** graded · harvest + (1 − loss) · stored, fen at the reference: what is fit for a shop; what is stored was graded before. */
export const fitForShop = (graded: number, harvest: number, stored: number, loss: number): number =>
  graded * harvest + stored * (1 - loss);

/** min(fit · gate, produceShare · wanted), fen: stock that a shop has of its owner's harvest. */
export const ownStockOf = (fit: number, gate: number, wanted: number, produceShare: number): number =>
  Math.min(fit * gate, produceShare * wanted);

/** cap · yields · (1 + cI) · fitness · share(φ) · growth · price level: harvest that a household counts on, fen at the reference. */
function harvestExpected(state: Open<never>, i: number, turn: Turn): number {
  const { household, village, price } = state;
  const c = village.product[household.village[i]];
  const { harvest } = productList[c];
  const response = inputResponse(household.capitalIntensive[i], turn.ahead.produce);
  const year =
    household.fieldCapacity[i] *
    (1 + response.cost) *
    fieldFitness(household, i, turn.ahead.produce) *
    shareByInputs(plantedShare(state, i), response);
  return year * harvest[turn.quarter] * turn.growth * exp(price.level[c]);
}

/** What of the stock that its shop wants household `i` expects to bring from its own field, fen. */
export function ownGoods(state: Open<never>, i: number, wanted: number, turn: Turn): number {
  const { household, village } = state;
  const { sell } = turn.ahead;
  if (!sell.harvestOnline) return 0;
  const v = household.village[i];
  const graded = gradedBy(household, i, productList[village.product[v]], sell);
  const fit = fitForShop(graded, harvestExpected(state, i, turn), household.stored[i], sell.storeLoss);
  return ownStockOf(fit, village.gate[v], wanted, sell.produceShare);
}
