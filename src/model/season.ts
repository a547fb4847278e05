import type { Parameters, Values } from "../declare/parameter.ts";
import { phases } from "./phases/all.ts";
import { policies } from "./policies/all.ts";
import type { ArmPlan, Plan } from "./run.ts";
import { shocks } from "./shocks/all.ts";
import { active, type Pick } from "./state/pick.ts";
import type { State } from "./state/state.ts";
import type { FullTurn, Step } from "./state/step.ts";

/** One step of a season as a scenario arranges it. */
export interface ListedStep {
  name: string;
  family: "phase" | "shock" | "policy";
  step: Step;
  parameters: Values<Parameters>;
  /** Set for shocks and policies: from which season, for how long. */
  pick?: Pick;
}

type Phase = keyof typeof phases;

/** The steps of a season, in order: start reading here. */
export function program(plan: Plan, arm: ArmPlan): ListedStep[] {
  const phase = (name: Phase): ListedStep => ({
    name,
    family: "phase",
    step: phases[name] as unknown as Step,
    parameters: { ...plan.phases[name] },
  });
  return [
    phase("calendar"),
    phase("luck"),
    ...plan.shocks.map((pick) => picked("shock", shocks as unknown as Record<string, Step>, pick)),
    phase("publicHand"),
    ...arm.policies.map((pick) => picked("policy", policies as unknown as Record<string, Step>, pick)),
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

function picked(family: "shock" | "policy", steps: Record<string, Step>, pick: Pick): ListedStep {
  const step = steps[pick.kind];
  if (!step) throw new Error(`no ${family} is called ${pick.kind}`);
  return { name: pick.name, family, step, parameters: pick.parameters, pick };
}

/** A pick under a name of its own, such as a second flood, has draws of its own. */
const ownDraws = (turn: FullTurn, { name }: Pick): FullTurn => ({
  ...turn,
  ownPick: true,
  draw: (purpose, at) => turn.draw(`${name}: ${purpose}`, at),
});

/** One season's turn: every step once, in order. An error says in which season and step. */
export function season(state: State, steps: readonly ListedStep[], turn: FullTurn): void {
  state.season = turn.season;
  state.ledger.matrix.fill(0);
  for (const { step, name, family, parameters, pick } of steps) {
    if (pick && !active(pick, turn.season)) continue;
    turn.since = pick ? turn.season - pick.start : 0;
    try {
      step.run(
        state as never,
        parameters,
        family === "shock" && pick && pick.name !== pick.kind ? ownDraws(turn, pick) : turn,
      );
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new Error(`season ${turn.season}, ${name}: ${reason}`, { cause });
    }
  }
}
