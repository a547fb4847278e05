type Tree = Readonly<Record<string, unknown>>;

/** A place at which two trees part; `undefined` where a tree holds nothing there. */
export interface Parting {
  keys: readonly string[];
  from: unknown;
  to: unknown;
}

const isTree = (value: unknown): value is Tree =>
  value !== null && typeof value === "object" && !Array.isArray(value);

/**
 * Where two plain trees part, to the letter: an empty group is not the same as none, since an empty one opens what it
 * names. What a tree lacks is one parting, with all that stands below it; a list counts as one value.
 */
export function partings(from: unknown, to: unknown, keys: readonly string[] = []): Parting[] {
  if (isTree(from) && isTree(to))
    return [...new Set([...Object.keys(from), ...Object.keys(to)])].flatMap((key) =>
      partings(own(from, key), own(to, key), [...keys, key]),
    );
  return JSON.stringify(from) === JSON.stringify(to) ? [] : [{ keys, from, to }];
}

const own = (tree: Tree, key: string): unknown => (Object.hasOwn(tree, key) ? tree[key] : undefined);
