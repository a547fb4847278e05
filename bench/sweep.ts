import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { simulateArms } from "../src/model/simulate.ts";
import { inThisThread, type Runner } from "../src/play/runner.ts";
import { thread, workerFile } from "../src/play/threads.ts";
import type { DesignPoint } from "../src/sweeps/design/design.ts";
import { designOf, designSize, eachDesignPoint } from "../src/sweeps/design/design-points.ts";
import { estimateSweep } from "../src/sweeps/run/estimate-cost.ts";
import { runSweep } from "../src/sweeps/run/run-sweep.ts";
import { jobPlayer, type SweepJob, taskOf } from "../src/sweeps/run/sweep-job.ts";
import type { JobRows } from "../src/sweeps/store/job-rows.ts";
import { newManifest } from "../src/sweeps/store/new-manifest.ts";
import { createStore, openStore } from "../src/sweeps/store/store.ts";
import { type LoadedStudy, loadStudy } from "../src/sweeps/study/load-study.ts";
import { planAt } from "../src/sweeps/study/point-plan.ts";
import { savedStudy } from "../src/sweeps/study/saved-study.ts";
import { projectFile } from "./county.ts";
import { interleaved, median, ratio } from "./rounds.ts";
import type { Item } from "./row.ts";

/** Villages of 30 households at which one run of the small study takes about 100 ms. */
const VILLAGES = 20;

/** The small study with more villages and more replicates, so that a run takes about 100 ms. */
function study(replicates: number): LoadedStudy {
  const { base, plain, ...loaded } = loadStudy(projectFile("scenarios/studies/small.yaml"));
  const county = { ...(plain.county as object), villages: VILLAGES };
  const time = { ...(plain.time as object), burnIn: 8, seasons: 32 };
  return {
    ...loaded,
    study: { ...loaded.study, replicates, keep: { ...loaded.study.keep, metrics: "all" } },
    base: {
      ...base,
      county: { ...base.county, villages: VILLAGES },
      time: { ...base.time, burnIn: 8, seasons: 32 },
    },
    plain: { ...plain, county, time },
  };
}

interface Played {
  /** Without making the store. */
  milliseconds: number;
  hash: string;
}

/** Plays a study into a store in a new folder. */
export async function playInto(
  directory: string,
  loaded: LoadedStudy,
  workers: number,
  start: () => Runner<SweepJob, JobRows>,
): Promise<Played> {
  const { study } = loaded;
  await createStore(directory, newManifest(loaded, designSize(study), undefined), eachDesignPoint(study));
  const began = performance.now();
  const store = await openStore(directory);
  const { storeHash = "" } = await runSweep(store, loaded, { workers, start });
  store.close();
  return { milliseconds: performance.now() - began, hash: storeHash };
}

/** The same into a store that goes away again. */
export async function sweepTime(
  loaded: LoadedStudy,
  workers: number,
  start: () => Runner<SweepJob, JobRows>,
): Promise<Played> {
  const directory = mkdtempSync(join(tmpdir(), "bench-"));
  try {
    return await playInto(directory, loaded, workers, start);
  } finally {
    rmSync(directory, { recursive: true });
  }
}

/** Every job of the study, played by the engine alone, each point resolved beforehand. */
function bare(loaded: LoadedStudy, points: readonly DesignPoint[]): number {
  const { arms, replicates } = loaded.study;
  const plans = points.map((point) => planAt(loaded, point));
  const began = performance.now();
  for (const plan of plans)
    for (let replicate = 1; replicate <= replicates; replicate++) simulateArms(plan, replicate, arms);
  return performance.now() - began;
}

/** A sweep against the engine alone, two workers against one, and what was foretold against what it took. */
export const sweep: Item = {
  title: "A sweep of runs of about 100 ms",
  async measure({ quick, rounds }) {
    const loaded = study(quick ? 2 : 5);
    const points = designOf(loaded.study);
    const runs = points.length * loaded.study.replicates * loaded.study.arms.length;
    const hashes = new Set<string>();
    const here = () => inThisThread(jobPlayer(taskOf(loaded)));
    const apart = () => thread<SweepJob, JobRows>(workerFile(), { sweep: savedStudy(loaded) });
    const timed = (workers: number, start: () => Runner<SweepJob, JobRows>) => async (): Promise<number> => {
      const { milliseconds, hash } = await sweepTime(loaded, workers, start);
      hashes.add(hash);
      return milliseconds;
    };
    const times = await interleaved(quick ? 2 : Math.min(rounds, 5), {
      bare: () => bare(loaded, points),
      here: timed(1, here),
      one: timed(1, apart),
      two: timed(2, apart),
    });
    const foretold = await estimateSweep(loaded, { workers: 2, start: apart });
    const expected = (foretold?.seconds.most ?? Number.NaN) * 1000;
    return [
      { what: "one run, engine alone", value: median(times.bare) / runs, unit: "ms" },
      {
        what: `sweep of ${runs} runs over engine alone, same thread`,
        value: ratio(times.here, times.bare),
        unit: "×",
        atMost: 1.05,
      },
      {
        what: "one worker thread over engine alone",
        value: ratio(times.one, times.bare),
        unit: "×",
        note: "thread started and warmed up each time",
      },
      { what: "two workers over one", value: ratio(times.one, times.two), unit: "×", atLeast: 1.75 },
      {
        what: "estimate over what it took, two workers",
        value: expected / median(times.two),
        unit: "×",
        atLeast: 0.75,
        atMost: 1.25,
      },
      { what: "same store hash", value: hashes.size === 1 ? "yes" : "NO" },
    ];
  },
};
