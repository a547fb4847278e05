import type { Countable, Counting } from "../../declare/countables.ts";
import type { county } from "../../declare/county.ts";
import type { MetricGroup } from "../../declare/metric-groups.ts";
import type { MetricRange } from "../../declare/metric-range.ts";
import type { Names, Unit, Values } from "../../declare/parameter.ts";
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
  /** What metrics of this moment have computed for one another. */
  kept?: Map<string, unknown>;
}

/** What several metrics of one moment share is computed once, if the moment has a place to keep it. */
export function once<T>({ kept }: Measured, key: string, compute: () => T): T {
  if (!kept) return compute();
  if (!kept.has(key)) kept.set(key, compute());
  return kept.get(key) as T;
}

/** Yuan a head and year of each household, and how many heads. */
interface PerHead {
  incomes: Float64Array;
  heads: Float64Array;
}

export const incomePerHead = (state: State, measured: Measured): PerHead =>
  once(measured, "income per head", () => perHead(state));

function perHead({ household }: State): PerHead {
  const incomes = new Float64Array(household.count);
  const heads = new Float64Array(household.count);
  for (let i = 0; i < household.count; i++) {
    heads[i] = Math.max(1, household.members[i]);
    incomes[i] = household.yearIncome[i] / 100 / heads[i];
  }
  return { incomes, heads };
}

/** Mean of a column over households. */
export function perHousehold({ household }: State, column: { readonly [i: number]: number }): number {
  let sum = 0;
  for (let i = 0; i < household.count; i++) sum += column[i];
  return sum / household.count;
}

/** What a share counts, and of how many. */
export interface CountedShare {
  of: Countable;
  counting: Counting;
  /** It is told for so many of them, 1 unless told. */
  per?: number;
  /** How many there are at a moment; left out where what stands below a quotient counts each once. */
  base?(state: State, measured: Measured): number;
  /** Cases are others every year: those of a run are all of them, of so many years of each. Else the same are met at every moment. */
  anew?: true;
}

/** A share in which every household counts, by whole ones unless told. */
export const ofHouseholds = (counting: Counting = "whole"): CountedShare => ({
  of: "households",
  counting,
  base: ({ household }) => household.count,
});

/** A figure read off the state at the end of a season; NaN where it is not defined. */
export interface Metric extends Names {
  /** What it is called where it stands alone, in each language in which its label needs those above it in a table. */
  alone?: Partial<Names>;
  unit: Unit;
  /** Measured every season, or at the end of every year. */
  each: "season" | "year";
  /** The run's figure: the mean or the sum over the measured seasons, or the last; of a quotient the ratio of sums. */
  summary: "mean" | "sum" | "last";
  /** How it is printed. */
  show: "percent" | "yuan" | "count" | "number";
  /** Under which title it stands; there metrics are read in the order of their declarations. */
  group: MetricGroup;
  /** Read after the others of its group. */
  late?: true;
  /** What scenarios are compared by, what a policymaker reads first besides, and what is printed on demand (the default). */
  level?: "headline" | "main" | "more";
  /** What it counts, where counts of single ones are behind it: intervals go by them too. */
  counted?: CountedShare;
  /** What it can come to, if not what its unit says. */
  range?: MetricRange;
  /** Read off each arm's own loans, so that a difference between arms says nothing of the same thing. */
  incomparable?: true;
  /** Which way is good for households, if either. */
  better?: "lower" | "higher";
  /** The number of the lender whose account it is; left out where there is no such lender. */
  lender?: number;
  measure(state: State, measured: Measured): number;
  /** What a quotient is made of: what is told of the run is Σ above/Σ below, whatever single seasons come to. */
  parts?(state: State, measured: Measured): Parts;
}

/** What stands above the line of a quotient, and what below. */
export type Parts = readonly [above: number, below: number];

/** What is declared of a metric besides how it is measured. */
export type MetricFacts = Omit<Metric, "measure">;

export const metric = (declared: Metric): Metric => declared;

/** What a metric is called where it stands alone: in full, and a lender's figure with that lender's title before it. */
export const labelAlone = ({ en, zh, alone }: Names & Pick<Metric, "alone">, lender?: Names): Names => ({
  en: `${lender ? `${lender.en}: ` : ""}${alone?.en ?? en}`,
  zh: `${lender ? `${lender.zh}：` : ""}${alone?.zh ?? zh}`,
});

/** a/b, not defined where there is no b. */
export const ratio = (a: number, b: number): number => (b > 0 ? a / b : Number.NaN);

/** A metric that is above/below in each season, and Σ above/Σ below over a run: a season with little below weighs little. */
export const quotient = (
  declared: Omit<Metric, "summary" | "measure" | "parts"> & Required<Pick<Metric, "parts">>,
): Metric => ({
  ...declared,
  summary: "mean",
  measure: (state, measured) => ratio(...declared.parts(state, measured)),
});

/** What is declared alike of all figures of lender j. */
export const ofLender = (j: number) =>
  ({ group: "lenders", lender: j, unit: "share", each: "season", summary: "mean", show: "percent" }) as const;
