import { meanInterval } from "../../math/mean-interval.ts";
import type { JobRows } from "../store/job-rows.ts";
import { splitResponse } from "../study/response-name.ts";
import type { Stop, Study } from "../study/study.ts";

/**
 * How many replicates a point is to have, judged by the first n and nothing else, so that neither the number of
 * workers nor an interruption can change it. At most twice as many at a time; n if they are enough.
 */
export function replicatesFor({ halfWidth, atLeast, atMost }: Stop, first: readonly number[]): number {
  const n = first.length;
  const defined = first.filter(Number.isFinite);
  // A point at which nothing is ever defined is not worth more.
  if (n >= atMost || defined.length === 0) return n;
  const { half } = meanInterval(defined);
  if (half <= halfWidth) return n;
  const wanted = Number.isFinite(half) ? Math.ceil(n * (half / halfWidth) ** 2) : 2 * n;
  return Math.min(Math.max(wanted, n + Math.min(atLeast, n)), 2 * n, atMost);
}

/** The stopping rule's figure of a job; NaN where it failed or is not defined. */
export function stopFigure(study: Study, metrics: readonly string[]): (job: JobRows) => number {
  const { treatment, reference, stop } = study;
  const [of, metric] = splitResponse(stop?.metric ?? "");
  const at = metrics.indexOf(metric);
  const figure = ({ rows }: JobRows, arm: string): number =>
    rows.find((row) => row.arm === arm)?.values[at] ?? Number.NaN;
  if (of !== "difference") return (job) => figure(job, of);
  return (job) => figure(job, treatment) - figure(job, reference);
}
