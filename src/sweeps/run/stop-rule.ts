import { meanInterval } from "../../math/mean-interval.ts";
import type { Stop, Study } from "../study/study.ts";
import type { JobRows } from "./sweep-job.ts";

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

/** `difference.relapse` into its two parts; an arm's name may hold points, a metric's does not. */
export function splitResponse(name: string): [of: string, metric: string] {
  const dot = name.lastIndexOf(".");
  return dot < 0 ? [name, ""] : [name.slice(0, dot), name.slice(dot + 1)];
}
