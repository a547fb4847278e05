import type { Change } from "../../src/model/state/time-path.ts";
import { isPathList, isTimed, pathForAll } from "../../src/scenario/timed-value.ts";
import type { Settings } from "./asked.ts";
import { armsOf, at, type Value } from "./plain-tree.ts";
import { carried, inForce, mainOf, policyOf } from "./policy-settings.ts";

/** What stands in a county's file at a path; of `arms.*` in the first arm that says something. */
function heldAt(path: string, plain: unknown): unknown {
  const arms = path.startsWith("arms.*.") ? at(plain, "arms") : undefined;
  const paths =
    arms !== null && typeof arms === "object"
      ? Object.keys(arms).map((arm) => path.replace("*", arm))
      : [path];
  return paths.map((each) => at(plain, each)).find((value) => value !== undefined);
}

/** How a county's file moves a path in time, in the order of time; nothing where it stays. */
export function changesAt(path: string, plain: unknown): readonly Change[] {
  const { at: changes = [] } = pathForAll(heldAt(path, plain)) ?? {};
  return changes as readonly Change[];
}

/** Whether a county's file has a policy for some villages or households only, in any arm. */
export const isAssigned = (policy: string, plain: unknown): boolean =>
  armsOf(plain).some((arm) => at(plain, `arms.${arm}.policies.${policy}.for`) !== undefined);

/** What a county's file says of a path to begin with; of `arms.*` the first arm that says something. */
function writtenAt(path: string, plain: unknown): Value | undefined {
  const written = heldAt(path, plain);
  const value = isTimed(written) || isPathList(written) ? pathForAll(written)?.value : written;
  return value === null || typeof value === "object" ? undefined : (value as Value | undefined);
}

/** The tick of a slider: what the county's file says, else the declared default; a policy that no arm carries is off. */
export function presetValue(path: string, plain: unknown, usual: Value | undefined): Value | undefined {
  const policy = policyOf(path);
  const off = policy !== undefined && path === mainOf(policy) && !carried(plain, policy);
  return writtenAt(path, plain) ?? (off ? 0 : usual);
}

/** Settings without what the county has anyway, and without figures of policies that are not in force. */
export function onlyChanges(
  settings: Settings,
  plain: unknown,
  usual: (path: string) => Value | undefined,
): Settings {
  const moved = Object.fromEntries(
    Object.entries(settings).filter(([path, value]) => value !== presetValue(path, plain, usual(path))),
  );
  return Object.fromEntries(
    Object.entries(moved).filter(([path]) => {
      const policy = policyOf(path);
      return policy === undefined || path === mainOf(policy) || inForce(plain, moved, policy);
    }),
  );
}
