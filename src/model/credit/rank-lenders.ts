import { EXCLUSION } from "../../declare/exclusions.ts";
import type { Values } from "../../declare/parameter.ts";
import { ASSET, purposeKeys } from "../../declare/purposes.ts";
import { isDigital, type LenderTerms, type ProductTerms } from "../state/lender-terms.ts";
import { termFor } from "../state/reach.ts";
import { relationAt } from "../state/relation.ts";
import type { Open } from "../state/state.ts";
import type { Turn } from "../state/step.ts";
import { ASKS, LENDERS } from "../state/tables.ts";
import { type access, admitted } from "./access.ts";
import { type Ask, bestAsk } from "./ask.ts";
import {
  type Choice,
  dreadOf,
  effortOf,
  expectedYears,
  holdsBack,
  type Openness,
  productFor,
  type Shelves,
  seenInterest,
} from "./choice.ts";
import { type Dealings, showsDealings } from "./dealings.ts";
import { roomOf } from "./line.ts";
import { borrowersRate } from "./offer.ts";
import { recordsOpen } from "./open-records.ts";
import type { LoanRequest } from "./request.ts";

type Excluding = Open<"need.reason" | "need.wouldCost" | "need.wouldBring" | "household.exclusion">;

/** Less than a hundred yuan is not worth a draw. */
const LEAST_DRAW = 100;

/** A lender that a household could ask, for how much, and what that would leave it, fen. */
export interface Candidate {
  j: number;
  product: number;
  ordinary: number;
  ordinaryAsk: number;
  line: number;
  ask: number;
  value: number;
  effort: number;
  tried: boolean;
}

/** What ranking lenders for a household takes. */
export interface Counter {
  state: Excluding;
  settings: Choice & Values<typeof access> & { minimumTenure: number };
  turn: Turn;
  knowsHouseholds: readonly boolean[];
  /** A loan overdue closes the line at that lender: households × lenders. */
  unpaid: Uint8Array;
  dealings: Dealings;
  /** Which products of each lender serve which purpose. */
  shelves: Shelves;
  candidates: Candidate[];
  ask: Ask;
}

export const noCandidate = (): Candidate => ({
  j: 0,
  product: 0,
  ordinary: -1,
  ordinaryAsk: 0,
  line: -1,
  ask: 0,
  value: 0,
  effort: 0,
  tried: false,
});

/** Notes why a need is not served, if the reason stands further down the list of them than the one noted before. */
export function exclude({ need, household }: Excluding, n: number, reason: number): void {
  if (need.reason[n] < reason) need.reason[n] = reason;
  const i = need.household[n];
  if (!household.granted[i] && household.exclusion[i] < reason) household.exclusion[i] = reason;
}

/** Fills the candidates with the lenders that the household could ask, and returns how many there are. */
export function listCandidates(counter: Counter, request: LoanRequest): number {
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
  const { i, j, purpose } = request;
  const terms = turn.lenders[j];
  if (counter.shelves[j][purpose].length === 0 || !turn.offered(i, j)) return EXCLUSION.noProduct;
  if (!admitted(state, i, j, turn.season, settings)) return EXCLUSION.barred;
  const shown = showsShop(state, i, terms);
  const reason = findProduct(counter, request, shown);
  if (reason) return reason;
  request.effort = turn.growth * effortAt(state, request, terms, settings);
  return holdsBack(state, request, terms, shown, settings) || weigh(counter, request, candidate);
}

/** Sets the request's line or, without one, the product that is open to the household; or tells why there is none. */
function findProduct(counter: Counter, request: LoanRequest, shown: boolean): number {
  const { state, turn, unpaid } = counter;
  const { i, j, purpose } = request;
  const at = i * LENDERS + j;
  const terms = turn.lenders[j];
  const shelf = counter.shelves[j][purpose];
  request.ordinary = -1;
  const openLine = state.relation.line[relationAt(state, i, j)];
  request.line = openLine >= 0 && shelf.includes(state.line.product[openLine]) ? openLine : -1;
  if (request.line >= 0) {
    request.product = state.line.product[openLine];
    if (unpaid[at] || state.household.frozen[i]) return EXCLUSION.barred;
    return roomOf(state, openLine) < 100 * LEAST_DRAW ? EXCLUSION.lineUsed : 0;
  }
  const open = opennessOf(counter, request, shown);
  request.product = productFor(terms, shelf, open);
  if (request.product < 0) return shown && unpaid[at] ? EXCLUSION.barred : EXCLUSION.noData;
  if (openLine >= 0 && terms.products[request.product].revolving) {
    open.loansOnly = true;
    request.product = productFor(terms, shelf, open);
    if (request.product < 0) return EXCLUSION.noProduct;
  }
  request.ordinary = terms.products[request.product].program ? ordinaryFor(terms, shelf, open) : -1;
  return 0;
}

