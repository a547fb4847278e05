import { eligibilityOf } from "../../model/state/eligibility.ts";
import type { State } from "../../model/state/state.ts";
import type { FullTurn } from "../../model/state/step.ts";
import { assignedBy, type Experiment, reachedBy, stepsOf } from "../file/experiment.ts";

/** Who the households of a county are, and when the treatment was meant for them and reached them; LATER where never. */
export interface Membership {
  households: number;
  id: Float64Array;
  village: Float64Array;
  product: Float64Array;
  assignedFrom: Float64Array;
  reachedFrom: Float64Array;
}

const NEVER = Number.POSITIVE_INFINITY;

/** Notes it as the arms part; whom a rule means is read off then. */
export function membershipOf({ household, village }: State): Membership {
  const households = household.count;
  const of = (value: (i: number) => number): Float64Array =>
    Float64Array.from({ length: households }, (_, i) => value(i));
  return {
    households,
    id: of((i) => household.id[i]),
    village: of((i) => village.number[household.village[i]]),
    product: of((i) => village.product[household.village[i]]),
    assignedFrom: of(() => NEVER),
    reachedFrom: of(() => NEVER),
  };
}

/** Fills in whom a step assigns and reaches, as its season begins. */
export function noteSteps(
  experiment: Experiment,
  into: Membership,
  state: State,
  { season, assign }: Pick<FullTurn, "season" | "assign">,
): void {
  for (const step of stepsOf(experiment)) {
    if (Math.max(0, step.season) !== season) continue;
    const meant = eligibilityOf(assignedBy(step), state, assign);
    const reached = eligibilityOf(reachedBy(step), state, assign);
    for (let i = 0; i < into.households; i++) {
      if (meant.household(i)) into.assignedFrom[i] = Math.min(into.assignedFrom[i], season);
      if (reached.household(i)) into.reachedFrom[i] = Math.min(into.reachedFrom[i], season);
    }
  }
}
