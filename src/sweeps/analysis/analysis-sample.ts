import { type Estimate, type Events, estimate, pairedEstimate, within } from "../../compare/estimate.ts";
import { log } from "../../math/elementary.ts";
import { extent } from "../../math/extent.ts";
import type { DesignPoint } from "../design/design.ts";
import type { Factor, FactorValue } from "../factor/factor.ts";
import type { StudyResults } from "../store/job-results.ts";
import { countIn } from "../store/lost-jobs.ts";
import type { Missing } from "../store/results.ts";
import { responseExtent } from "../study/response-name.ts";
import type { Study } from "../study/study.ts";
import { comparableMeans } from "./comparable-means.ts";

/** A factor over the points of a design, as numbers. */
export interface FactorColumn {
  factor: Factor;
  /** By point; the number of its choice where the values have no order. */
  values: Float64Array;
  /** What a number stands for, of switches and names. */
  choices?: readonly FactorValue[];
  /** Effects go by its logarithm. */
  log: boolean;
}

/** One response of a study over its design. */
export interface Sample {
  study: Study;
  response: string;
  points: readonly DesignPoint[];
  /** By point, over replicates; NaN where a run is missing, failed or undefined. */
  runs: readonly Float64Array[];
  /** By point, over the replicates that are there and on the luck of all; NaN where none is. */
  means: Float64Array;
  uneven: Unevenness;
  /** By point, where households are counted for this response. */
  events?: readonly Events[];
  columns: readonly FactorColumn[];
  missing: Missing;
}

export async function sampleOf(results: StudyResults, response: string): Promise<Sample> {
  const { study, points, missing } = results;
  const runs = await results.response(response);
  const columns = study.factors.map((factor, f) =>
    columnOf(
      factor,
      points.map(({ values }) => values[f]),
    ),
  );
  const means = comparableMeans(runs, study.luck === "shared");
  const uneven = unevennessOf(runs, missing);
  const events = await results.events(response);
  return { study, response, points, runs, means, uneven, columns, missing, ...(events && { events }) };
}

/** Of the replicates that points have with a value of the response. */
export interface Unevenness {
  /** Runs that finished, where the response is not defined. */
  undefined: number;
  /** Replicates with a value, of the points that have fewest and most of them. */
  least: number;
  most: number;
}

export function unevennessOf(runs: readonly Float64Array[], { lost }: Missing): Unevenness {
  const counts = runs.map((values) => values.filter(Number.isFinite).length);
  const without = runs.reduce((total, { length }, p) => total + length - counts[p], 0);
  const gone = lost.reduce((total, { replicates }) => total + countIn(replicates), 0);
  const [least, most] = extent(counts);
  return { undefined: Math.max(0, without - gone), least, most };
}

export function columnOf(factor: Factor, values: readonly FactorValue[]): FactorColumn {
  if (values.every((value) => typeof value === "number")) {
    const logarithmic = factor.scale === "log" || /log/i.test(factor.distribution?.kind ?? "");
    return {
      factor,
      values: Float64Array.from(values),
      log: logarithmic && values.every((value) => value > 0),
    };
  }
  // Off before on, so that the sign of an effect does not hang on the order in a file.
  const choices = [...(factor.values ?? new Set(values))].sort((one, other) =>
    typeof one === "boolean" && typeof other === "boolean" ? Number(one) - Number(other) : 0,
  );
  return {
    factor,
    values: Float64Array.from(values, (value) => choices.indexOf(value)),
    choices,
    log: false,
  };
}

/** The mean of one point as its own replicates tell it, moved to the luck of all. */
export function pointEstimate({ response, runs, means, events }: Sample, p: number): Estimate {
  const own = response.startsWith("difference.") ? pairedEstimate(runs[p], events?.[p]) : estimate(runs[p]);
  const moved = means[p] - own.mean;
  const there = { ...own, mean: means[p], low: own.low + moved, high: own.high + moved };
  return within(there, responseExtent(response));
}

/** A column on the scale on which effects are looked for. */
export const scaled = ({ values, log: logarithmic }: FactorColumn): Float64Array =>
  logarithmic ? values.map((value) => log(value)) : values;

/** Points that have a response, by their place in the design. */
export const finitePoints = ({ means }: Sample): number[] =>
  Array.from(means, (_, p) => p).filter((p) => Number.isFinite(means[p]));

/** The columns and the response at those points only. */
export function complete(
  sample: Sample,
  rows = finitePoints(sample),
): { columns: Float64Array[]; response: Float64Array } {
  return {
    columns: sample.columns.map((column) => {
      const values = scaled(column);
      return Float64Array.from(rows, (p) => values[p]);
    }),
    response: Float64Array.from(rows, (p) => sample.means[p]),
  };
}
