import { withFirst } from "./timed-value.ts";

type Tree = Record<string, unknown>;

const FORBIDDEN = new Set(["__proto__", "constructor", "prototype"]);

/**
 * Puts a value into a tree, and what is missing on the way. What moves with time begins from the value, and keeps its
 * changes and what is for some. Throws where the path names what is no key of a scenario.
 */
export function putValue(tree: Tree, path: readonly string[], value: unknown): void {
  if (path.some((name) => FORBIDDEN.has(name))) throw new Error(`not a path: ${path.join(".")}`);
  let at = tree;
  for (const name of path.slice(0, -1)) {
    const child = at[name];
    if (child === null || typeof child !== "object") at[name] = {};
    at = at[name] as Tree;
  }
  const last = path[path.length - 1];
  at[last] = withFirst(at[last], value);
}
