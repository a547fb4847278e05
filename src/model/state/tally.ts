import type { Frozen } from "../../declare/table.ts";
import { PLACES, VACANT } from "./household.ts";

/** Four bits a count, eight counts a word: as many members as a household can have do not overflow them. */
const BITS = 4;
const MASK = (1 << BITS) - 1;
const WORD = 32;
/** Numbers that a byte holds. */
const BYTES = 256;

/** For each byte of a member, a one in the bits of every kind that the member is of; nothing for a place nobody fills. */
export function tallyTable(kinds: readonly ((member: number) => boolean)[]): Int32Array {
  if (kinds.length * BITS > WORD || PLACES > MASK) throw new Error("more than a word counts");
  return Int32Array.from({ length: BYTES }, (_, member) =>
    member === VACANT
      ? 0
      : kinds.reduce((tally, is, kind) => tally | (is(member) ? 1 << (BITS * kind) : 0), 0),
  );
}

/** How many members of household `i` are of each kind, without a branch on their ages; read with `countIn`. */
export function tallyOf(ages: Frozen, i: number, table: Int32Array): number {
  let tally = 0;
  for (let m = i * PLACES; m < (i + 1) * PLACES; m++) tally = (tally + table[ages[m]]) | 0;
  return tally;
}

/** Members of a kind in a tally. */
export const countIn = (tally: number, kind: number): number => (tally >>> (BITS * kind)) & MASK;
