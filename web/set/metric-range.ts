import names from "virtual:names";
import { boundsOf } from "../../src/declare/metric-range.ts";
import type { MetricKey } from "../../src/model/by-metric.ts";

/** The least and the most that a metric can come to: what its intervals are cut to, as on the command line. */
export const rangeOf = (metric: MetricKey): readonly [number, number] => boundsOf(names.metrics[metric]);
