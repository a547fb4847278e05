import { fallsByCause, type Tally } from "../../src/compare/counterfactual.ts";
import type { Estimate } from "../../src/compare/estimate.ts";
import type { Fates } from "../../src/model/run.ts";
import { causeKeys } from "../../src/model/state/household.ts";

export type Cause = (typeof causeKeys)[number];

/** Households that fell on one luck, by cause: one number an arm. */
interface FallsRow {
  cause: Cause;
  counts: readonly number[];
}

/** By cause, the most frequent first; causes that nobody fell by are left out, and `none` stands last. */
export function fallsOfLuck(fates: readonly Fates[]): FallsRow[] {
  const rows = causeKeys.map((cause, c) => ({ cause, counts: fates.map((each) => fellBy(each, c)) }));
  return inOrder(rows, ({ counts }) => Math.max(...counts));
}

function fellBy({ fell, counted, cause }: Fates, c: number): number {
  let count = 0;
  for (let i = 0; i < fell.length; i++) if (counted[i] && fell[i] && cause[i] === c) count++;
  return count;
}

/** Households a replicate that fell under the reference alone, under the arm alone, and under both, by cause. */
interface PairFalls {
  cause: Cause;
  saved: Estimate;
  harmed: Estimate;
  both: Estimate;
}

export function fallsOfPair(tallies: readonly Tally[]): PairFalls[] {
  const [saved, harmed, both] = (["saved", "harmed", "both"] as const).map((cell) =>
    fallsByCause(tallies, cell),
  ) as [Estimate[], Estimate[], Estimate[]];
  const rows = causeKeys.map((cause, c) => ({
    cause,
    saved: saved[c],
    harmed: harmed[c],
    both: both[c],
  }));
  return inOrder(rows, (row) => row.saved.mean + row.harmed.mean + row.both.mean);
}

const inOrder = <R extends { cause: Cause }>(rows: readonly R[], size: (row: R) => number): R[] =>
  rows
    .filter((row) => size(row) > 0)
    .sort((a, b) => Number(a.cause === "none") - Number(b.cause === "none") || size(b) - size(a));

/** No fewer than none. */
export const COUNTED = [0, Number.POSITIVE_INFINITY] as const;
