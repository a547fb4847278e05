import { valueAt } from "../../scenario/explain.ts";
import { withFirst } from "../../scenario/timed-value.ts";

/** The places in a scenario that a factor's path means: one for each arm played where it says `arms.*`. */
export function placesOf(path: string, arms: readonly string[]): string[][] {
  const [first, second, ...rest] = path.split(".");
  if (first !== "arms" || second !== "*") return [path.split(".")];
  return arms.map((arm) => ["arms", arm, ...rest]);
}

/**
 * Sets a value on a scenario as files write it, making the groups above it; an item of a list that the file leaves
 * to its default is set on a copy of that default, which `resolved` holds.
 */
export function setValue(
  plain: Record<string, unknown>,
  place: readonly string[],
  value: unknown,
  resolved: unknown,
): void {
  const tree = groupAbove(plain, place, resolved);
  const last = place.at(-1)!;
  // A parameter with a path keeps its changes, and what is for some: set is the value that it starts from.
  tree[last] = withFirst(tree[last], value);
}

/** The same with whatever a file can hold there, in place of all that was there: paths in time too. */
export function replaceValue(
  plain: Record<string, unknown>,
  place: readonly string[],
  value: unknown,
  resolved: unknown,
): void {
  groupAbove(plain, place, resolved)[place.at(-1)!] = structuredClone(value);
}

function groupAbove(
  plain: Record<string, unknown>,
  place: readonly string[],
  resolved: unknown,
): Record<string, unknown> {
  let tree = plain;
  for (const [depth, name] of place.slice(0, -1).entries()) {
    const next = tree[name];
    if (next === null || typeof next !== "object")
      tree[name] = /^\d+$/.test(place[depth + 1])
        ? structuredClone(valueAt(resolved, place.slice(0, depth + 1)))
        : {};
    tree = tree[name] as Record<string, unknown>;
  }
  return tree;
}
