import type { Open } from "./state.ts";
import type { Turn } from "./step.ts";

/** Whether help is withdrawn from a household, early in a season and at the year's close; the same ones as long as it lasts. */
export function isHelpWithdrawn({ household, village }: Open<never>, i: number, { draw }: Turn): boolean {
  const share = village.withdrawn[household.village[i]];
  return share > 0 && draw("help withdrawn").uniform(household.id[i]) < share;
}
