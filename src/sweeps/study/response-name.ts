import { countedGroups } from "../../compare/comparison.ts";
import { differenceExtent, type Extent } from "../../compare/estimate.ts";
import type { Group } from "../../compare/kinds.ts";
import { boundsOf } from "../../declare/metric-range.ts";
import { isMetricKey, lenderFigureOf, metricOf } from "../../model/metrics/all.ts";

/**
 * `difference.relapse` into its two parts. An arm's name may hold points; a metric's holds one where it is a lender's
 * account, as in `hybrid.npl.dataLender`.
 */
export function splitResponse(name: string): [of: string, metric: string] {
  const last = name.lastIndexOf(".");
  const before = name.lastIndexOf(".", last - 1);
  const ofLender = before > 0 && !isMetricKey(name.slice(last + 1)) && lenderFigureOf(name.slice(before + 1));
  const dot = ofLender ? before : last;
  return dot < 0 ? [name, ""] : [name.slice(0, dot), name.slice(dot + 1)];
}

/** What a response can come to, as its metric is declared. */
export function responseExtent(name: string): Extent {
  const [of, metric] = splitResponse(name);
  const extent = boundsOf(metricOf(metric) ?? { unit: "share", range: "any" });
  return of === "difference" ? differenceExtent(extent) : extent;
}

/** What a study can answer: each metric of each arm, and of the difference of treatment and reference. */
export const responses = (arms: readonly string[], measured: readonly string[]): string[] =>
  [...(arms.length > 1 ? ["difference"] : []), ...arms].flatMap((of) =>
    measured.map((metric) => `${of}.${metric}`),
  );

/** A metric as a response: the difference in it, or its level where there is one arm. */
export const responseOn = (arms: readonly string[], metric: string): string =>
  `${arms.length > 1 ? "difference" : arms[0]}.${metric}`;

/** The population whose falls a response counts: of a difference in a share of households. */
export function populationOf(response: string): Group | undefined {
  const [of, metric] = splitResponse(response);
  return of === "difference" ? new Map(Object.entries(countedGroups)).get(metric) : undefined;
}
