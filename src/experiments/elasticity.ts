import { log } from "../math/elementary.ts";
import type { BurnInMemo } from "../model/burn-in-memo.ts";
import { lenderMetric } from "../model/metrics/lender-accounts.ts";
import { armOf, type Plan } from "../model/run.ts";
import { simulateArms } from "../model/simulate.ts";
import type { TimePath } from "../model/state/time-path.ts";

/**
 * Seasons over which applications are counted: a year, in which who asks is not yet another for who was granted. What
 * a lender answers to its own rate would else count as what households do.
 */
const SEASONS = 4;

/** The name of the arm in which one lender's band is moved. */
const DEARER = "dearer";

/** Where the rates of lender `j` stand, and what they are when its band is moved up by so many points, a share. */
export function dearerPaths({ lenders }: Plan, j: number, points: number): TimePath[] {
  return lenders[j].products.flatMap((product, k) =>
    (["rateLow", "rateHigh"] as const).map((rate) => ({
      place: ["lenders", j, "products", k, rate],
      arm: DEARER,
      at: [{ season: 0, to: product[rate] + points }],
    })),
  );
}

/** An arm, and the same arm with the band of lender `j` moved from where they part, on the same luck. */
export function withDearer(plan: Plan, arm: string, j: number, points: number): Plan {
  const dearer = { ...armOf(plan, arm), name: DEARER };
  return {
    ...plan,
    time: { ...plan.time, seasons: Math.min(SEASONS, plan.time.seasons) },
    arms: [
      armOf(plan, arm),
      dearer,
      ...plan.arms.filter(({ name }) => name === plan.time.burnInArm && name !== arm),
    ],
    paths: [...(plan.paths ?? []), ...dearerPaths(plan, j, points)],
  };
}

/** ln(a₁/a₀)/ln(r₁/r₀): by how many per cent applications move with one per cent of the rate. */
export const elasticityOf = (before: number, after: number, rate: number, dearer: number): number =>
  before > 0 && after > 0 ? log(after / before) / log(dearer / rate) : Number.NaN;

/** Own elasticity of applications to lender `j`, its band `points` up, by the middle of its first product's band. */
export function ownElasticity(
  plan: Plan,
  arm: string,
  j: number,
  points: number,
  { replicate, memo }: { replicate: number; memo?: BurnInMemo },
): number {
  const [usual, dearer] = simulateArms(withDearer(plan, arm, j, points), replicate, [arm, DEARER], { memo });
  const key = lenderMetric("applications", j);
  const { rateLow, rateHigh } = plan.lenders[j].products[0];
  const rate = (rateLow + rateHigh) / 2;
  return elasticityOf(usual.summary[key], dearer.summary[key], rate, rate + points);
}
