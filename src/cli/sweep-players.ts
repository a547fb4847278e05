import { thread, workerFile } from "../play/threads.ts";
import { fleetText } from "../report/sweep-report/fleet-text.ts";
import type { Language } from "../report/tables/shown.ts";
import type { SweepOptions } from "../sweeps/run/run-sweep.ts";
import type { SweepJob } from "../sweeps/run/sweep-job.ts";
import { isOtherModel } from "../sweeps/store/existing-store.ts";
import type { JobRows } from "../sweeps/store/job-rows.ts";
import type { Manifest } from "../sweeps/store/manifest.ts";
import { modelFingerprint } from "../sweeps/store/model-fingerprint.ts";
import type { LoadedStudy } from "../sweeps/study/load-study.ts";
import { savedStudy } from "../sweeps/study/saved-study.ts";
import { tell } from "./print.ts";
import { placeOf, type QueueArguments, queueError } from "./queue-options.ts";

/** Who plays: threads of this machine, or whoever takes work from a queue. */
export type Players = Pick<SweepOptions, "workers" | "start"> & { close?(): Promise<void> };

/** Jobs that are under way over a queue at a time: enough for hundreds of workers, and little to hold. */
const QUEUED = 20_000;

/** Threads, or where a queue is named whoever takes work from it. */
export async function playersOf(
  manifest: Manifest,
  loaded: LoadedStudy,
  options: QueueArguments & { workers: number; signal: AbortSignal; quiet?: boolean; json?: boolean },
  language: Language,
): Promise<Players> {
  const sweep = savedStudy(loaded);
  const model = isOtherModel(manifest) ? modelFingerprint() : undefined;
  const place = await placeOf(options, language);
  if (!place)
    return {
      workers: options.workers,
      start: () => thread<SweepJob, JobRows>(workerFile(), { sweep, model }),
    };
  const { openQueueRunners } = await import("../fleet/queue/queue-runners.ts");
  const { shownPlace } = await import("../fleet/queue/queue-place.ts");
  const text = fleetText(language).queue;
  const shown = shownPlace(place);
  if (!options.quiet && !options.json) tell(`${text.startWorkers(shown)}\n`);
  const { signal } = options;
  try {
    const queue = await openQueueRunners(place, {
      sweep,
      model,
      signal,
      onServer: (state, why) => tell(`${state === "lost" ? text.lost(shown, why) : text.back(shown)}\n`),
    });
    return { workers: QUEUED, ...queue };
  } catch (error) {
    if (signal.aborted) return NOBODY;
    throw await queueError(error, place, language);
  }
}

/** Who plays where it was called off before there was a queue. */
const NOBODY: Players = {
  workers: 1,
  start: () => {
    throw new Error("nobody plays");
  },
};
