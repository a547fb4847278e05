import { type ByMetric, byMetric, type MetricKey, metricsIn } from "../model/by-metric.ts";
import { type Counterfactual, counterfactual, eventsOf, type Tally } from "./counterfactual.ts";
import { type Estimate, type Events, estimate, pairedEstimate } from "./estimate.ts";
import { type ExpectedFalls, expectedEvents, expectedFalls } from "./expected-falls.ts";
import { type FinanceRow, financeOf } from "./finance.ts";
import type { Group } from "./kinds.ts";
import type { Pair, Replicate, ReplicateArm, Task } from "./replicates.ts";

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

/** The events behind a difference in a metric, where households are counted for it. */
export function eventsBehind(metric: MetricKey, tallies: readonly Tally[]): Events | undefined {
  const [expected, counted] = [expectedGroups[metric], countedGroups[metric]];
  if (expected) return expectedEvents(tallies, expected);
  return counted && eventsOf(counterfactual(tallies)[counted]);
}

/** An arm minus the reference, metric by metric, over replicates on the same luck. */
export interface Difference extends Pair {
  headline: boolean;
  metrics: ByMetric<Estimate>;
  households: Counterfactual;
  /** Relapse and new poverty as expected over interview noise, by kind of household. */
  expected: ExpectedFalls;
}

/** A metric by season: its mean over replicates, and their 10–90 % spread. */
export interface Band {
  mean: number[];
  p10: number[];
  p90: number[];
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
  /** Which finance for whom, by arm. */
  finance: Record<string, FinanceRow[]>;
  /** In the order of their numbers. */
  replicates: Replicate[];
}

const armOf = ({ arms }: Replicate, name: string): ReplicateArm =>
  arms.find(({ arm }) => arm === name) as ReplicateArm;

const figures = (done: readonly Replicate[], metric: MetricKey, arm: string): number[] =>
  done.map((replicate) => armOf(replicate, arm).summary[metric]);

/** An arm minus another, replicate by replicate; NaN where either is not defined. */
export function paired(
  done: readonly Replicate[],
  metric: MetricKey,
  arm: string,
  reference: string,
): number[] {
  const minus = figures(done, metric, reference);
  return figures(done, metric, arm).map((value, r) => value - minus[r]);
}

export type Summary = Omit<Comparison, "seed" | "luck" | "planned" | "interrupted" | "hash">;

/** What the replicates of a comparison amount to; `banded` names the metrics whose seasons are wanted, if not all. */
export function summarise(
  { arms, pairs }: Pick<Task, "arms" | "pairs">,
  done: Replicate[],
  headline: readonly [string, string],
  banded?: readonly MetricKey[],
): Summary {
  const [treatment, reference] = headline;
  const metrics = done.length > 0 ? metricsIn(done[0].arms[0].summary) : [];
  const each = <T>(make: (metric: MetricKey) => T): ByMetric<T> => byMetric(metrics, make);
  const inBands = banded ? metrics.filter((metric) => banded.includes(metric)) : metrics;
  const byArm = <T>(make: (arm: string) => T): Record<string, T> =>
    Object.fromEntries(arms.map((arm) => [arm, make(arm)]));
  return {
    arms,
    reference,
    treatment,
    finished: done.length,
    estimates: byArm((arm) => each((metric) => estimate(figures(done, metric, arm)))),
    bands: byArm((arm) => byMetric(inBands, (metric) => band(done, metric, arm))),
    differences: pairs.map((pair, p) => {
      const tallies = done.map((replicate) => replicate.tallies[p]);
      const households = counterfactual(tallies);
      const metrics = each((metric) =>
        pairedEstimate(paired(done, metric, pair.arm, pair.reference), eventsBehind(metric, tallies)),
      );
      return {
        ...pair,
        headline: pair.arm === treatment,
        metrics,
        households,
        expected: expectedFalls(tallies),
      };
    }),
    finance: byArm((arm) => financeOf(done, arm)),
    replicates: done,
  };
}

function band(done: readonly Replicate[], metric: MetricKey, arm: string): Band {
  const series = done.map((replicate) => armOf(replicate, arm).series[metric] ?? []);
  const seasons = Array.from({ length: series[0]?.length ?? 0 }, (_, t) => estimate(series.map((s) => s[t])));
  return {
    mean: seasons.map(({ mean }) => mean),
    p10: seasons.map(({ p10 }) => p10),
    p90: seasons.map(({ p90 }) => p90),
  };
}
