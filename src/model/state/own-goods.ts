import { productList } from "../../declare/products.ts";
import { gradedShare } from "./channels/own-shop.ts";
import { fieldFitness, inputResponse, plantedShare, shareByInputs } from "./harvest.ts";
import type { Open } from "./state.ts";
import type { Turn } from "./step.ts";

/** min(graded · harvest · gate, produceShare · wanted), fen: stock that a shop has of its owner's harvest. */
export const ownStockOf = (
  graded: number,
  harvest: number,
  gate: number,
  wanted: number,
  produceShare: number,
): number => Math.min(graded * harvest * gate, produceShare * wanted);

/** cap · yields · (1 + cI) · fitness · share(φ) · growth + what is stored: harvest that a household counts on, fen at the reference. */
function harvestExpected(state: Open<never>, i: number, turn: Turn): number {
  const { household, village } = state;
  const { harvest } = productList[village.product[household.village[i]]];
  const response = inputResponse(household.capitalIntensive[i], { ...turn.earning, ...turn.ahead.produce });
  const year =
    household.fieldCapacity[i] *
    (1 + response.cost) *
    fieldFitness(household, i, turn.ahead.produce) *
    shareByInputs(plantedShare(state, i), response);
  return year * harvest[turn.quarter] * turn.growth + (1 - turn.ahead.sell.storeLoss) * household.stored[i];
}

/** What of the stock that its shop wants household `i` expects to bring from its own field, fen. */
export function ownGoods(state: Open<never>, i: number, wanted: number, turn: Turn): number {
  const { household, village } = state;
  const { sell } = turn.ahead;
  if (!sell.harvestOnline) return 0;
  const v = household.village[i];
  const graded = gradedShare(productList[village.product[v]], household.trained[i], sell);
  return ownStockOf(graded, harvestExpected(state, i, turn), village.gate[v], wanted, sell.produceShare);
}
