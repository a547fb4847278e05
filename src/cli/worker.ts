import { usableCores } from "../play/cores.ts";
import { fleetText } from "../report/sweep-report/fleet-text.ts";
import { commandTextOf } from "../report/tables/command-text.ts";
import type { Language } from "../report/tables/shown.ts";
import { interruption } from "./interrupt.ts";
import { wholeNumber, workersOf } from "./options.ts";
import { tell } from "./print.ts";
import { placeOf, type QueueArguments, queueError } from "./queue-options.ts";

/** The options of `worker` as they were typed. */
interface WorkerArguments extends QueueArguments {
  workers?: string;
  lock?: string;
  quiet?: boolean;
}

const LOCKS = [1000, 3_600_000] as const;

/** Plays what a queue holds, until it is announced to stop. */
export async function workerCommand(options: WorkerArguments, language: Language): Promise<void> {
  const common = commandTextOf(language);
  const text = fleetText(language).queue;
  const threads = workersOf(options.workers, common) ?? usableCores();
  const lock = wholeNumber("--lock", options.lock, LOCKS, common);
  const place = await placeOf(options, language);
  if (!place) return;
  const { openQueueWorker, thisModel } = await import("../fleet/queue/queue-worker.ts");
  const { shownPlace } = await import("../fleet/queue/queue-place.ts");
  const say = (line: string): void => (options.quiet ? undefined : tell(`${line}\n`));
  const announced = new Set<string>();
  const signal = interruption();
  const opening = openQueueWorker(place, {
    threads,
    signal,
    ...(lock !== undefined && { lock }),
    onChunk: (jobs, seconds) => say(text.chunk(jobs, seconds.toFixed(1))),
    onOtherModel(study, version, model) {
      const key = `${study} ${model}`;
      if (!announced.has(key))
        tell(`${common.warning(text.otherModel(study, `${version} (${model})`, thisModel()))}\n`);
      announced.add(key);
    },
    onServer: (state, reason) =>
      tell(`${state === "lost" ? text.lost(shownPlace(place), reason) : text.back(shownPlace(place))}\n`),
  });
  const worker = await opening.catch(async (error: unknown) => {
    if (!signal.aborted) throw await queueError(error, place, language);
  });
  if (!worker) return;
  say(text.opened(shownPlace(place), thisModel()));
  if (!signal.aborted)
    await new Promise((resolve) => signal.addEventListener("abort", resolve, { once: true }));
  say(text.stopping);
  await worker.close();
  // A line that was down may still be waiting for the server.
  process.exit();
}
