import type { Values } from "../../declare/parameter.ts";
import { purposeKeys } from "../../declare/purposes.ts";
import { EXCLUSION } from "../state/household.ts";
import type { Open } from "../state/state.ts";
import type { Turn } from "../state/step.ts";
import { LENDERS } from "../state/tables.ts";
import { type access, admitted } from "./access.ts";
import { type choice, effortOf, expectedCost, holdsBack, productFor, serves } from "./choice.ts";
import { recordsOpen } from "./open-records.ts";

type Excluding = Open<"need.reason" | "household.exclusion">;

/** What ranking lenders for a household takes. */
export interface Counter {
  state: Excluding;
  settings: Values<typeof choice> & Values<typeof access> & { minimumTenure: number };
  turn: Turn;
  knowsHouseholds: readonly boolean[];
  /** A draw unpaid closes the line at that lender: households × lenders. */
  unpaid: Uint8Array;
  candidates: { j: number; product: number; cost: number; effort: number; tried: boolean }[];
}

/** Notes how far a household got with a need, if it got further than before. */
export function exclude({ need, household }: Excluding, n: number, reason: number): void {
  if (need.reason[n] < reason) need.reason[n] = reason;
  const i = need.household[n];
  if (!household.granted[i] && household.exclusion[i] < reason) household.exclusion[i] = reason;
}

/** Fills the candidates with the lenders that household could ask, and returns how many there are. */
export function rankLenders(desk: Counter, n: number, i: number, purpose: number, gap: number): number {
  const { state, settings, turn, candidates } = desk;
  const { household, shop, need } = state;
  const open = turn.open[purposeKeys[purpose]];
  let count = 0;
  if (open.length === 0) exclude(state, n, EXCLUSION.noProduct);
  for (let o = 0; o < open.length; o++) {
    const j = open[o];
    const terms = turn.lenders[j];
    if (!serves(terms, purpose)) {
      exclude(state, n, EXCLUSION.noProduct);
      continue;
    }
    if (!admitted(state, i, j, turn.season, settings)) {
      exclude(state, n, EXCLUSION.barred);
      continue;
    }
    const s = household.shop[i];
    const shown = s >= 0 && !shop.closed[s] && terms.information.platforms.includes(shop.platform[s]);
    const old = shown && shop.tenure[s] >= settings.minimumTenure && !desk.unpaid[i * LENDERS + j];
    const household_ = desk.knowsHouseholds[j] || recordsOpen(state, i, j, turn);
    const product = productFor(terms, purpose, shown, old, household_);
    if (product < 0) {
      exclude(state, n, shown && desk.unpaid[i * LENDERS + j] ? EXCLUSION.barred : EXCLUSION.noData);
      continue;
    }
    const chosen = candidates[count];
    chosen.effort = turn.growth * effortOf(state, i, terms, settings);
    const reason = holdsBack(state, i, j, terms, purpose, gap, chosen.effort, shown, settings);
    if (reason) {
      exclude(state, n, reason);
      continue;
    }
    chosen.j = j;
    chosen.product = product;
    chosen.cost = expectedCost(terms.products[product], gap, need.tenor[n], chosen.effort);
    chosen.tried = false;
    count++;
  }
  return count;
}

/** The cheapest candidate that has not been asked yet. */
export function cheapest(candidates: Counter["candidates"], count: number): Counter["candidates"][number] {
  let best = -1;
  for (let c = 0; c < count; c++)
    if (!candidates[c].tried && (best < 0 || candidates[c].cost < candidates[best].cost)) best = c;
  return candidates[best];
}
