import type { Plan } from "../../../src/model/run.ts";
import { defaultArms } from "../../../src/scenario/default-arms.ts";
import { playable } from "../../../src/scenario/finished.ts";
import { planOf } from "../../../src/scenario/plan.ts";
import type { Scenario } from "../../../src/scenario/scenario.ts";
import { withFirst } from "../../../src/scenario/timed-value.ts";
import type { Asked, Settings } from "../../set/asked.ts";

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
  if (uncertain) put(tree, ["compare", "uncertainty"], "parameters");
  for (const [path, value] of Object.entries(settings))
    for (const each of pathsOf(path, tree)) put(tree, each.split("."), value);
  return tree;
}

/** The paths in a scenario that a setting's path stands for. */
function pathsOf(path: string, tree: Tree): string[] {
  if (!path.startsWith("arms.*.")) return [path];
  tree.arms ??= JSON.parse(JSON.stringify(defaultArms));
  return Object.keys(tree.arms as Tree).map((arm) => path.replace("*", arm));
}

const FORBIDDEN = ["__proto__", "constructor", "prototype"];

function put(tree: Tree, path: readonly string[], value: Settings[string]): void {
  if (path.some((name) => FORBIDDEN.includes(name))) throw new Error(`not a path: ${path.join(".")}`);
  let at = tree;
  for (const name of path.slice(0, -1)) {
    const child = at[name];
    if (child === null || typeof child !== "object") at[name] = {};
    at = at[name] as Tree;
  }
  const last = path[path.length - 1];
  // What has a path begins from the value that is set, and keeps its changes and what is for some.
  at[last] = withFirst(at[last], value);
}
