import type { Picked } from "../scenario/scenario.ts";
import { type CatalogueLever, type StrengthKey, settingsAt } from "./catalogue.ts";
import type { Mixture } from "./mixture.ts";
import { canReach, type TargetKey, targets } from "./target.ts";

/** What a mixture is written for: levers there are, whom they are for, and the first year in which they act, from 1. */
interface MixtureGround {
  levers: readonly CatalogueLever[];
  target: TargetKey;
  start: number;
}

const SEASONS = 4;

/** The levers of a mixture with their strengths. */
export const doses = (
  mixture: Mixture,
  levers: readonly CatalogueLever[],
): { lever: CatalogueLever; strength: StrengthKey }[] =>
  mixture.flatMap(({ lever: key, strength }) =>
    levers.filter((lever) => lever.key === key).map((lever) => ({ lever, strength })),
  );

/** The policies that a mixture writes into the arm. A lever that cannot be narrowed is for all whatever the target. */
export function policiesOf(
  mixture: Mixture,
  { levers, target, start }: MixtureGround,
): Record<string, Partial<Picked>> {
  const { rules } = targets[target];
  return Object.fromEntries(
    doses(mixture, levers)
      .filter(({ lever }) => !lever.publicHand)
      .map(({ lever, strength }) => {
        const narrowed = rules && canReach(lever, target) ? { for: rules } : {};
        const pick = { on: true, start: SEASONS * (start - 1), ...settingsAt(lever, strength), ...narrowed };
        return [lever.key, pick];
      }),
  );
}

/** What of a mixture is no policy: parameters of the public hand that the arm has of its own. */
export function publicHandOf(mixture: Mixture, { levers, start }: MixtureGround): Record<string, unknown> {
  const from = (value: boolean): unknown =>
    start === 1 ? value : { value: !value, at: [{ season: SEASONS * (start - 1), to: value }] };
  const own = doses(mixture, levers).flatMap(({ lever: { publicHand, strengths }, strength }) =>
    publicHand
      ? [
          ...Object.entries(publicHand).map(([name, value]) => [name, from(value)] as const),
          ...Object.entries(settingsAt({ strengths }, strength)),
        ]
      : [],
  );
  return Object.fromEntries(own);
}
