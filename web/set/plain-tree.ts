import { withFirst } from "../../src/scenario/timed-value.ts";
import type { Settings } from "./asked.ts";

export type Value = Settings[string];
type Tree = Readonly<Record<string, unknown>>;

const isTree = (value: unknown): value is Tree =>
  value !== null && typeof value === "object" && !Array.isArray(value);
const has = (tree: Tree, name: string): boolean => Object.hasOwn(tree, name);
const barred = new Set(["__proto__", "constructor", "prototype"]);

/** What stands at a dotted path of a plain tree. */
export function at(tree: unknown, path: string): unknown {
  let branch = tree;
  for (const name of path.split(".")) {
    if (!isTree(branch) || !has(branch, name)) return undefined;
    branch = branch[name];
  }
  return branch;
}

/** A value that moves with time: what it starts from, and its changes. */
export const isTimed = (value: unknown): value is { value?: unknown; at: readonly unknown[] } =>
  isTree(value) && Array.isArray(value.at);

/** The tree with one value put in; the given one stays as it is. What moves with time keeps its changes. */
export function withValue(tree: unknown, path: string, value: unknown): Tree {
  const [name = "", ...rest] = path.split(".");
  if (barred.has(name)) throw new Error(`not a path: ${path}`);
  const branch = isTree(tree) ? tree : {};
  const below = has(branch, name) ? branch[name] : undefined;
  const last = Array.isArray(value) ? value : withFirst(below, value);
  return { ...branch, [name]: rest.length === 0 ? last : withValue(below, rest.join("."), value) };
}

/** Words about a scenario: no figure depends on them. */
const labels = new Set(["name", "title", "about", "extends", "replicates"]);

/** One value that two trees do not agree on; `undefined` where a tree does not hold it. */
interface Apart {
  path: string;
  from: unknown;
  to: unknown;
}

/** Where two scenarios differ, value by value; a list counts as one value. */
export function apart(from: unknown, to: unknown, path = ""): Apart[] {
  if (isTree(from) || isTree(to)) {
    const [a, b] = [isTree(from) ? from : {}, isTree(to) ? to : {}];
    return [...new Set([...Object.keys(a), ...Object.keys(b)])]
      .filter((name) => path !== "" || !labels.has(name))
      .flatMap((name) =>
        apart(
          has(a, name) ? a[name] : undefined,
          has(b, name) ? b[name] : undefined,
          path === "" ? name : `${path}.${name}`,
        ),
      );
  }
  return JSON.stringify(from) === JSON.stringify(to) ? [] : [{ path, from, to }];
}

/** The arms of a scenario, by name. */
export function armsOf(plain: unknown): string[] {
  const arms = at(plain, "arms");
  return isTree(arms) ? Object.keys(arms) : ["none", "traditional", "ecommerce", "hybrid"];
}

/** The two arms that a scenario compares, the reference first; its first two where it has not both. */
export function comparedArms(plain: unknown): readonly string[] {
  const arms = armsOf(plain);
  const compared = [
    at(plain, "compare.reference") ?? "traditional",
    at(plain, "compare.treatment") ?? "hybrid",
  ] as string[];
  const both = [...new Set(compared)].filter((arm) => arms.includes(arm));
  return both.length > 0 ? both : arms.slice(0, 2);
}

/** The arms to show of a scenario: those wanted as far as it has two of them, else the two that it compares. */
export function usualArms(plain: unknown, wanted: readonly string[]): readonly string[] {
  const arms = armsOf(plain);
  const chosen = wanted.filter((arm) => arms.includes(arm));
  return chosen.length === wanted.length || chosen.length > 1 ? chosen : comparedArms(plain);
}
