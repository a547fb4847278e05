import { purposeKeys } from "../../declare/purposes.ts";
import { flagWorkspace } from "../../declare/workspace.ts";
import { relationAt } from "../state/relation.ts";
import type { Open } from "../state/state.ts";
import type { Turn } from "../state/step.ts";
import { LENDERS, OVERDUE } from "../state/tables.ts";
import { roomOf, servesPurpose } from "./line.ts";

const unpaidFlags = flagWorkspace();

/** Whether a household has a loan overdue at a lender, which closes its line there: households × lenders. */
export function unpaidDraws({ household, loan }: Open<never>): Uint8Array {
  const unpaid = unpaidFlags(household.count * LENDERS);
  for (let l = 0; l < loan.count; l++)
    if (loan.status[l] >= OVERDUE) unpaid[loan.borrower[l] * LENDERS + loan.lender[l]] = 1;
  return unpaid;
}

/** Σ max(0, limit − out), fen: what household `i` could draw for a purpose on the lines that it has. */
export function drawable(
  state: Open<never>,
  i: number,
  purpose: number,
  unpaid: Uint8Array,
  turn: Turn,
): number {
  if (state.household.frozen[i]) return 0;
  let sum = 0;
  for (const j of turn.open[purposeKeys[purpose]]) {
    const c = state.relation.line[relationAt(state, i, j)];
    if (c < 0 || unpaid[i * LENDERS + j] || !turn.offered(i, j) || !servesPurpose(state, c, purpose, turn))
      continue;
    sum += Math.max(0, roomOf(state, c));
  }
  return sum;
}
