import { STOCK } from "../../declare/purposes.ts";
import { isForShops } from "../state/lender-terms.ts";
import type { Open } from "../state/state.ts";
import { LENDERS } from "../state/tables.ts";
import { assess, scoreByAll } from "./decide.ts";
import type { LendingOffice } from "./lending-office.ts";
import { noteAssessment, withdrawLine } from "./line.ts";
import type { LoanRequest } from "./request.ts";

/** What a review writes. */
type Reviewed = Open<"line.*" | "relation.line" | "lender.withdrawn">;

/** Lenders that do so look at their lines again from the record: limits and rates move, and some are taken back. */
export function reviewLines(state: Reviewed, office: LendingOffice): void {
  const { line, relation } = state;
  const request: LoanRequest = {
    n: 0,
    i: 0,
    purpose: STOCK,
    gap: 0,
    j: 0,
    product: 0,
    effort: 0,
    ask: 0,
    line: -1,
  };
  for (let c = 0; c < line.count; c++) {
    if (relation.line[line.borrower[c] * LENDERS + line.lender[c]] !== c) continue;
    if (line.opened[c] === office.turn.season) continue;
    if (!office.turn.lenders[line.lender[c]].products[line.product[c]].reviewed) continue;
    request.i = line.borrower[c];
    request.j = line.lender[c];
    request.product = line.product[c];
    request.ask = line.limit[c];
    review(state, c, office, request);
  }
}

/** The line's new limit and rate; where nothing is offered any more, or the shop is gone, it is taken back. */
function review(state: Reviewed, c: number, office: LendingOffice, request: LoanRequest): void {
  const { line, household, lender } = state;
  const { turn, outcome } = office;
  const terms = turn.lenders[request.j].products[request.product];
  if (isForShops(terms) && household.shop[request.i] < 0) {
    withdrawLine(state, c);
    return;
  }
  assess(office, request);
  if (outcome.reason) {
    withdrawLine(state, c);
    return;
  }
  lender.withdrawn[request.j] += Math.max(0, line.limit[c] - outcome.amount);
  line.limit[c] = outcome.amount;
  line.rate[c] = outcome.rate;
  if (line.assessed[c] !== turn.season) return;
  scoreByAll(office, request);
  noteAssessment(state, c, outcome, turn.season);
}
