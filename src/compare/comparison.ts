import type { ByMetric, MetricKey } from "../model/by-metric.ts";
import type { Band } from "./bands.ts";
import { type Counterfactual, eventsOf, type Group } from "./counterfactual.ts";
import type { Estimate, Events } from "./estimate.ts";
import type { Pair, Replicate } from "./replicates.ts";

/** The metric of the headline and of `precision`. */
export const HEADLINE = "relapse" satisfies MetricKey;

/** Metrics that are the share of a group whose fall the tallies count. */
export const countedGroups: Readonly<Partial<Record<MetricKey, Group>>> = {
  relapse: "lifted",
  newPoverty: "neverPoor",
};

/** The events behind a difference in a metric, where households are counted for it. */
export function eventsBehind(metric: MetricKey, households: Counterfactual): Events | undefined {
  const group = countedGroups[metric];
  return group && eventsOf(households[group]);
}

/** An arm minus the reference, metric by metric, over replicates on the same luck. */
export interface Difference extends Pair {
  headline: boolean;
  metrics: ByMetric<Estimate>;
  households: Counterfactual;
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
  differences: Difference[];
  /** In the order of their numbers; of very many the first ones only. */
  replicates: Replicate[];
}

export type Summary = Omit<Comparison, "seed" | "luck" | "planned" | "interrupted" | "hash">;
