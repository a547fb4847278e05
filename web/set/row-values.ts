import type { Row } from "../../src/scenario/rows.ts";
import { drag, endReplay, now, plain, presetValueAt, set, settle } from "./now.ts";
import type { Value } from "./plain-tree.ts";
import { inForce, mainOf, policyOf, without } from "./policy-settings.ts";

/** Takes a typed or chosen value, settled at once. */
export function give({ path }: Pick<Row, "path">, value: Value): void {
  settle();
  if (value === presetValueAt(path)) giveBack(path);
  else {
    drag(path, value);
    settle();
  }
}

/** Back to what the county's file has. */
export function giveBack(path: string): void {
  endReplay();
  const { settings } = now.value;
  if (settings[path] !== undefined) set({ settings: without(settings, path, plain.value) });
}

export const isChanged = (path: string): boolean => now.value.settings[path] !== undefined;

/** The main figure of a policy that a parameter waits for, if it is not in force. */
export function waitsFor(path: string): string | undefined {
  const policy = policyOf(path);
  if (policy === undefined || path === mainOf(policy)) return undefined;
  return inForce(plain.value, now.value.settings, policy) ? undefined : mainOf(policy);
}

/** Whether a parameter is the main figure of a policy that is not in force. */
export function isOff(path: string): boolean {
  const policy = policyOf(path);
  return policy !== undefined && path === mainOf(policy) && !inForce(plain.value, now.value.settings, policy);
}
