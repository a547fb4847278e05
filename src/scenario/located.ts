import type { Path, Place } from "./problem.ts";

/** A value from a file that knows where it stood. Maps and lists hold further such values. */
export interface Located extends Place {
  value: Scalar | Located[] | LocatedMap;
  /** A scalar as it was written. */
  written?: string;
}

export type Scalar = string | number | boolean | null | bigint;
export type LocatedMap = Map<string, Entry>;
interface Entry {
  key: Place;
  node: Located;
}

export const isMapNode = (node: Located | undefined): node is Located & { value: LocatedMap } =>
  node?.value instanceof Map;

/** Puts `over` on top of `under`: maps merge, lists and scalars replace, `null` removes the key. */
export function merge(under: Located, over: Located): Located {
  if (!isMapNode(under) || !isMapNode(over)) return over;
  const value: LocatedMap = new Map(under.value);
  for (const [name, { key, node }] of over.value) {
    const below = value.get(name);
    if (node.value === null) value.delete(name);
    else value.set(name, { key, node: below ? merge(below.node, node) : node });
  }
  return { ...over, value };
}

/** Leaves out every key whose value is null: it asks for the default. */
export function withoutNulls(node: Located): Located {
  if (!isMapNode(node)) return node;
  const value: LocatedMap = new Map();
  for (const [name, { key, node: child }] of node.value)
    if (child.value !== null) value.set(name, { key, node: withoutNulls(child) });
  return { ...node, value };
}

/** The plain value, as the schema reads it. */
export function toPlain({ value }: Located): unknown {
  if (Array.isArray(value)) return value.map(toPlain);
  if (!(value instanceof Map)) return value;
  return Object.fromEntries([...value].map(([name, { node }]) => [name, toPlain(node)]));
}

/** A plain value as if it stood at one place. */
export function fromPlain(plain: unknown, place: Place): Located {
  if (Array.isArray(plain)) return { ...place, value: plain.map((item) => fromPlain(item, place)) };
  if (plain === null || typeof plain !== "object") return { ...place, value: plain as Scalar };
  const entries = Object.entries(plain).map(
    ([name, child]) => [name, { key: place, node: fromPlain(child, place) }] as const,
  );
  return { ...place, value: new Map(entries) };
}

/** Where the value of a path stands; where its nearest parent's key stands if it is not there. */
export function placeOf(root: Located, path: Path): Place {
  let node = root;
  let place: Place = { file: root.file, line: 1, column: 1 };
  for (const segment of path) {
    const entry = isMapNode(node) ? node.value.get(String(segment)) : undefined;
    const item = Array.isArray(node.value) ? node.value[Number(segment)] : undefined;
    const next = entry?.node ?? item;
    if (!next) return place;
    place = entry && (isMapNode(next) || Array.isArray(next.value)) ? entry.key : next;
    node = next;
  }
  return { file: place.file, line: place.line, column: place.column };
}

/** Where the key that ends a path stands. */
export function keyPlace(root: Located, path: Path): Place {
  const parent = nodeAt(root, path.slice(0, -1));
  const entry = isMapNode(parent) ? parent.value.get(String(path.at(-1))) : undefined;
  return entry?.key ?? placeOf(root, path);
}

/** The node at a path, if there is one. */
export function nodeAt(root: Located, path: Path): Located | undefined {
  let node: Located | undefined = root;
  for (const segment of path) {
    if (isMapNode(node)) node = node.value.get(String(segment))?.node;
    else node = Array.isArray(node?.value) ? node.value[Number(segment)] : undefined;
  }
  return node;
}
