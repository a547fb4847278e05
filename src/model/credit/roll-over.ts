import { MOST_IN_BYTE } from "../../declare/table.ts";
import type { Open } from "../state/state.ts";
import type { Turn } from "../state/step.ts";
import { FEATURES } from "../state/tables.ts";
import { type Pricing, surplus, timeOut } from "./offer.ts";
import { cardOf, predict } from "./scorecard.ts";
import type { Settling } from "./settling.ts";

/** At maturity, interest paid but not the principal: whether the loan runs once more, by the lender's rule. */
export function rollsOver(state: Open<never>, l: number, { rollOvers }: Settling, turn: Turn): boolean {
  const { loan } = state;
  if (turn.season < loan.matures[l] || loan.accrued[l] > 0 || loan.rolled[l] >= rollOvers) return false;
  const terms = turn.lenders[loan.lender[l]];
  const years = timeOut(terms.products[loan.product[l]]);
  return clearsAgain(state, l, { years, cost: 100 * terms.cost.intake }, turn);
}

/** Whether what is out earns the lender its hurdle for so many years more, at a cost in fen, as its card says now. */
export function clearsAgain(
  { loan, line, lender }: Open<never>,
  l: number,
  { years, cost }: Pick<Pricing, "years" | "cost">,
  turn: Turn,
): boolean {
  const j = loan.lender[l];
  const terms = turn.lenders[j];
  const at = loan.line[l] * FEATURES;
  const seen = Float64Array.from({ length: FEATURES }, (_, k) => line.features[at + k]);
  const predicted = predict(lender, j, cardOf(terms), seen);
  const lgd = lender.lgd[j] * (1 - loan.guaranteed[l]);
  const pricing = { lgd, years, cost, funding: terms.funding };
  return surplus(loan.outstanding[l], loan.rate[l], predicted, pricing) >= 0;
}

type Rolled = Open<"loan.matures" | "loan.principal" | "loan.rolled" | "lender.cost" | "household.rollOvers">;

/** The loan runs for its term once more; the lender bears the intake of a file. */
export function rollOver({ loan, lender, household }: Rolled, l: number, turn: Turn<"fileCost">): void {
  const i = loan.borrower[l];
  const j = loan.lender[l];
  loan.matures[l] = turn.season + turn.lenders[j].products[loan.product[l]].tenor;
  loan.principal[l] = loan.outstanding[l];
  loan.rolled[l]++;
  const cost = Math.round(100 * turn.lenders[j].cost.intake);
  turn.post.fileCost(turn.holders.lender(j), turn.holders.of("services"), cost);
  lender.cost[j] += cost;
  household.rollOvers[i] = Math.min(MOST_IN_BYTE, household.rollOvers[i] + 1);
}
