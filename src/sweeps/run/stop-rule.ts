import { type Events, pairedEstimate } from "../../compare/estimate.ts";
import { sumOfEvents } from "../store/sum-of-events.ts";
import type { Stop } from "../study/study.ts";

/** The stopping rule's figure of a job, NaN where it failed or is not defined, and the events behind it if counted. */
export interface StopFigure {
  value: number;
  events?: Events;
}

/**
 * How many replicates a point is to have, judged by the first n and nothing else, so that neither the number of
 * workers nor an interruption can change it. At most twice as many at a time; n if they are enough. Replicates that are
 * all alike are never enough by themselves: what they leave possible follows from the events counted.
 */
export function replicatesFor(
  { halfWidth, atLeast, atMost }: Stop,
  first: readonly (StopFigure | undefined)[],
): number {
  const n = first.length;
  const defined = first.flatMap((figure) => (figure && Number.isFinite(figure.value) ? [figure] : []));
  // A point at which nothing is ever defined is not worth more.
  if (n >= atMost || defined.length === 0) return n;
  const values = defined.map(({ value }) => value);
  const { half } = pairedEstimate(values, sumOfEvents(defined.map(({ events }) => events)));
  if (half <= halfWidth) return n;
  const wider = half / halfWidth;
  const wanted = Number.isFinite(half) ? Math.ceil(n * wider * wider) : 2 * n;
  return Math.min(Math.max(wanted, n + Math.min(atLeast, n)), 2 * n, atMost);
}
