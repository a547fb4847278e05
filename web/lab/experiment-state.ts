import { batch, computed, signal } from "@preact/signals";
import type { PlayedSeed } from "../../src/experiments/play-seed.ts";
import { messageOf } from "../../src/play/runner.ts";
import { isNotPlayable, type Lane } from "../playing/lanes.ts";
import type { BegunExperiment } from "../playing/work/begin-experiment.ts";
import { type KeptExperiment, keepExperiment, keepSeeds, keptSeeds } from "./seed-keeper.ts";
import { askClerk, askPlayer, seedLanes } from "./study-lanes.ts";

/** An experiment in the laboratory. */
export interface OpenExperiment {
  /** As it was written. */
  text: string;
  begun: BegunExperiment;
  /** Seeds that were asked for. */
  seeds: number;
}

type ExperimentState =
  | { kind: "paused" }
  | { kind: "playing" }
  | { kind: "pausing" }
  | { kind: "done" }
  | { kind: "failed"; what: string };

export const experiment = signal<OpenExperiment | undefined>(undefined);
export const experimentState = signal<ExperimentState>({ kind: "paused" });
/** Seeds that are there; the list is a new one after each. */
const there = signal<readonly PlayedSeed[]>([]);
/** Those of them that were asked for. */
export const played = computed(() =>
  there.value.filter(({ replicate }) => replicate <= (experiment.value?.seeds ?? 0)),
);

/** Shows an experiment with the seeds that there are of it. */
export function show(shown: OpenExperiment, seeds: readonly PlayedSeed[]): void {
  batch(() => {
    experiment.value = shown;
    there.value = seeds;
    experimentState.value = { kind: played.value.length >= shown.seeds ? "done" : "paused" };
  });
}

/** The same with those that the browser keeps. */
export const showKept = async ({ text, begun, seeds }: Omit<KeptExperiment, "id" | "at">): Promise<void> =>
  show({ text, begun, seeds }, await keptSeeds(begun.id));

/** Shows no longer what is let go of. */
export function close(id: string): void {
  if (experiment.value?.begun.id === id) experiment.value = undefined;
}

let stop: AbortController | undefined;

/** Begins no more seeds; those under way come to their end. */
export function pauseExperiment(): void {
  if (experimentState.value.kind !== "playing") return;
  experimentState.value = { kind: "pausing" };
  stop?.abort();
}

/** Plays the seeds that are lacking on all workers, and keeps each as it comes. */
export async function playExperiment(): Promise<void> {
  const shown = experiment.value;
  if (!shown || !["paused", "failed"].includes(experimentState.value.kind)) return;
  const own = new AbortController();
  stop = own;
  experimentState.value = { kind: "playing" };
  try {
    await keepExperiment({ ...shown, id: shown.begun.id, at: Date.now() });
    await playAll(shown, own.signal);
    experimentState.value = { kind: played.value.length >= shown.seeds ? "done" : "paused" };
  } catch (error) {
    own.abort();
    experimentState.value = { kind: "failed", what: messageOf(error) };
  } finally {
    for (const lane of seedLanes) lane.end();
  }
}

async function playAll({ begun, seeds }: OpenExperiment, signal: AbortSignal): Promise<void> {
  const done = new Set(played.value.map(({ replicate }) => replicate));
  const lacking = Array.from({ length: seeds }, (_, k) => k + 1).filter((each) => !done.has(each));
  const work = async (lane: Lane): Promise<void> => {
    for (let next = lacking.shift(); next !== undefined; next = lacking.shift()) {
      const seed = await playOne(lane, begun, next);
      await keepSeeds(begun.id, [seed]);
      there.value = [...there.value, seed];
      if (signal.aborted) return;
    }
  };
  await Promise.all(seedLanes.map(work));
}

/** A seed over which workers died has failed, as on the command line. */
async function playOne(lane: Lane, { id, saved }: BegunExperiment, replicate: number): Promise<PlayedSeed> {
  try {
    return await askPlayer(lane)("playSeed", { id, saved }, replicate);
  } catch (error) {
    if (isNotPlayable(error)) throw error;
    return askClerk("failSeed", replicate, messageOf(error));
  }
}
