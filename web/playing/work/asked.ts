import type { Plan } from "../../../src/model/run.ts";
import { defaultArms } from "../../../src/scenario/default-arms.ts";
import { playable } from "../../../src/scenario/finished.ts";
import { planOf } from "../../../src/scenario/plan.ts";
import { putValue } from "../../../src/scenario/put-value.ts";
import type { Scenario } from "../../../src/scenario/scenario.ts";
import type { Asked } from "../../set/asked.ts";

/** A scenario as it was asked for, with its plan. */
interface Prepared {
  scenario: Scenario;
  plan: Plan;
}

/** The message with which a scenario that cannot be played is answered; `checked` then says why. */
export const NOT_PLAYABLE = "not playable";

const KEPT = 6;
const prepared = new Map<string, Prepared>();

/** The scenario and plan of what is asked; the last few are kept. */
export function prepare(asked: Asked): Prepared {
  const key = JSON.stringify(asked);
  const preparation = prepared.get(key);
  if (preparation) return preparation;
  const scenario = playable(treeOf(asked));
  if (!scenario) throw new Error(NOT_PLAYABLE);
  const made = { scenario, plan: planOf(scenario) };
  prepared.set(key, made);
  for (const old of [...prepared.keys()].slice(0, -KEPT)) prepared.delete(old);
  return made;
}

type Tree = Record<string, unknown>;

/** The plain scenario with its settings put in; `arms.*` goes into every arm. */
export function treeOf({ plain, settings, uncertain }: Asked): Tree {
  const tree = JSON.parse(JSON.stringify(plain)) as Tree;
  if (uncertain) putValue(tree, ["compare", "uncertainty"], "parameters");
  for (const [path, value] of Object.entries(settings))
    for (const each of pathsOf(path, tree)) putValue(tree, each.split("."), value);
  return tree;
}

/** The paths in a scenario that a setting's path stands for. */
function pathsOf(path: string, tree: Tree): string[] {
  if (!path.startsWith("arms.*.")) return [path];
  tree.arms ??= JSON.parse(JSON.stringify(defaultArms));
  return Object.keys(tree.arms as Tree).map((arm) => path.replace("*", arm));
}
