import { EMERGENCY, STOCK } from "../../declare/purposes.ts";
import { reserve } from "../../declare/table.ts";
import { EXCLUSION } from "../state/household.ts";
import { type State, tables } from "../state/state.ts";
import type { Turn } from "../state/step.ts";

/** Days of a season on which a sudden need can arise, so that its deadline is still inside. */
const SUDDEN_DAYS = 60;

/** Collects the season's needs for outside money. */
export interface NeedList {
  /** Adds a need of household `i`: gap and total in fen, deadline between `from` and `to` days after it arises, tenor in seasons. */
  add(i: number, purpose: number, gap: number, wanted: number, from: number, to: number, tenor: number): void;
  close(): void;
}

export function needs({ household, need }: Pick<State, "household" | "need">, turn: Turn): NeedList {
  const days = turn.draw("deadline", turn.season);
  let row = need.count;
  return {
    add(i, purpose, gap, wanted, from, to, tenor) {
      const u = days.uniform(household.id[i], purpose);
      if (row >= need.household.length) {
        need.count = row;
        reserve(tables.need, need, 1);
      }
      need.household[row] = i;
      need.purpose[row] = purpose;
      need.gap[row] = Math.round(gap);
      need.wanted[row] = Math.round(wanted);
      // Planned needs stand at the season's start; stock runs out and illness comes on some day of it.
      const sudden = purpose === STOCK || purpose === EMERGENCY;
      const day = sudden ? Math.floor(SUDDEN_DAYS * days.uniform(household.id[i], purpose + 8)) : 0;
      need.arises[row] = day;
      need.deadline[row] = day + from + Math.floor(u * (to - from + 1));
      need.tenor[row] = tenor;
      need.asked[row] = 0;
      need.formal[row] = 0;
      need.kin[row] = 0;
      need.inTime[row] = 0;
      need.applied[row] = 0;
      need.lender[row] = 255;
      need.reason[row] = EXCLUSION.noDemand;
      household.needed[i] = 1;
      row++;
    },
    close() {
      need.count = row;
    },
  };
}
