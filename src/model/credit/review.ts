import type { Values } from "../../declare/parameter.ts";
import { STOCK } from "../../declare/purposes.ts";
import { isForShops } from "../state/lender-terms.ts";
import { relationAt } from "../state/relation.ts";
import type { Open } from "../state/state.ts";
import { type ByHousehold, metBy } from "../state/treatment.ts";
import { type access, admitted } from "./access.ts";
import { assess, grantForExploration, scoreByAll } from "./decide.ts";
import type { LendingOffice } from "./lending-office.ts";
import { type LineColumn, noteAssessment, openContract, stands, withdrawLine } from "./line.ts";
import type { LoanRequest } from "./request.ts";

/** What a review writes. */
type Reviewed = Open<LineColumn | "lender.withdrawn" | "lender.assessed" | "lender.passed">;

/** Who may be looked at, besides the lenders' own terms. */
type Rules = Values<typeof access> & { readonly minimumTenure: number };

const nobodyAsks = (): LoanRequest => ({
  n: 0,
  i: 0,
  purpose: STOCK,
  gap: 0,
  j: 0,
  product: 0,
  ordinary: -1,
  ordinaryAsk: 0,
  effort: 0,
  ask: 0,
  line: -1,
});

/** Lenders that do so look at their lines again from the record: limits and rates move, and some are taken back. */
export function reviewLines(
  state: Reviewed,
  common: LendingOffice,
  desks: ByHousehold<{ office: LendingOffice }> = { each: [{ office: common }] },
): void {
  const { line } = state;
  const request = nobodyAsks();
  const standing = line.count;
  for (let c = 0; c < standing; c++) {
    if (!stands(state, c)) continue;
    if (!common.turn.lenders[line.lender[c]].products[line.product[c]].reviewed) continue;
    request.i = line.borrower[c];
    request.j = line.lender[c];
    request.product = line.product[c];
    request.ask = line.limit[c];
    review(state, c, metBy(desks, request.i).office, request);
  }
}

/** The line's new limit and rate; where nothing is offered any more, or the shop is gone, it is taken back. */
function review(state: Reviewed, c: number, office: LendingOffice, request: LoanRequest): void {
  const { line, household, lender } = state;
  const { turn, outcome } = office;
  const { j, product } = request;
  const terms = turn.lenders[j].products[product];
  if (isForShops(terms) && household.shop[request.i] < 0) {
    withdrawLine(state, c);
    return;
  }
  assess(office, request);
  if (terms.unasked) lender.assessed[j]++;
  if (outcome.reason) {
    withdrawLine(state, c);
    return;
  }
  if (terms.unasked) lender.passed[j]++;
  lender.withdrawn[j] += Math.max(0, line.limit[c] - outcome.amount);
  line.limit[c] = outcome.amount;
  line.rate[c] = outcome.rate;
  if (line.assessed[c] !== turn.season) return;
  scoreByAll(office, request);
  noteAssessment(state, c, outcome, turn.season);
}

/** Lenders that do so look at every shop that they are shown and that has no line of theirs; it need not ask. */
export function grantUnasked(
  state: Reviewed,
  common: LendingOffice,
  settings: Rules,
  desks: ByHousehold<{ office: LendingOffice; settings: Rules }> = { each: [{ office: common, settings }] },
): void {
  const request = nobodyAsks();
  common.turn.lenders.forEach(({ products }, j) => {
    const product = products.findIndex(({ unasked }) => unasked);
    if (product < 0 || !opensTo(common, j, products[product].purposes)) return;
    request.j = j;
    request.product = product;
    for (let s = 0; s < state.shop.count; s++) {
      request.i = state.shop.owner[s];
      const met = metBy(desks, request.i);
      if (mayBeOffered(state, s, j, met.office, met.settings)) offerUnasked(state, met.office, request);
    }
  });
}

/** Whether the arm opens the lender to any of these purposes now. */
const opensTo = (
  { turn }: LendingOffice,
  j: number,
  purposes: readonly (keyof typeof turn.open)[],
): boolean => purposes.some((purpose) => turn.open[purpose].includes(j));

function mayBeOffered(state: Reviewed, s: number, j: number, { turn }: LendingOffice, rules: Rules): boolean {
  const { shop, relation } = state;
  const i = shop.owner[s];
  if (shop.closed[s] || shop.tenure[s] < rules.minimumTenure) return false;
  if (!turn.lenders[j].information.platforms.includes(shop.platform[s])) return false;
  if (relation.line[relationAt(state, i, j)] >= 0 || !turn.offered(i, j)) return false;
  return admitted(state, i, j, turn.season, rules);
}

/** What the record is worth; a share of what fails gets a line all the same, once a year at most. */
function offerUnasked(state: Reviewed, office: LendingOffice, request: LoanRequest): void {
  const { outcome, turn } = office;
  const { lender } = state;
  const { j } = request;
  request.ask = Number.POSITIVE_INFINITY;
  assess(office, request);
  lender.assessed[j]++;
  if (outcome.reason && !(turn.quarter === 0 && grantForExploration(office, request))) return;
  lender.passed[j]++;
  scoreByAll(office, request);
  openContract(state, request, outcome, turn);
}
