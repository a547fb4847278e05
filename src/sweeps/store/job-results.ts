import type { Events } from "../../compare/estimate.ts";
import type { DesignPoint } from "../design/design.ts";
import { populationOf, splitResponse } from "../study/response-name.ts";
import type { JobRows, RunRow } from "./job-rows.ts";
import { lossBook } from "./lost-jobs.ts";
import type { Manifest } from "./manifest.ts";
import type { Missing, Results } from "./results.ts";
import { jobsPlanned } from "./shard.ts";

/** What a sensitivity analysis takes of a store's results. */
export type StudyResults = Pick<
  Results,
  "study" | "manifest" | "points" | "arms" | "metrics" | "missing" | "response" | "events"
>;

/** The results of jobs in memory, as a store with the same runs in it gives them. */
export function jobResults(
  manifest: Manifest,
  points: readonly DesignPoint[],
  jobs: readonly JobRows[],
): StudyResults {
  const { study } = manifest.saved;
  return {
    study,
    manifest,
    points,
    arms: manifest.arms,
    metrics: manifest.metrics,
    missing: missingOf(manifest, jobs),
    response: async (name) => responseOf(manifest, jobs, name),
    events: async (name) => eventsOf(manifest, jobs, name),
  };
}

function missingOf(manifest: Manifest, jobs: readonly JobRows[]): Missing {
  const { saved, points, arms, runs, state } = manifest;
  const book = lossBook(points, saved.study);
  const reasons = new Map<string, number>();
  const counts = { finished: 0, failed: 0 };
  for (const { point, replicate, rows } of ordered(jobs))
    for (const { status, reason } of rows) {
      counts[status]++;
      if (status === "failed") reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
      book.add({ point, replicate, failed: status === "failed", reason });
    }
  const { finished, failed } = counts;
  const first = jobsPlanned(undefined, saved.study, points) * arms.length;
  const planned = state === "complete" ? finished + failed : Math.max(runs.planned, first, finished + failed);
  return {
    planned,
    finished,
    failed,
    absent: planned - finished - failed,
    reasons: [...reasons]
      .map(([reason, count]) => ({ reason, count }))
      .sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1)),
    lost: finished === planned ? [] : book.lost(),
  };
}

const ordered = (jobs: readonly JobRows[]): JobRows[] =>
  [...jobs].sort((a, b) => a.point - b.point || a.replicate - b.replicate);

function responseOf(
  { metrics, points, saved }: Manifest,
  jobs: readonly JobRows[],
  name: string,
): Float64Array[] {
  const [of, metric] = splitResponse(name);
  const { replicates, stop, treatment, reference } = saved.study;
  const at = metrics.indexOf(metric);
  const most = new Uint32Array(points).fill(stop ? 0 : replicates);
  for (const { point, replicate } of jobs) most[point - 1] = Math.max(most[point - 1], replicate);
  const values = Array.from(most, (count) => new Float64Array(count).fill(Number.NaN));
  const figure = (rows: readonly RunRow[], arm: string): number => {
    const row = rows.find((each) => each.arm === arm);
    return row?.status === "finished" ? row.values[at] : Number.NaN;
  };
  for (const { point, replicate, rows } of jobs)
    values[point - 1][replicate - 1] =
      of === "difference" ? figure(rows, treatment) - figure(rows, reference) : figure(rows, of);
  return values;
}

function eventsOf({ points }: Manifest, jobs: readonly JobRows[], name: string): Events[] | undefined {
  const population = populationOf(name);
  if (!population) return undefined;
  const all = Array.from({ length: points }, (): Events => ({ saved: 0, harmed: 0, households: 0 }));
  for (const { point, events } of jobs) {
    const own = events?.[population];
    if (!own) continue;
    const sum = all[point - 1];
    sum.saved += own.saved;
    sum.harmed += own.harmed;
    sum.households += own.households;
  }
  return all;
}
