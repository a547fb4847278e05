import type { Fate } from "../../play/lane.ts";
import type { Store } from "../store/store.ts";
import { storeProblem } from "../store/store-problem.ts";
import type { SweepJob } from "./sweep-job.ts";

const MOST_POINTS_LOST = 3;

/**
 * Counts the jobs in a row, of all workers, that were lost. Workers that die over one job after another, at several
 * points, die of the machine and not of the jobs: `note` then throws, to give the sweep up.
 */
export function lossesOf({ directory, manifest }: Pick<Store, "directory" | "manifest">, workers: number) {
  const lost: SweepJob[] = [];
  return {
    note(job: SweepJob, fate: Fate<unknown>): void {
      if (!("lost" in fate)) {
        lost.length = 0;
        return;
      }
      lost.push(job);
      const points = new Set(lost.map(({ point }) => point.point)).size;
      if (lost.length >= 2 * workers && points >= Math.min(MOST_POINTS_LOST, manifest.points))
        throw storeProblem((text) => text.workersDie(directory, lost.length, fate.lost), 1);
    },
  };
}
