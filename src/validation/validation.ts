import type { ExperimentFound } from "../experiments/found/findings.ts";
import { isJudged, type Part, type RowVerdict, type Validated } from "./validated.ts";

/** Seeds that the rule of scoring asks for, and the fewest of which anything is said. */
export const SEEDS = 40;
export const FEWEST_SEEDS = 10;

/** What a model came to, row by row. */
export interface Validation {
  modelVersion: string;
  scenario: string;
  seeds: number;
  rows: readonly Validated[];
  experiments: readonly ExperimentFound[];
}

/** Measures that are judged and are not in, each with its row. */
export const missedIn = ({ rows }: Pick<Validation, "rows">): { number: number; part: Part }[] =>
  rows.flatMap(({ row: { number }, parts }) =>
    parts.filter((part) => isJudged(part) && part.verdict !== "in").map((part) => ({ number, part })),
  );

/** How many rows have one of these verdicts. */
export const countOf = ({ rows }: Pick<Validation, "rows">, verdicts: readonly RowVerdict[]): number =>
  rows.filter(({ verdict }) => verdicts.includes(verdict)).length;
