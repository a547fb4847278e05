import type { Row } from "../../src/scenario/rows.ts";
import type { Asked } from "./asked.ts";
import { now, plain, presetValueAt, valueAt } from "./now.ts";
import { armsOf, at } from "./plain-tree.ts";
import { carried, inForce, policyOf } from "./policy-settings.ts";
import { give } from "./row-values.ts";

/** The same without some policies in any arm: what they are measured against. */
export function withoutPolicies(asked: Asked, policies: readonly string[]): Asked {
  const settings = Object.fromEntries(
    Object.entries(asked.settings).filter(([path]) => !policies.includes(policyOf(path) ?? "")),
  );
  const tree = asked.plain as Record<string, unknown>;
  if (at(tree, "arms") === undefined) return { ...asked, settings };
  const arms = armsOf(tree).map((name) => {
    const arm = at(tree, `arms.${name}`) as Record<string, unknown> | null | undefined;
    const programmes = at(arm, "policies") as Record<string, unknown> | null | undefined;
    if (!arm || !programmes) return [name, arm];
    const others = Object.entries(programmes).filter(([policy]) => !policies.includes(policy));
    return [name, { ...arm, policies: Object.fromEntries(others) }];
  });
  return { ...asked, settings, plain: { ...tree, arms: Object.fromEntries(arms) } };
}

/** Whether the policy of a main figure is in force, and the figure is more than nothing. */
export const isOn = ({ path }: Pick<Row, "path">): boolean =>
  inForce(plain.value, now.value.settings, policyOf(path) ?? "") && valueAt(path) !== 0;

/** Whether a policy stays in force: its county has it, and its main figure cannot be nothing. */
export const isFixed = ({ path, min = 0 }: Pick<Row, "path" | "min">): boolean =>
  min > 0 && carried(plain.value, policyOf(path) ?? "");

/** Puts a policy in force as its county has it, else at its declared figure; or sets its figure to nothing. */
export function turn(row: Row, on: boolean): void {
  if (isFixed(row)) return;
  const preset = presetValueAt(row.path);
  give(row, on ? (preset === 0 ? row.value : preset) : 0);
}
