import type { Comparison } from "../../compare/comparison.ts";

/** JSON in which typed arrays are lists, and what is not a finite number is null. */
export const json = (value: unknown): string =>
  `${JSON.stringify(value, (_, held) => (ArrayBuffer.isView(held) ? Array.from(held as Float64Array) : held), 2)}\n`;

/** A comparison for print: each replicate by its figures, without series, flows and tallies. */
export function printable(comparison: Comparison): object {
  const replicates = comparison.replicates.map(({ replicate, arms }) => ({
    replicate,
    arms: Object.fromEntries(arms.map(({ arm, summary }) => [arm, summary])),
  }));
  return { ...comparison, replicates };
}
