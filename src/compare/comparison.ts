import type { ByMetric, MetricKey } from "../model/by-metric.ts";
import type { Band } from "./bands.ts";
import { type Counterfactual, eventsOf } from "./counterfactual.ts";
import type { Estimate, Events } from "./estimate.ts";
import { type ExpectedFalls, expectedEvents, type Parting } from "./expected-falls.ts";
import type { FinanceRow } from "./finance.ts";
import type { Group } from "./kinds.ts";
import type { Pair, Replicate } from "./replicates.ts";

/** The metric of the headline and of `precision`. */
export const HEADLINE = "relapse" satisfies MetricKey;

/** Metrics that are the share of a group whose fall the tallies count. */
export const countedGroups: Readonly<Partial<Record<MetricKey, Group>>> = {
  relapse: "lifted",
  relapseHeard: "lifted",
  newPoverty: "neverPoor",
  newPovertyHeard: "neverPoor",
};

/** Those of them that are expected over interview noise, and the group. */
const expectedGroups: Readonly<Partial<Record<MetricKey, Group>>> = {
  relapse: "lifted",
  newPoverty: "neverPoor",
};

/** The events behind a difference in a metric, where households are counted for it; `expected` sums tallies' chances. */
export function eventsBehind(
  metric: MetricKey,
  households: Counterfactual,
  expected: Float64Array,
): Events | undefined {
  const [chances, counted] = [expectedGroups[metric], countedGroups[metric]];
  if (chances) return expectedEvents([expected], chances);
  return counted && eventsOf(households[counted]);
}

/** An arm minus the reference, metric by metric, over replicates on the same luck. */
export interface Difference extends Pair {
  headline: boolean;
  metrics: ByMetric<Estimate>;
  /** As drawn interviews heard them. */
  households: Counterfactual;
  /** The lifted households that the arms part, by the headline's own measure. */
  parting: Parting;
  /** Relapse and new poverty as expected over interview noise, by kind of household; of the replicates kept. */
  expected: ExpectedFalls;
}

/** What a comparison came to: plain data. */
export interface Comparison {
  seed: string;
  luck: "shared" | "independent";
  arms: readonly string[];
  reference: string;
  treatment: string;
  finished: number;
  planned: number;
  /** Stopped by the signal before all that was planned had finished. */
  interrupted: boolean;
  hash: string;
  /** By arm and metric. */
  estimates: Record<string, ByMetric<Estimate>>;
  bands: Record<string, ByMetric<Band>>;
  /** Year by year, by arm: the mean over replicates of each quotient that is measured every season. */
  years: Record<string, ByMetric<number[]>>;
  differences: Difference[];
  /** Which finance for whom, by arm; of the replicates kept. */
  finance: Record<string, FinanceRow[]>;
  /** In the order of their numbers; of very many the first ones only. */
  replicates: Replicate[];
}

export type Summary = Omit<Comparison, "seed" | "luck" | "planned" | "interrupted" | "hash">;
