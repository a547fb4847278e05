import { addContrastEvents, type Contrast, type ContrastEvents, noEvents } from "../../compare/chances.ts";
import type { GroupMetricKey, HouseholdGroup } from "../../compare/group-figures.ts";
import type { Variant } from "../study/study.ts";
import { openResults, type Results } from "./results.ts";

/** The store of a study of variants, opened for reading: everything by variant, in their order, over replicates from 1. */
export interface VariantResults {
  results: Results;
  variants: readonly Variant[];
  arm: string;
  replicates: number;
  /** A metric of the county, by the name under which the store keeps it; NaN where it is not defined. */
  figures(metric: string): Promise<Float64Array[]>;
  /** A metric of a group of households, or how many there are in it. */
  groupFigures(metric: GroupMetricKey | "households", group: HouseholdGroup): Promise<Float64Array[]>;
  /**
   * The households that contrasts move, over replicates together: each contrast has a weight for every variant, such as
   * +1 for one and −1 for what it is held against. What `pairedEstimate` wants beside the differences of `relapse`
   * (`lifted`) and `newPoverty` (`neverPoor`). Replicates that lack a variant with a weight are left out.
   */
  contrasts(weights: readonly (readonly number[])[]): Promise<ContrastEvents[]>;
  close(): void;
}

/** Opens the store of a study of variants, complete or not; close it when done. Throws a `StoreProblem`. */
export async function openVariants(directory: string): Promise<VariantResults> {
  const results = await openResults(directory);
  const { study } = results;
  const [arm] = study.arms;
  const { variants = [] } = study;
  if (variants.length === 0) {
    results.close();
    throw new Error(`no variants in ${directory}`);
  }
  return {
    results,
    variants,
    arm,
    replicates: study.replicates,
    figures: (metric) => results.response(`${arm}.${metric}`),
    groupFigures: (metric, group) => results.groupResponse({ arm, group, metric }),
    contrasts: (weights) => contrastsOf(results, arm, weights),
    close: results.close,
  };
}

/** The contrast of a variant with another, as weights of all: +1 and −1. */
export const pairWeights = (variants: number, at: number, reference: number): number[] =>
  Array.from({ length: variants }, (_, v) => (v === at ? 1 : 0) - (v === reference ? 1 : 0));

/** Σ w·figure by replicate: a figure's contrast. */
export const contrastFigures = (figures: readonly Float64Array[], weights: readonly number[]): Float64Array =>
  figures[0].map((_, r) =>
    weights.reduce((sum, weight, v) => (weight === 0 ? sum : sum + weight * figures[v][r]), 0),
  );

async function contrastsOf(
  results: Results,
  arm: string,
  weights: readonly (readonly number[])[],
): Promise<ContrastEvents[]> {
  const events = weights.map(noEvents);
  for (let replicate = 1; replicate <= results.study.replicates; replicate++) {
    const chances = await results.chances(arm, replicate);
    for (const [c, own] of weights.entries()) {
      const contrast = own.flatMap((weight, v) => {
        const at = chances.get(v + 1);
        return weight !== 0 && at ? [{ chances: at, weight }] : [];
      }) satisfies Contrast;
      if (contrast.length > 0 && contrast.length === own.filter((weight) => weight !== 0).length)
        addContrastEvents(events[c], contrast);
    }
  }
  return events;
}
