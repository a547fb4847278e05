import type { Parameters, Values } from "../declare/parameter.ts";
import { inForce, pathsUnder } from "./in-force.ts";
import { phases } from "./phases/all.ts";
import { policies } from "./policies/all.ts";
import type { ArmPlan, Plan } from "./run.ts";
import { shocks } from "./shocks/all.ts";
import { eligibilityOf } from "./state/eligibility.ts";
import { active, type Pick as Picked } from "./state/pick.ts";
import type { State } from "./state/state.ts";
import type { FullTurn, Step } from "./state/step.ts";
import type { TimePath } from "./state/time-path.ts";
import type { Meets } from "./state/treatment.ts";

/** One step of a season as a scenario arranges it. */
export interface ListedStep {
  name: string;
  family: "phase" | "shock" | "policy";
  step: Step;
  parameters: Values<Parameters>;
  /** The same in a season, where one of them has a path in time or is the arm's own. */
  parametersAt?: (season: number, meets?: Meets) => Values<Parameters>;
  /** What moves them. */
  paths?: readonly TimePath[];
  /** Set for shocks and policies: from which season, for how long, for whom. */
  pick?: Picked;
}

type Phase = keyof typeof phases;

/** The steps of a season, in order: start reading here. */
export function program(plan: Plan, arm: ArmPlan): ListedStep[] {
  const phase = (name: Phase): ListedStep => ({
    name,
    family: "phase",
    step: phases[name] as unknown as Step,
    ...timed(plan.phases[name], ["phases", name], plan, arm),
  });
  const shock = (pick: Picked, k: number): ListedStep => ({
    ...picked("shock", shocks as unknown as Record<string, Step>, pick),
    ...timed(pick.parameters, ["shocks", k, "parameters"], plan, arm),
  });
  const policy = (pick: Picked, k: number): ListedStep => ({
    ...picked("policy", policies as unknown as Record<string, Step>, pick),
    ...timed(pick.parameters, ["policies", k, "parameters"], plan, arm),
  });
  return [
    phase("calendar"),
    phase("luck"),
    ...plan.shocks.map(shock),
    phase("publicHand"),
    ...arm.policies.map(policy),
    phase("plan"),
    phase("credit"),
    phase("produce"),
    phase("sell"),
    phase("settle"),
    phase("consume"),
    phase("classify"),
    phase("learn"),
  ];
}

/** A step's parameters, and how they move if they do. */
function timed(
  parameters: Values<Parameters>,
  root: TimePath["place"],
  plan: Plan,
  arm: ArmPlan,
): Pick<ListedStep, "parameters" | "parametersAt" | "paths"> {
  const paths = pathsUnder(plan, arm, root);
  if (paths.length === 0) return { parameters };
  return {
    parameters,
    paths,
    parametersAt: (season, meets) => inForce(parameters, root, paths, season, meets),
  };
}

function picked(family: "shock" | "policy", steps: Record<string, Step>, pick: Picked): ListedStep {
  const step = steps[pick.kind];
  if (!step) throw new Error(`no ${family} is called ${pick.kind}`);
  return { name: pick.name, family, step, parameters: pick.parameters, pick };
}

/** A pick under a name of its own, such as a second flood, has draws of its own. */
const ownDraws = (turn: FullTurn, { name }: Picked): FullTurn => ({
  ...turn,
  ownPick: true,
  draw: (purpose, at) => turn.draw(`${name}: ${purpose}`, at),
});

/** One season's turn: every step once, in order. An error says in which season and step. */
export function season(state: State, steps: readonly ListedStep[], turn: FullTurn): void {
  state.season = turn.season;
  state.ledger.matrix.fill(0);
  for (const { step, name, family, parameters, parametersAt, pick } of steps) {
    if (pick && !active(pick, turn.season)) continue;
    turn.since = pick ? turn.season - pick.start : 0;
    turn.lasts = pick?.duration ?? 0;
    turn.eligible = eligibilityOf(pick?.for, state, turn.assign);
    try {
      step.run(
        state as never,
        parametersAt ? parametersAt(turn.season) : parameters,
        family === "shock" && pick && pick.name !== pick.kind ? ownDraws(turn, pick) : turn,
        turn.groups?.each.map(({ meets }) => parametersAt?.(turn.season, meets) ?? parameters),
      );
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new Error(`season ${turn.season}, ${name}: ${reason}`, { cause });
    }
  }
}
