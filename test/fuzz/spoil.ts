import fc from "fast-check";
import type { Tree } from "../any-scenario.ts";

/** Values that a file may hold where something else is meant. */
const strange = fc.constantFrom<unknown>(
  -1,
  0,
  1,
  1e9,
  -0.000001,
  1.5,
  "",
  "1",
  "yes",
  "是",
  true,
  null,
  [],
  {},
  [1, 2],
  "\u001b[2J",
  "__proto__",
);

/** A change of a tree: what is done to which of its entries. */
interface Spoiling {
  what: "value" | "key" | "drop" | "none";
  where: number;
  value: unknown;
}

const spoiling: fc.Arbitrary<Spoiling> = fc.record({
  what: fc.constantFrom("value" as const, "key" as const, "drop" as const, "none" as const),
  where: fc.nat(),
  value: strange,
});

/** A tree with up to two entries changed, renamed or dropped; as it was in more than half of all cases. */
export const anySpoilt = <T extends Tree>(trees: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc
    .tuple(trees, fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, fc.array(spoiling, { maxLength: 2 })))
    .map(([tree, changes]) => {
      const copy = structuredClone(tree);
      for (const change of changes) spoil(copy, change);
      return copy;
    });

function spoil(tree: Tree, { what, where, value }: Spoiling): void {
  const places = [...entriesOf(tree)];
  const [node, key] = places[where % places.length];
  const before = node[key];
  if (what === "value") node[key] = value;
  if (what === "key" || what === "drop") delete node[key];
  if (what === "key") node[`${key}x`] = before;
}

/** Every entry of a tree, lists included. */
function* entriesOf(tree: Tree): Generator<[Tree, string]> {
  for (const [key, value] of Object.entries(tree)) {
    yield [tree, key];
    if (typeof value === "object" && value !== null) yield* entriesOf(value as Tree);
  }
}
