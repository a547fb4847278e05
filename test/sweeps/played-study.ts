import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import type { Runner } from "../../src/play/runner.ts";
import { designSize, eachDesignPoint } from "../../src/sweeps/design/design-points.ts";
import { runSweep } from "../../src/sweeps/run/run-sweep.ts";
import { playJob, type SweepJob, taskOf } from "../../src/sweeps/run/sweep-job.ts";
import type { JobRows } from "../../src/sweeps/store/job-rows.ts";
import { newManifest } from "../../src/sweeps/store/new-manifest.ts";
import { createStore, openStore } from "../../src/sweeps/store/store.ts";
import type { LoadedStudy } from "../../src/sweeps/study/load-study.ts";

const directories: string[] = [];
afterAll(() => {
  for (const directory of directories) rmSync(directory, { recursive: true, force: true });
});

/** Plays a study in this thread, in spells of so many jobs; the store is closed afterwards, and goes after the tests. */
export async function playedStudy(of: LoadedStudy, limits: readonly (number | undefined)[] = [undefined]) {
  const directory = mkdtempSync(join(tmpdir(), "sannong-played-"));
  directories.push(directory);
  const points = designSize(of.study);
  await createStore(directory, newManifest(of, points, undefined), eachDesignPoint(of.study));
  const start = (): Runner<SweepJob, JobRows> => ({
    run: async (job) => ({ result: playJob(taskOf(of), job) }),
    stop() {},
  });
  let hash: string | undefined;
  for (const limit of limits) {
    const store = await openStore(directory);
    const last = await runSweep(store, of, { workers: 1, start, ...(limit && { limit }) });
    hash = last.storeHash;
    store.close();
  }
  return { directory, hash };
}
