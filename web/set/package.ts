import type { Names } from "../../src/declare/parameter.ts";
import { type TargetKey, targets } from "../../src/levers/target.ts";
import { defaultArms } from "../../src/scenario/default-arms.ts";
import { withFirst } from "../../src/scenario/timed-value.ts";
import type { Settings } from "./asked.ts";
import { at } from "./plain-tree.ts";

/** The arm that has the package; what it is held against is the same arm without. */
export const PACKAGE = "withPackage";

/** Whom a change of policies is for: the new arrangement alone, or every arm. */
export type Scope = "new" | "both";

const POLICY = "arms.*.policies.";
/** What of the public hand is a programme: an arm may have it of its own. */
const HAND = ["publicHand.monitoring", "publicHand.help", "publicHand.helpMost"];

/** Whether a setting is one of a package: a policy, or monitoring with help. */
export const isOfPackage = (path: string): boolean => path.startsWith(POLICY) || HAND.includes(path);

export const hasPackage = (settings: Settings): boolean => Object.keys(settings).some(isOfPackage);

type Tree = Record<string, unknown>;

/** What a tree with a package is made from. */
interface Packed {
  plain: Tree;
  settings: Settings;
  /** The arm that gets it. */
  base: string;
  /** Whom its policies are for, as far as they can be for some only. */
  target: TargetKey;
  narrows(policy: string): boolean;
}

/** The scenario with an arm more, `base` with the package, and the settings that are for all of it. */
export function withPackage({ plain, settings, base, target, narrows }: Packed): {
  plain: Tree;
  settings: Settings;
} {
  const arms = (at(plain, "arms") ?? defaultArms) as Record<string, Tree>;
  const own: Tree = arms[base] ?? {};
  const policies = { ...(own.policies as Record<string, Tree> | undefined) };
  const hand: Tree = {};
  const others: Record<string, Settings[string]> = {};
  const { rules } = targets[target];
  for (const [path, value] of Object.entries(settings)) {
    if (HAND.includes(path)) hand[path.split(".")[1]] = value;
    else if (!path.startsWith(POLICY)) others[path] = value;
    else {
      const [policy, ...rest] = path.slice(POLICY.length).split(".");
      const before = policies[policy] ?? (rules && narrows(policy) ? { for: rules } : {});
      policies[policy] = put(before, rest, value);
    }
  }
  const parameters = (own.parameters ?? {}) as Tree;
  const withHand =
    Object.keys(hand).length === 0
      ? {}
      : { parameters: { ...parameters, publicHand: { ...(parameters.publicHand as Tree), ...hand } } };
  const made = {
    ...own,
    title: titleOf(own.title as Partial<Names> | undefined, base),
    policies,
    ...withHand,
  };
  return { plain: { ...plain, arms: { ...arms, [PACKAGE]: made } }, settings: others };
}

/** A group of a policy with one value put in. */
function put(group: Tree, [name, ...rest]: readonly string[], value: Settings[string]): Tree {
  const below = group[name];
  const inner = rest.length > 0 ? put((below ?? {}) as Tree, rest, value) : withFirst(below, value);
  return { ...group, [name]: inner };
}

const titleOf = (title: Partial<Names> | undefined, base: string): Names => ({
  zh: `${title?.zh ?? base}＋政策`,
  en: `${title?.en ?? base} + package`,
});
