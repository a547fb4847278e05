import type { ContrastEvents } from "../../compare/chances.ts";
import {
  differenceExtent,
  type Events,
  type Extent,
  pairedEstimate,
  within,
} from "../../compare/estimate.ts";
import {
  type GroupMetricKey,
  groupMetricKeys,
  groupMetrics,
  type HouseholdGroup,
  householdGroupKeys,
} from "../../compare/group-figures.ts";
import { boundsOf } from "../../declare/metric-range.ts";
import { divisionWeights, pairsOf, shapley } from "../../math/shapley.ts";
import { mean } from "../../math/sum.ts";
import { metricOf } from "../../model/metrics/all.ts";
import type { VariantResults } from "../store/variant-results.ts";
import type { Bounded } from "./bootstrap.ts";
import type { MechanismKey } from "./mechanisms.ts";

/** A pair of mechanisms, and by how much they are worth more together than each apart. */
export interface Interaction extends Bounded {
  one: MechanismKey;
  other: MechanismKey;
}

/** A figure of the county or of a group of households, divided among the mechanisms. */
export interface Attribution {
  /** As the store calls it, or as `groupMetrics` does. */
  metric: string;
  group: HouseholdGroup;
  /** Replicates in which it is defined for every coalition. */
  replicates: number;
  /** With every mechanism off, and with all of them on, means over these. */
  none: number;
  all: number;
  /** `value` is the sum of the shares' values, to the last bit. */
  whole: Bounded;
  shares: Readonly<Record<MechanismKey, Bounded>>;
  interactions: readonly Interaction[];
}

/** Mechanisms by whether they are divided among. */
export interface Parties {
  /** In the order of the bits of the variants, which are all coalitions of them. */
  players: readonly MechanismKey[];
  /** Those that have nothing to switch: worth exactly 0. */
  idle: readonly MechanismKey[];
}

/**
 * Divides every metric of the county, and every metric of groups in each group, among the mechanisms. Values are those
 * of the means over replicates; intervals those of the values of the replicates (Student's t), for relapse and new
 * poverty no narrower than the households behind them allow.
 */
export async function attribute(results: VariantResults, parties: Parties): Promise<Attribution[]> {
  const weights = divisionWeights(parties.players.length);
  const last = results.variants.length - 1;
  const ends = results.variants.map((_, v) => (v === last ? 1 : 0) - (v === 0 ? 1 : 0));
  const unit = factorial(parties.players.length);
  const contrasts = [ends, ...[...weights.shares, ...weights.pairs].map((each) => each.map((w) => w / unit))];
  const events = await results.contrasts(contrasts);
  const rows: Attribution[] = [];
  for (const metric of results.results.metrics) {
    const behind = eventsOf(metric, "all", events);
    rows.push(divided(await results.figures(metric), { metric, group: "all" }, parties, behind));
  }
  for (const metric of groupMetricKeys)
    for (const group of householdGroupKeys) {
      // Of all households the county's own metric stands above.
      if (group === "all" && results.results.metrics.includes(metric)) continue;
      const behind = eventsOf(metric, group, events);
      rows.push(divided(await results.groupFigures(metric, group), { metric, group }, parties, behind));
    }
  return rows;
}

const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));

/** What is behind each contrast of a metric that counts households: the whole, the shares, the pairs. */
function eventsOf(
  metric: string,
  group: HouseholdGroup,
  events: readonly ContrastEvents[],
): readonly Events[] | undefined {
  const population = { relapse: "lifted", newPoverty: "neverPoor" } as const;
  if (metric !== "relapse" && metric !== "newPoverty") return undefined;
  return events.map((each) => each[population[metric]][group]);
}

interface Figured {
  metric: string;
  group: HouseholdGroup;
}

const isGroupMetric = (metric: string): metric is GroupMetricKey => Object.hasOwn(groupMetrics, metric);

/** What a difference in a metric can come to. */
function extentOf(metric: string): Extent {
  const declared = metricOf(metric) ?? (isGroupMetric(metric) ? groupMetrics[metric] : undefined);
  return differenceExtent(boundsOf(declared ?? { unit: "share", range: "any" }));
}

function divided(
  figures: readonly Float64Array[],
  { metric, group }: Figured,
  { players, idle }: Parties,
  events: readonly Events[] | undefined,
): Attribution {
  const replicates = Array.from(figures[0].keys()).filter((r) =>
    figures.every((each) => Number.isFinite(each[r])),
  );
  const means = figures.map((each) => mean(replicates.map((r) => each[r])));
  const of = shapley(means);
  const each = replicates.map((r) => shapley(figures.map((of) => of[r])));
  const extent = extentOf(metric);
  // Interactions are sums of more than one difference: no extent holds for them.
  const bounded = (value: number, values: readonly number[], at: number, most?: Extent): Bounded => {
    const found = pairedEstimate(values, events?.[at]);
    const { low, high } = most ? within(found, most) : found;
    return { value, low, high };
  };
  const { length: n } = players;
  const shares = players.map((key, i): [MechanismKey, Bounded] => [
    key,
    bounded(
      of.shares[i],
      each.map(({ shares }) => shares[i]),
      1 + i,
      extent,
    ),
  ]);
  const nothing = idle.map((key): [MechanismKey, Bounded] => [key, { value: 0, low: 0, high: 0 }]);
  return {
    metric,
    group,
    replicates: replicates.length,
    none: means[0],
    all: means[means.length - 1],
    whole: bounded(
      of.whole,
      each.map(({ whole }) => whole),
      0,
      extent,
    ),
    shares: Object.fromEntries([...shares, ...nothing]) as Attribution["shares"],
    interactions: pairsOf(n).map(([i, j], p) => ({
      one: players[i],
      other: players[j],
      ...bounded(
        of.pairs[p],
        each.map(({ pairs }) => pairs[p]),
        1 + n + p,
      ),
    })),
  };
}
