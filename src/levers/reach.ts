import { simulateArms } from "../model/simulate.ts";
import { eligibilityOf } from "../model/state/eligibility.ts";
import { assignmentOf } from "../scenario/assignment.ts";
import { planOf } from "../scenario/plan.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { type TargetKey, targets } from "./target.ts";

/** Households that a target means when the arms part, in the first replicate, and how many there are. */
export function reachedBy(scenario: Scenario, arm: string, target: TargetKey): { meant: number; of: number } {
  const plan = planOf(scenario);
  const found = { meant: 0, of: 0 };
  const { rules } = targets[target];
  const oneSeason = { ...plan, time: { ...plan.time, seasons: 1 } };
  simulateArms(oneSeason, 1, [arm], {
    prepare: (_, state, { assign }) => {
      const eligible = eligibilityOf(assignmentOf(rules), state, assign);
      found.of = state.household.count;
      for (let i = 0; i < found.of; i++) if (eligible.household(i)) found.meant++;
    },
  });
  return found;
}
