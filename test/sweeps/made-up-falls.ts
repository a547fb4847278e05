import { countedGroups } from "../../src/compare/comparison.ts";
import type { Events } from "../../src/compare/estimate.ts";
import type { Group } from "../../src/compare/kinds.ts";
import type { SweepJob } from "../../src/sweeps/run/sweep-job.ts";
import type { JobRows } from "../../src/sweeps/store/job-rows.ts";
import { newManifest } from "../../src/sweeps/store/new-manifest.ts";
import type { LoadedStudy } from "../../src/sweeps/study/load-study.ts";
import { madeUpRows } from "./made-up-sweep.ts";

/** Households of each population that are compared in a replicate. */
export const COMPARED = 100;

/** Falls of a replicate: none at point 1, one in all at point 2, two at point 3, then more and more. */
function falls(point: number, replicate: number): Events {
  const saved = [0, replicate === 3 ? 1 : 0, 0, replicate % 2, 1, 9 + replicate];
  const harmed = [0, 0, replicate === 2 || replicate === 5 ? 1 : 0, replicate % 3, 0, 2];
  const at = (point - 1) % saved.length;
  return { saved: saved[at], harmed: harmed[at], households: COMPARED };
}

/** Metrics that are no counts of households: what the treatment adds, nothing in most replicates or in all. */
const added: Readonly<Record<string, (replicate: number) => number>> = {
  wentWithout: (replicate) => [0, 0.02, -0.01, 0, 0][replicate % 5],
  income: () => 0,
};

/**
 * Made-up rows whose metrics that count households follow from such falls, saved and harmed changed about among those
 * who never were poor; of two others few or none differ.
 */
export function rowsWithFalls(loaded: LoadedStudy): (job: SweepJob) => JobRows {
  const { metrics } = newManifest(loaded, 1, undefined);
  const play = madeUpRows(loaded, metrics.length);
  const { treatment } = loaded.study;
  return (job) => {
    const made = play(job);
    const lifted = falls(made.point, made.replicate);
    const neverPoor = { ...lifted, saved: lifted.harmed, harmed: lifted.saved };
    const events = { lifted, neverPoor };
    const gain = (metric: string): number | undefined => {
      const group = new Map<string, Group>(Object.entries(countedGroups)).get(metric);
      if (!group) return added[metric]?.(made.replicate);
      const { saved, harmed, households } = events[group];
      return (harmed - saved) / households;
    };
    const figure = (arm: string, metric: string, otherwise: number): number => {
      const more = gain(metric);
      // What is made up is so small that no interval needs to be cut to what a share can be.
      return more === undefined ? otherwise / 10 : 0.25 + (arm === treatment ? more : 0);
    };
    const rows = made.rows.map((row) => ({
      ...row,
      values: row.values.map((value, m) => figure(row.arm, metrics[m], value)),
    }));
    return { ...made, rows, events };
  };
}
