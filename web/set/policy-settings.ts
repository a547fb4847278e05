import names from "virtual:names";
import type { Settings } from "./asked.ts";
import { armsOf, at, type Value } from "./plain-tree.ts";

const PREFIX = "arms.*.policies.";

/** The policy that a path belongs to. */
export const policyOf = (path: string): string | undefined =>
  path.startsWith(PREFIX) ? path.slice(PREFIX.length).split(".")[0] : undefined;

/** The path of the figure that turns a policy on; at zero, where the county has no such policy, there is none. */
export const mainOf = (policy: string): string => `${PREFIX}${policy}.${names.mains[policy]}`;

/** Whether some arm of the county's file carries the policy. */
export const carried = (plain: unknown, policy: string): boolean =>
  armsOf(plain).some((arm) => at(plain, `arms.${arm}.policies.${policy}`) !== undefined);

/** Whether a policy is in force: its county has it, or its main figure is set. */
export const inForce = (plain: unknown, settings: Settings, policy: string): boolean =>
  carried(plain, policy) || settings[mainOf(policy)] !== undefined;

/** Settings without one path; with the main figure of a policy go its other figures. */
export function without(settings: Settings, path: string, plain: unknown): Settings {
  const policy = policyOf(path);
  const all = policy !== undefined && path === mainOf(policy) && !carried(plain, policy);
  const keys = Object.keys(settings).filter(
    (key) => key !== path && !(all && key.startsWith(`${PREFIX}${policy}.`)),
  );
  return Object.fromEntries(keys.map((key) => [key, settings[key] as Value]));
}
