import { firstOfCircle, sizeOfCircle } from "../state/kin-circle.ts";
import type { Open } from "../state/state.ts";

/** Who stands for household `i`: the next household of its kin circle, or -1 for one that is alone in it. */
export function neighbourOf(
  household: Pick<Open<never>["household"], "number">,
  i: number,
  householdsPerVillage: number,
): number {
  const number = household.number[i];
  const first = firstOfCircle(i, number);
  const next = first + ((i - first + 1) % sizeOfCircle(number, householdsPerVillage));
  return next === i ? -1 : next;
}
