import { signal } from "@preact/signals";
import { cores } from "./cores.ts";
import { type Lane, openLane } from "./lanes.ts";
import type { PlayJobs } from "./work/all.ts";
import type { ReadingJobs } from "./work/reading.ts";
import PlayWorker from "./worker.ts?worker";

/** How many workers have taken the place of one that died. */
export const replaced = signal(0);

/** Playing workers, one a core. */
export const lanes = Array.from({ length: cores }, () =>
  openLane(
    () => new PlayWorker(),
    () => {
      replaced.value++;
    },
  ),
);
const idlest = (): Lane => lanes.reduce((a, b) => (b.load < a.load ? b : a));
const reader = openLane(async () => new (await import("./reading-worker.ts?worker")).default());

/** Asks a playing worker for something else; rejects with `NotPlayable` or an error. */
export const ask = <K extends keyof PlayJobs>(name: K, ...args: Parameters<PlayJobs[K]>) =>
  idlest().run<Awaited<ReturnType<PlayJobs[K]>>>((worker) => worker.ask(name, ...args) as never);

/** Asks the worker that reads, checks and writes scenarios. */
export const askReader = <K extends keyof ReadingJobs>(name: K, ...args: Parameters<ReadingJobs[K]>) =>
  reader.run<Awaited<ReturnType<ReadingJobs[K]>>>((worker) => worker.ask(name, ...args) as never);
