import { signal } from "@preact/signals";
import { type Lane, openLane } from "../playing/lanes.ts";
import type { StudyJobs } from "../playing/work/study-jobs.ts";
import { lanes as playing } from "../playing/workers.ts";

/** How many workers of studies have taken the place of one that died. */
export const replacedPlayers = signal(0);

const open = (): Lane =>
  openLane(
    async () => new (await import("../playing/study-worker.ts?worker")).default(),
    () => {
      replacedPlayers.value++;
    },
  );

/** Workers that play studies, one a core; each is started when it is first needed. */
export const studyLanes: readonly Lane[] = playing.map(open);
/** The same for experiments: a study may be played meanwhile, and ends its own. */
export const seedLanes: readonly Lane[] = playing.map(open);

/** Reads, analyses and writes, while the others play. */
const clerk = open();

const askOn =
  (lane: Lane) =>
  <K extends keyof StudyJobs>(name: K, ...args: Parameters<StudyJobs[K]>) =>
    lane.run<Awaited<ReturnType<StudyJobs[K]>>>((worker) => worker.ask(name, ...args) as never);

/** Asks the worker that reads, analyses and writes. */
export const askClerk = askOn(clerk);

/** Asks one that plays. */
export const askPlayer = (lane: Lane) => askOn(lane);
