import type { JobRows } from "../store/job-rows.ts";
import type { StoredCounts } from "../store/stored-runs.ts";
import type { SweepProgress } from "../store/sweep-progress.ts";

/** Counts what is stored, on top of what was there; `base` runs are planned before a stopping rule asks for more. */
export function runTally(before: StoredCounts, base: number, arms: number) {
  const began = performance.now();
  let { finished, failed } = before;
  let firstFailure: string | undefined;
  const stored = (): number => finished + failed - before.finished - before.failed;
  return {
    stored,
    add(jobs: readonly JobRows[]): void {
      for (const { rows } of jobs)
        for (const { status, reason } of rows) {
          if (status === "finished") finished++;
          else {
            failed++;
            firstFailure ??= reason;
          }
        }
    },
    progress(addedJobs: number): SweepProgress {
      const seconds = (performance.now() - began) / 1000;
      const planned = Math.max(base + addedJobs * arms, finished + failed);
      const rate = stored() / seconds;
      const etaSeconds = rate === 0 ? Number.NaN : (planned - finished - failed) / rate;
      return { planned, finished, failed, rate, etaSeconds, seconds, ...(firstFailure && { firstFailure }) };
    },
  };
}
