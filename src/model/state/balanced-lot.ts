import type { Stream } from "../../math/draw.ts";
import type { Lot } from "./eligibility.ts";
import type { Open } from "./state.ts";

/**
 * Who is assigned by a lot whose share holds within groups, by row: in a group of n the first ⌊share·n + u⌋ in the order
 * of their luck, u the group's own, so that each unit's chance is the share. Nothing where the lot has no groups.
 */
export function balancedLot(lot: Lot, state: Open<never>, chance: Stream): Uint8Array | undefined {
  if (lot.within === undefined && lot.blocks === undefined) return undefined;
  const { village, household } = state;
  const ofVillages = lot.of === "villages";
  const units = ofVillages ? village.number : household.id;
  const assigned = new Uint8Array(ofVillages ? village.count : household.count);
  for (const group of groupsOf(lot, state)) {
    const ranked = group
      .map((row) => ({ row, luck: chance.uniform(units[row], 0) }))
      .sort((a, b) => a.luck - b.luck || a.row - b.row);
    const count = Math.floor(lot.share * group.length + chance.uniform(units[group[0]], 2));
    for (const { row } of ranked.slice(0, count)) assigned[row] = 1;
  }
  return assigned;
}

/** The rows that are drawn together. */
function groupsOf({ of, within, blocks }: Lot, { village, household }: Open<never>): number[][] {
  const rows = Array.from({ length: of === "villages" ? village.count : household.count }, (_, row) => row);
  const villageOf = (row: number): number => (of === "villages" ? row : household.village[row]);
  const keyOf = (row: number): number => {
    if (within === "village") return villageOf(row);
    return within === "product" ? village.product[villageOf(row)] : 0;
  };
  const groups = new Map<number, number[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row)) ?? [];
    if (group.length === 0) groups.set(keyOf(row), group);
    group.push(row);
  }
  const all = [...groups.values()];
  if (blocks === undefined) return all;
  return all.flatMap((group) => {
    const near = group.sort(
      (a, b) => village.distance[villageOf(a)] - village.distance[villageOf(b)] || a - b,
    );
    return Array.from({ length: Math.ceil(near.length / blocks) }, (_, k) =>
      near.slice(k * blocks, (k + 1) * blocks),
    );
  });
}
