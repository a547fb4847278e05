import type { DesignPoint } from "../design/design.ts";
import type { JobRows } from "../store/job-rows.ts";
import type { JobSet } from "../store/job-set.ts";

/** What is left to play, in jobs by point and by what they cost. */
export interface WorkLeft {
  /** Takes a stored job off. */
  done(job: Pick<JobRows, "point">): void;
  /** Points that have nothing left, and all that have work here. */
  readonly points: { finished: number; planned: number };
  /** What is left of the cost, and what was done since the beginning. */
  readonly cost: { left: number; done: number };
}

/** Of the jobs of some points, those that are wanted here and not stored; each costs what its point says. */
export function workLeft(
  points: readonly DesignPoint[],
  costOf: (point: DesignPoint) => number,
  jobs: { replicates: number; wanted(point: number, replicate: number): boolean; stored: JobSet },
): WorkLeft {
  const left = new Map<number, { jobs: number; cost: number }>();
  const count = { finished: 0, planned: 0 };
  const cost = { left: 0, done: 0 };
  for (const point of points) {
    const own = Array.from({ length: jobs.replicates }, (_, r) => r + 1).filter((replicate) =>
      jobs.wanted(point.point, replicate),
    );
    if (own.length === 0) continue;
    const open = own.filter((replicate) => !jobs.stored.has(point.point, replicate)).length;
    const each = costOf(point);
    count.planned++;
    if (open === 0) count.finished++;
    cost.left += open * each;
    left.set(point.point, { jobs: open, cost: each });
  }
  return {
    done({ point }) {
      const own = left.get(point);
      if (!own) return;
      own.jobs--;
      if (own.jobs === 0) count.finished++;
      cost.left -= own.cost;
      cost.done += own.cost;
    },
    points: count,
    cost,
  };
}

/** The costliest first, so that no large one begins when all others are through. */
export const costliestFirst = (
  points: readonly DesignPoint[],
  costOf: (point: DesignPoint) => number,
): DesignPoint[] => [...points].sort((a, b) => costOf(b) - costOf(a) || a.point - b.point);
