import type { county } from "../declare/county.ts";
import type { Names, Unit, Values } from "../declare/parameter.ts";
import type { LenderTerms } from "../state/lender-terms.ts";
import type { State } from "../state/state.ts";

/** What a metric is told besides the state. */
export interface Measured {
  season: number;
  quarter: number;
  year: number;
  county: Values<typeof county>;
  lenders: readonly LenderTerms[];
  /** Lenders that the arm opens to anything, by number; all of them if left out. */
  open?: readonly number[];
}

/** A figure read off the state at the end of a season; NaN where it is not defined. */
export interface Metric extends Names {
  unit: Unit;
  /** Measured every season, or at the end of every year. */
  each: "season" | "year";
  /** The run's figure: the mean or the sum over the measured seasons, or the last. */
  summary: "mean" | "sum" | "last";
  /** How it is printed. */
  show: "percent" | "yuan" | "number";
  /** Which way is good for households, if either. */
  better?: "lower" | "higher";
  /** The number of the lender whose account it is; left out where there is no such lender. */
  lender?: number;
  measure(state: State, measured: Measured): number;
}

export const metric = (declared: Metric): Metric => declared;
