import type { LoadedStudy } from "./load-study.ts";
import { splitResponse } from "./response-name.ts";
import { measuredIn, type NamedMetric } from "./study-faults.ts";

/** The metrics that a store of this study keeps, in the order of its columns; the stopping rule's own among them. */
export function keptMetrics({
  study: { keep, stop },
  base,
}: Pick<LoadedStudy, "study" | "base">): NamedMetric[] {
  const measured = measuredIn(base);
  if (keep.metrics === "all") return measured;
  const named = stop ? [...keep.metrics, splitResponse(stop.metric)[1]] : keep.metrics;
  return measured.filter(({ name }) => named.includes(name));
}
