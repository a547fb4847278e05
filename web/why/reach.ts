import { groupsOf } from "../charts/profile.tsx";

/** A group of households with a like trait: its bounds, its size, and the share of its years with a loan. */
export interface ReachGroup {
  low: number;
  high: number;
  households: number;
  /** One share an arm: of the group's household-years, those that end with a loan or had one granted. */
  shares: readonly number[];
}

const FIFTHS = 5;

/** Fifths of the households by a trait; equal values stay together, so that groups may differ in size or be fewer. */
export function reachOf(
  trait: ArrayLike<number>,
  covered: readonly ArrayLike<number>[],
  years: number,
): ReachGroup[] {
  const group = groupsOf(trait, FIFTHS);
  const groups: ReachGroup[] = [];
  for (let g = 0; g < FIFTHS; g++) {
    const members = Array.from(group.keys()).filter((i) => group[i] === g);
    if (members.length === 0) continue;
    const values = members.map((i) => trait[i]);
    groups.push({
      low: Math.min(...values),
      high: Math.max(...values),
      households: members.length,
      shares: covered.map((of) => members.reduce((sum, i) => sum + of[i], 0) / (members.length * years)),
    });
  }
  return groups;
}
