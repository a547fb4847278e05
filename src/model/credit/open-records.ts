import type { Open } from "../state/state.ts";
import type { Turn } from "../state/step.ts";

/** Whether the county has opened the public data of household `i` to lender `j`; the same households for all. */
export function recordsOpen({ household, lender }: Open<never>, i: number, j: number, turn: Turn): boolean {
  const coverage = lender.publicData[j];
  return coverage > 0 && turn.draw("public data").uniform(household.id[i]) < coverage;
}
