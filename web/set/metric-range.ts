import names from "virtual:names";
import type { CountedKind } from "../../src/compare/estimate.ts";
import { boundsOf } from "../../src/declare/metric-range.ts";
import type { MetricKey } from "../../src/model/by-metric.ts";

/** What a metric counts, where counts of single ones are behind it. */
export const countedOf = (metric: MetricKey): CountedKind | undefined => names.metrics[metric].counted;

/** The least and the most that a metric can come to: what its intervals are cut to, as on the command line. */
export const rangeOf = (metric: MetricKey): readonly [number, number] => boundsOf(names.metrics[metric]);
