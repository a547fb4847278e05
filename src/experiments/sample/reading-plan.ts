import type { OutcomeForm, SampleForm } from "../file/experiment-file.ts";

/** A series of seasons that an outcome is read in, for a wave. */
interface Span {
  from: number;
  to: number;
}

/** The seasons of which an outcome is made in a wave: those up to its season. */
export function spanOf({ season, lead, over }: OutcomeForm, wave: number): Span {
  const to = season ?? wave + lead;
  return { from: to - over + 1, to };
}

/** The waves of a sample: those that it names, or the last season. */
export const wavesOf = ({ waves }: SampleForm, seasons: number): readonly number[] => waves ?? [seasons - 1];

/** What has to be read: a measure of a lender, or none. */
export const readingKey = ({ of, lender = "" }: Pick<OutcomeForm, "of" | "lender">): string =>
  `${of} ${lender}`;