/** The product that serves the purpose outside programmes, or -1. */
const ordinaryFor = (terms: LenderTerms, shelf: readonly number[], open: Openness): number =>
  productFor(terms, shelf, { ...open, program: false });

/** A draw asks for little, a file for trips and papers, fen. */
const effortAt = (
  state: Open<never>,
  { i, line }: LoanRequest,
  terms: LenderTerms,
  settings: Choice,
): number =>
  line < 0
    ? effortOf(state, i, terms, settings)
    : 100 * (isDigital(terms) ? settings.screenEffort : settings.drawEffort);

/** Fills in the ask that leaves most; where none leaves anything, notes what it would have cost and brought. */
function weigh(counter: Counter, request: LoanRequest, candidate: Candidate): number {
  const { state, ask } = counter;
  const { n, j, product, ordinary, line, effort } = request;
  candidate.ordinary = ordinary;
  candidate.ordinaryAsk = ordinary < 0 ? 0 : bestAskOf(counter, request, ordinary).amount;
  if (bestAskOf(counter, request, product).amount <= 0) return turnDown(state, n, ask);
  candidate.j = j;
  candidate.product = product;
  candidate.line = line;
  candidate.ask = ask.amount;
  candidate.value = ask.value;
  candidate.effort = effort;
  candidate.tried = false;
  return 0;
}

/** The ask of a product that leaves the household most. */
function bestAskOf(counter: Counter, request: LoanRequest, k: number): Ask {
  const { state, settings, turn, ask } = counter;
  const { need, household, relation } = state;
  const { n, i, j, line, effort } = request;
  const product = turn.lenders[j].products[k];
  const belief = line >= 0 ? 1 : relation.belief[relationAt(state, i, j)];
  const terms = {
    rate: seenInterest(settings, household.financialLiteracy[i]) * postedRate(state, product, line),
    dread: dreadOf(settings, household.aversion[i]),
    years: expectedYears(product, need.tenor[n]),
    caution: settings.caution,
    effort,
    belief,
    room: line >= 0 ? roomOf(state, line) : Number.POSITIVE_INFINITY,
    divisible: request.purpose !== ASSET || turn.ahead.produce.technology === "smooth",
  };
  return bestAsk(need.worth, n * ASKS, request.gap, terms, ask);
}

/** What the line costs its holder, or the middle of the posted band. */
const postedRate = ({ line }: Open<never>, product: ProductTerms, openLine: number): number =>
  openLine >= 0 ? borrowersRate(product, line.rate[openLine]) : (product.rateLow + product.rateHigh) / 2;

/**
 * It would not pay at this price even if it were granted without trips and papers; or it would, but these, or the small
 * hope of being granted, keep the household from asking.
 */
function turnDown({ need }: Excluding, n: number, { cost, effort, brings }: Ask): number {
  if (brings > cost - effort) return EXCLUSION.discouraged;
  if (need.wouldCost[n] === 0 || cost - brings < need.wouldCost[n] - need.wouldBring[n]) {
    need.wouldCost[n] = cost;
    need.wouldBring[n] = Math.max(0, brings);
  }
  return EXCLUSION.notWorth;
}

/** Whether the lender is shown the record of a shop that the household keeps open. */
function showsShop({ household, shop }: Open<never>, i: number, { information }: LenderTerms): boolean {
  const s = household.shop[i];
  return s >= 0 && !shop.closed[s] && information.platforms.includes(shop.platform[s]);
}

/** What the lender opens to this household, whether or not it has a line there. */
function opennessOf(
  { state, settings, turn, unpaid, knowsHouseholds, dealings }: Counter,
  { i, j }: LoanRequest,
  shown: boolean,
): Openness {
  const { household, shop, lender } = state;
  return {
    shopShown: shown,
    shopOld: shown && shop.tenure[household.shop[i]] >= settings.minimumTenure && !unpaid[i * LENDERS + j],
    household:
      knowsHouseholds[j] ||
      recordsOpen(state, i, j, turn) ||
      showsDealings(state, i, turn.lenders[j], dealings),
    program: termFor(state, "microCredit", lender.microCredit[j], i) > 0,
  };
}

/** The candidate that leaves most and has not been asked yet. */
export function mostValuableCandidate(candidates: readonly Candidate[], count: number): Candidate {
  let most = -1;
  for (let c = 0; c < count; c++)
    if (!candidates[c].tried && (most < 0 || candidates[c].value > candidates[most].value)) most = c;
  return candidates[most];
}
