import { withFirst } from "../../src/scenario/timed-value.ts";
import type { Settings } from "./asked.ts";

export type Value = Settings[string];
type Tree = Readonly<Record<string, unknown>>;

const isTree = (held: unknown): held is Tree =>
  held !== null && typeof held === "object" && !Array.isArray(held);
const has = (tree: Tree, name: string): boolean => Object.hasOwn(tree, name);
const barred = new Set(["__proto__", "constructor", "prototype"]);

/** What stands at a dotted path of a plain tree. */
export function at(tree: unknown, path: string): unknown {
  let held = tree;
  for (const name of path.split(".")) {
    if (!isTree(held) || !has(held, name)) return undefined;
    held = held[name];
  }
  return held;
}

/** A value that moves with time: what it starts from, and its changes. */
export const isTimed = (held: unknown): held is { value?: unknown; at: readonly unknown[] } =>
  isTree(held) && Array.isArray(held.at);

/** The tree with one value put in; the given one stays as it is. What moves with time keeps its changes. */
export function withValue(tree: unknown, path: string, value: unknown): Tree {
  const [name = "", ...rest] = path.split(".");
  if (barred.has(name)) throw new Error(`not a path: ${path}`);
  const held = isTree(tree) ? tree : {};
  const below = has(held, name) ? held[name] : undefined;
  const last = Array.isArray(value) ? value : withFirst(below, value);
  return { ...held, [name]: rest.length === 0 ? last : withValue(below, rest.join("."), value) };
}

/** Words about a scenario: no figure depends on them. */
const told = new Set(["name", "title", "about", "extends", "replicates"]);

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
      .filter((name) => path !== "" || !told.has(name))
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
  const known = armsOf(plain);
  const compared = [
    at(plain, "compare.reference") ?? "traditional",
    at(plain, "compare.treatment") ?? "hybrid",
  ] as string[];
  const both = [...new Set(compared)].filter((arm) => known.includes(arm));
  return both.length > 0 ? both : known.slice(0, 2);
}

/** The arms to show of a scenario: those wanted as far as it has two of them, else the two that it compares. */
export function usualArms(plain: unknown, wanted: readonly string[]): readonly string[] {
  const known = armsOf(plain);
  const kept = wanted.filter((arm) => known.includes(arm));
  return kept.length === wanted.length || kept.length > 1 ? kept : comparedArms(plain);
}
