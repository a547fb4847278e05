import type { JobRows } from "../store/job-rows.ts";
import type { StoredCounts } from "../store/stored-runs.ts";
import type { SweepProgress } from "../store/sweep-progress.ts";
import type { WorkLeft } from "./work-left.ts";

/**
 * Counts what is stored, on top of what was there; `base` runs are planned before a stopping rule asks for more. The
 * time left follows from what is left to do where that is told, so that it holds where points differ in size.
 */
export function runTally(before: StoredCounts, base: number, arms: number, left?: WorkLeft) {
  const began = performance.now();
  let { finished, failed } = before;
  let firstFailure: string | undefined;
  const stored = (): number => finished + failed - before.finished - before.failed;
  return {
    stored,
    add(jobs: readonly JobRows[]): void {
      for (const { point, rows } of jobs) {
        left?.done({ point });
        for (const { status, reason } of rows) {
          if (status === "finished") finished++;
          else {
            failed++;
            firstFailure ??= reason;
          }
        }
      }
    },
    progress(addedJobs: number): SweepProgress {
      const seconds = (performance.now() - began) / 1000;
      const planned = Math.max(base + addedJobs * arms, finished + failed);
      const rate = stored() / seconds;
      const runsLeft = rate === 0 ? Number.NaN : (planned - finished - failed) / rate;
      const etaSeconds = left && left.cost.done > 0 ? (left.cost.left * seconds) / left.cost.done : runsLeft;
      return {
        planned,
        finished,
        failed,
        rate,
        etaSeconds,
        seconds,
        ...(left && { points: { ...left.points } }),
        ...(firstFailure && { firstFailure }),
      };
    },
  };
}
