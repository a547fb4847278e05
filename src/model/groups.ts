import type { Flow } from "../declare/flows.ts";
import type { Draw } from "../math/draw.ts";
import { forEverybody, pathsUnder } from "./in-force.ts";
import type { ArmPlan, Plan } from "./run.ts";
import { eligibilityOf } from "./state/eligibility.ts";
import type { State } from "./state/state.ts";
import type { FullTurn } from "./state/step.ts";
import type { TimePath } from "./state/time-path.ts";
import type { Group, Groups, Meets } from "./state/treatment.ts";

/** Paths of an arm that are for the same households. */
interface Audience {
  rules: TimePath["for"];
  paths: ReadonlySet<TimePath>;
}

/** Settings of a turn that paths move, for those whose paths these are. */
type Settings = (season: number, meets: Meets) => Partial<FullTurn>;

/**
 * Tells an arm's groups in a season: rules are read off the state as it is then, lots are the same in every season.
 * Nothing where each path of the arm is for everybody.
 */
export function grouping(
  plan: Plan,
  arm: ArmPlan,
  state: State,
  assign: Draw,
  settings: Settings,
): ((turn: FullTurn) => Groups<Flow>) | undefined {
  const audiences = audiencesOf(plan, arm);
  if (audiences.length === 0) return undefined;
  return (turn) => {
    const eligible = audiences.map(({ rules }) => eligibilityOf(rules, state, assign));
    const each: Group<Flow>[] = [{ meets: forEverybody, turn }];
    const places = new Map([["", 0]]);
    const of = new Uint16Array(state.household.count);
    for (let i = 0; i < of.length; i++) {
      const met = audiences.filter((_, k) => eligible[k].household(i));
      const key = met.map((audience) => audiences.indexOf(audience)).join();
      const place = places.get(key) ?? each.length;
      if (place === each.length) {
        places.set(key, place);
        each.push(groupOf(met, turn, settings));
      }
      of[i] = place;
    }
    return { each, of };
  };
}

function groupOf(met: readonly Audience[], turn: FullTurn, settings: Settings): Group<Flow> {
  const meets: Meets = (path) => forEverybody(path) || met.some(({ paths }) => paths.has(path));
  const own: FullTurn = Object.create(turn);
  return { meets, turn: Object.assign(own, settings(turn.season, meets)) };
}

/** Whom the paths of an arm are for that are not for everybody: paths that say the same are for the same. */
function audiencesOf(plan: Plan, arm: ArmPlan): Audience[] {
  const said = new Map<string, Set<TimePath>>();
  for (const path of pathsUnder(plan, arm, [])) {
    if (!path.for) continue;
    const key = JSON.stringify(path.for);
    said.set(key, (said.get(key) ?? new Set()).add(path));
  }
  return [...said.values()].map((paths) => ({ rules: [...paths][0].for, paths }));
}
