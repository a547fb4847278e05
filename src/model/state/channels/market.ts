import type { Values } from "../../../declare/parameter.ts";
import { exp } from "../../../math/elementary.ts";
import { movingAverage } from "../shop-record.ts";
import type { Open } from "../state.ts";
import type { Turn } from "../step.ts";
import { gatePrice, type gateTerms, glutEffect } from "./farm-gate.ts";

/** Counts the county's harvest of each product, and sets the prices that follow from it. */
export function openMarkets(
  { market, household, village, price }: Open<"market.*" | "village.gate">,
  settings: Values<typeof gateTerms>,
  { growth, quarter }: Turn,
): void {
  for (const column of [market.harvest, market.sold, market.got, market.young, market.youngGone])
    column.fill(0);
  for (let i = 0; i < household.count; i++)
    market.harvest[village.product[household.village[i]]] += household.harvest[i];
  for (let c = 0; c < market.count; c++) {
    const quantity = market.harvest[c] / (growth * exp(price.level[c]));
    const k = c * 4 + quarter;
    const ordinary = market.ordinary[k] || quantity;
    market.gate[c] = glutEffect(quantity, ordinary, settings.glutGate);
    market.list[c] = glutEffect(quantity, ordinary, settings.glutList);
    market.ordinary[k] = movingAverage(ordinary, quantity, settings.ordinaryWeight);
  }
  for (let v = 0; v < village.count; v++)
    village.gate[v] = gatePrice(market.gate[village.product[v]], village.bought[v], settings);
}
