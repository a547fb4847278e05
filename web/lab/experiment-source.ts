import experiments from "virtual:experiments";
import { batch, signal } from "@preact/signals";
import { messageOf } from "../../src/play/runner.ts";
import type { Problem } from "../../src/scenario/problem.ts";
import { isNotPlayable } from "../playing/lanes.ts";
import type { BegunExperiment } from "../playing/work/begin-experiment.ts";
import { experimentState, type OpenExperiment, playExperiment, show } from "./experiment-state.ts";
import { keptSeeds } from "./seed-keeper.ts";
import { askClerk } from "./study-lanes.ts";

/** How an experiment's text stands: what it is, or what is wrong with it. */
type ReadState =
  | { kind: "reading" }
  | { kind: "fine"; begun: BegunExperiment }
  | { kind: "problems"; problems: readonly Problem[] }
  | { kind: "failed"; what: string };

/** The experiment that is written. */
export const experimentSource = signal(experiments[0].text);
export const readState = signal<ReadState>({ kind: "reading" });
/** Seeds as they were typed; nothing where they are to be the file's. */
export const seedsTyped = signal<string | undefined>(undefined);

/** The packaged experiment that is written, to the letter. */
export const packagedNow = () => experiments.find(({ text }) => text === experimentSource.value);

/** The file of an experiment, as the command line names it. */
export function fileOf(text: string, { saved }: BegunExperiment): { file: string; packaged: boolean } {
  const own = experiments.find((each) => each.text === text);
  return { file: own?.file ?? `${saved.study.name}.yaml`, packaged: own !== undefined };
}

/** Milliseconds after the last key before the text is read. */
const PAUSE = 400;
const FILE = "experiment.yaml";
let turn = 0;
let waiting: ReturnType<typeof setTimeout> | undefined;

/** Takes a text, as it is typed, chosen or opened, and reads it after a pause. */
export function writeExperiment(text: string, pause = PAUSE): void {
  const own = ++turn;
  clearTimeout(waiting);
  batch(() => {
    experimentSource.value = text;
    readState.value = { kind: "reading" };
  });
  waiting = setTimeout(() => void read(text, own), pause);
}

/** The same of another experiment, its seeds its own or those that were asked for. */
export function takeExperiment(text: string, asked?: Pick<OpenExperiment, "seeds">): void {
  seedsTyped.value = asked && String(asked.seeds);
  writeExperiment(text, 0);
}

async function read(text: string, own: number): Promise<void> {
  const found = await stateOf(text);
  if (own === turn) readState.value = found;
}

async function stateOf(text: string): Promise<ReadState> {
  try {
    const { default: packaged } = await import("virtual:scenarios");
    return { kind: "fine", begun: await askClerk("beginExperiment", text, FILE, packaged) };
  } catch (error) {
    if (isNotPlayable(error)) return { kind: "problems", problems: error.problems };
    return { kind: "failed", what: messageOf(error) };
  }
}

/** Seeds that the page plays at most; more are for the command line. */
export const MOST_SEEDS = 1000;

/** The seeds that are asked for of what is written; nothing where what is typed will not do. */
export function seedsOf({ saved, least }: BegunExperiment): number | undefined {
  const typed = seedsTyped.value;
  const seeds = typed === undefined ? saved.study.replicates : Number(typed);
  return typed?.trim() !== "" && Number.isInteger(seeds) && seeds >= least && seeds <= MOST_SEEDS
    ? seeds
    : undefined;
}

/** Plays the experiment that is written; seeds of it that are kept are not played again. */
export async function startExperiment(): Promise<void> {
  const state = readState.value;
  if (state.kind !== "fine" || ["playing", "pausing"].includes(experimentState.value.kind)) return;
  const { begun } = state;
  const seeds = seedsOf(begun);
  if (seeds === undefined) return;
  const text = experimentSource.value;
  show({ text, begun, seeds }, await keptSeeds(begun.id));
  await playExperiment();
}
