import { NO_LENDER } from "../../declare/codes.ts";
import { EXCLUSION } from "../../declare/exclusions.ts";
import type { Values } from "../../declare/parameter.ts";
import { EMERGENCY, STOCK } from "../../declare/purposes.ts";
import { reserve } from "../../declare/table.ts";
import type { Stream } from "../../math/draw.ts";
import { deadlineOf, type NeedTerms, type needTerms, termsByPurpose } from "../state/need-terms.ts";
import { type Open, tables } from "../state/state.ts";
import type { Turn } from "../state/step.ts";
import { ASKS, LENDERS } from "../state/tables.ts";

/** Days of a season on which a sudden need can arise, so that its deadline is still inside. */
const SUDDEN_DAYS = 60;
/** Luck of the day on which a need arises is drawn this far from that of its deadline, beyond all purposes. */
const DAY_OF_ARISING = 8;

/** In a byte, of a need that no lender has served yet. */

/** By what the season's needs for outside money are listed: their terms by purpose, and the luck of their days. */
export interface NeedList {
  days: Stream;
  terms: readonly NeedTerms[];
}

/**
 * A need of household `i` for a purpose; gap and all that is wanted in fen, and what ¼, ½, ¾ and 1 of the gap in time
 * would bring beyond itself, before interest and effort.
 */
interface Need {
  i: number;
  purpose: number;
  gap: number;
  wanted: number;
  worth: Float64Array;
}

export const needList = (settings: Values<typeof needTerms>, turn: Turn): NeedList => ({
  days: turn.draw("deadline", turn.season),
  terms: termsByPurpose(settings),
});

/** Adds a need, with its deadline and tenor by the purpose's terms. */
export function addNeed(
  { household, need }: Pick<Open<"household.needed" | "need.*">, "household" | "need">,
  { days, terms }: NeedList,
  { i, purpose, gap, wanted, worth }: Need,
): void {
  const id = household.id[i];
  if (need.count >= need.household.length) reserve(tables.need, need, 1);
  const row = need.count++;
  clearNeed(need, row);
  need.household[row] = i;
  need.purpose[row] = purpose;
  need.gap[row] = Math.round(gap);
  need.wanted[row] = Math.round(wanted);
  for (let k = 0; k < ASKS; k++) need.worth[row * ASKS + k] = worth[k];
  // Planned needs stand at the season's start; stock runs out and illness comes on some day of it.
  const sudden = purpose === STOCK || purpose === EMERGENCY;
  const day = sudden ? Math.floor(SUDDEN_DAYS * days.uniform(id, purpose + DAY_OF_ARISING)) : 0;
  need.arises[row] = day;
  need.deadline[row] = day + deadlineOf(terms[purpose], days.uniform(id, purpose));
  need.tenor[row] = terms[purpose].tenor;
  household.needed[i] = 1;
}

/** Nothing has been asked or given for a new need. */
function clearNeed(need: Open<"need.*">["need"], row: number): void {
  need.asked[row] = 0;
  need.formal[row] = 0;
  need.kin[row] = 0;
  for (let j = 0; j < LENDERS; j++) {
    need.lent[row * LENDERS + j] = 0;
    need.filed[row * LENDERS + j] = 0;
    need.grantedBy[row * LENDERS + j] = 0;
  }
  need.inTime[row] = 0;
  need.applied[row] = 0;
  need.lender[row] = NO_LENDER;
  need.reason[row] = EXCLUSION.noDemand;
  need.wouldCost[row] = 0;
  need.wouldBring[row] = 0;
}
