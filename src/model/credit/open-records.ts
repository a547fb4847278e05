import { termFor } from "../state/reach.ts";
import type { Open } from "../state/state.ts";
import type { Turn } from "../state/step.ts";

/** Whether the county has opened the public data of household `i` to lender `j`; the same households for all. */
export function recordsOpen(state: Open<never>, i: number, j: number, turn: Turn): boolean {
  const coverage = termFor(state, "publicData", state.lender.publicData[j], i);
  return coverage > 0 && turn.draw("public data").uniform(state.household.id[i]) < coverage;
}
