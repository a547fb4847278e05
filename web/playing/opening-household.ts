import type { Fates } from "../../src/model/run.ts";
import type { Live } from "./played.ts";

/**
 * The household that tells most at first sight: one that fell under one arm and not under the other, a lifted one
 * if there is one; otherwise the one whose incomes differ most.
 */
export function openingHousehold({ arms, household }: Live): number {
  const reference = arms[0]?.fates;
  const other = arms[arms.length - 1]?.fates;
  if (!reference || !other || reference === other) return household;
  let best = household;
  let most = -1;
  for (let i = 0; i < reference.fell.length; i++) {
    const worth = telling(reference, other, i);
    if (worth > most) {
      most = worth;
      best = i;
    }
  }
  return best;
}

function telling(a: Fates, b: Fates, i: number): number {
  const apart = a.fell[i] !== b.fell[i] && a.counted[i] && b.counted[i];
  const gap = Math.abs(a.income[i] - b.income[i]);
  // Incomes lie below a million yuan, so that a parted fate always counts for more.
  return (apart ? 2e6 : 0) + (apart && a.lifted[i] ? 1e6 : 0) + Math.min(gap, 9e5);
}
