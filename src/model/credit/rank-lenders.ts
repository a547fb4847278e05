import type { Values } from "../../declare/parameter.ts";
import { purposeKeys } from "../../declare/purposes.ts";
import { EXCLUSION } from "../state/household.ts";
import type { LenderTerms } from "../state/lender-terms.ts";
import type { Open } from "../state/state.ts";
import type { Turn } from "../state/step.ts";
import { LENDERS } from "../state/tables.ts";
import { type access, admitted } from "./access.ts";
import { type Choice, effortOf, expectedCost, holdsBack, productFor, serves } from "./choice.ts";
import { recordsOpen } from "./open-records.ts";
import type { LoanRequest } from "./request.ts";

type Excluding = Open<"need.reason" | "household.exclusion">;

/** A lender that a household could ask, and what that would cost it, fen. */
export interface Candidate {
  j: number;
  product: number;
  cost: number;
  effort: number;
  tried: boolean;
}

/** What ranking lenders for a household takes. */
export interface Counter {
  state: Excluding;
  settings: Choice & Values<typeof access> & { minimumTenure: number };
  turn: Turn;
  knowsHouseholds: readonly boolean[];
  /** A draw unpaid closes the line at that lender: households × lenders. */
  unpaid: Uint8Array;
  candidates: Candidate[];
}

/** Notes how far a household got with a need, if it got further than before. */
export function exclude({ need, household }: Excluding, n: number, reason: number): void {
  if (need.reason[n] < reason) need.reason[n] = reason;
  const i = need.household[n];
  if (!household.granted[i] && household.exclusion[i] < reason) household.exclusion[i] = reason;
}

/** Fills the candidates with the lenders that the household could ask, and returns how many there are. */
export function rankLenders(counter: Counter, request: LoanRequest): number {
  const { state, turn, candidates } = counter;
  const open = turn.open[purposeKeys[request.purpose]];
  if (open.length === 0) exclude(state, request.n, EXCLUSION.noProduct);
  let count = 0;
  for (let o = 0; o < open.length; o++) {
    request.j = open[o];
    const reason = consider(counter, request, candidates[count]);
    if (reason) exclude(state, request.n, reason);
    else count++;
  }
  return count;
}

/** Why the household does not turn to the lender of the request, or 0: then the candidate is filled in. */
function consider(counter: Counter, request: LoanRequest, candidate: Candidate): number {
  const { state, settings, turn } = counter;
  const { i, j, purpose, gap } = request;
  const terms = turn.lenders[j];
  if (!serves(terms, purpose) || !turn.offered(i, j)) return EXCLUSION.noProduct;
  if (!admitted(state, i, j, turn.season, settings)) return EXCLUSION.barred;
  const shown = showsShop(state, i, terms);
  const product = productOpen(counter, request, terms, shown);
  if (product < 0) return shown && counter.unpaid[i * LENDERS + j] ? EXCLUSION.barred : EXCLUSION.noData;
  request.effort = turn.growth * effortOf(state, i, terms, settings);
  const reason = holdsBack(state, request, terms, shown, settings);
  if (reason) return reason;
  const { tenor } = state.need;
  candidate.j = j;
  candidate.product = product;
  candidate.effort = request.effort;
  candidate.cost = expectedCost(
    terms.products[product],
    gap,
    tenor[request.n],
    request.effort,
    settings.unneededWeight,
  );
  candidate.tried = false;
  return 0;
}

/** Whether the lender is shown the record of a shop that the household keeps open. */
function showsShop({ household, shop }: Open<never>, i: number, { information }: LenderTerms): boolean {
  const s = household.shop[i];
  return s >= 0 && !shop.closed[s] && information.platforms.includes(shop.platform[s]);
}

/** The lender's product for the purpose that is open to this household, or -1. */
function productOpen(
  { state, settings, turn, unpaid, knowsHouseholds }: Counter,
  { i, j, purpose }: LoanRequest,
  terms: LenderTerms,
  shown: boolean,
): number {
  const { household, shop } = state;
  const old = shown && shop.tenure[household.shop[i]] >= settings.minimumTenure && !unpaid[i * LENDERS + j];
  return productFor(terms, purpose, shown, old, knowsHouseholds[j] || recordsOpen(state, i, j, turn));
}

/** The cheapest candidate that has not been asked yet. */
export function cheapest(candidates: readonly Candidate[], count: number): Candidate {
  let best = -1;
  for (let c = 0; c < count; c++)
    if (!candidates[c].tried && (best < 0 || candidates[c].cost < candidates[best].cost)) best = c;
  return candidates[best];
}
