import { purposeKeys } from "../../declare/purposes.ts";
import { flagWorkspace, workspace } from "../../declare/workspace.ts";
import type { Open } from "../state/state.ts";
import type { Turn } from "../state/step.ts";
import { LENDERS, OVERDUE } from "../state/tables.ts";
import { roomOf, servesPurpose, stands } from "./line.ts";

const unpaidFlags = flagWorkspace();

/** Whether a household has a loan overdue at a lender, which closes its line there: households × lenders. */
export function unpaidDraws({ household, loan }: Open<never>): Uint8Array {
  const unpaid = unpaidFlags(household.count * LENDERS);
  for (let l = 0; l < loan.count; l++)
    if (loan.status[l] >= OVERDUE) unpaid[loan.borrower[l] * LENDERS + loan.lender[l]] = 1;
  return unpaid;
}

const roomColumn = workspace();

/** Σ max(0, limit − out), fen: what each household could draw for a purpose on the lines that it has; in a column that the next call uses again. */
export function drawableOf(
  state: Open<never>,
  purpose: number,
  unpaid: Uint8Array,
  turn: Turn,
): Float64Array {
  const { household, line } = state;
  const room = roomColumn(household.count);
  for (const j of turn.open[purposeKeys[purpose]])
    for (let c = 0; c < line.count; c++) {
      if (line.lender[c] !== j || !stands(state, c) || !servesPurpose(state, c, purpose, turn)) continue;
      const i = line.borrower[c];
      if (household.frozen[i] || unpaid[i * LENDERS + j] || !turn.offered(i, j)) continue;
      room[i] += Math.max(0, roomOf(state, c));
    }
  return room;
}
