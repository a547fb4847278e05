import type * as z from "zod";
import type { Names } from "../../declare/parameter.ts";
import type { SampleTable } from "../sample/sample-table.ts";

/** A point of a picture: of a season, a quantile, a bin, a duration. */
export interface SeriesPoint {
  at: number;
  value: number;
  low: number;
  high: number;
  /** The side of a cutoff, or the line that it belongs to. */
  line: string;
}

/** What an estimator found in one sample. */
export interface Found {
  value: number;
  /** Standard error; NaN where the estimator has none. */
  se: number;
  /** Degrees of freedom of Student's t; Infinity for the normal distribution. */
  df: number;
  rows: number;
  clusters: number;
  /** Further figures by name: first stages, tests, counts. */
  more?: Readonly<Record<string, number>>;
  series?: readonly SeriesPoint[];
}

/** What is known of a sample besides its numbers. */
interface Sampled {
  /** Luck of resampling. */
  seed: string;
  replicate: number;
}

/** Which of an experiment's parts an estimator cannot do without. */
export type Need = "assignment" | "waves" | "clusters";

/** A way to estimate from a sample what an experiment is about. */
export interface Estimator<S extends z.ZodRawShape = z.ZodRawShape> extends Names {
  settings: S;
  needs: readonly Need[];
  /** The columns of the sample that it reads. */
  columns(settings: z.output<z.ZodObject<S>>): readonly string[];
  /** Units at least, in a sample of which it says something. */
  fewest: number;
  /** Whether an effect of the treatment is estimated, which same luck can be held beside. */
  effect: boolean;
  /** Whose effect it is: of those assigned, unless it is of those whom the treatment reached. */
  of?: "treated";
  /**
   * What the same luck says, where that is not the mean of own effects: of rows that have the outcome and, in the column
   * `without(outcome)`, what it is without the treatment.
   */
  truth?(sample: SampleTable, settings: z.output<z.ZodObject<S>>): number;
  /** Whether it sets arms against each other, and so reads the rows of all of them: what it finds is the same-luck truth. */
  arms?: "all";
  /** Seeds at least, in fewer of which what it says is too rough. */
  seeds?: number;
  /** What its picture shows across, where it has one. */
  across?: Names;
  /** Nothing where the sample cannot tell. */
  estimate(sample: SampleTable, settings: z.output<z.ZodObject<S>>, sampled: Sampled): Found | undefined;
}

/** Declares an estimator; what `estimate` reads follows from `settings`. */
export const estimator = <const S extends z.ZodRawShape>(declared: Estimator<S>): Estimator<S> => declared;

/** Columns that every sample has. */
export const ASSIGNED = "assigned";
export const TREATED = "treated";
export const UNIT = "unit";
export const VILLAGE = "village";
export const WAVE = "wave";

/** The column of an outcome in the same county and luck without the treatment. */
export const without = (outcome: string): string => `${outcome}.without`;
