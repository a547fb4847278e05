import experiments from "virtual:experiments";
import { signal } from "@preact/signals";
import type { BegunExperiment } from "../playing/work/begin-experiment.ts";
import { draftOf } from "./draft.ts";
import { experimentState, type OpenExperiment, playExperiment, show } from "./experiment-state.ts";
import { keptSeeds } from "./seed-keeper.ts";
import { askClerk } from "./study-lanes.ts";

const FILE = "experiment.yaml";

/** The experiment that is written. */
export const experimentDraft = draftOf(experiments[0].text, async (text) => {
  const { default: packaged } = await import("virtual:scenarios");
  return askClerk("beginExperiment", text, FILE, packaged);
});
/** Seeds as they were typed; nothing where they are to be the file's. */
export const seedsTyped = signal<string | undefined>(undefined);

/** The packaged experiment that is written, to the letter. */
export const packagedNow = () => experiments.find(({ text }) => text === experimentDraft.text.value);

/** The file of an experiment, as the command line names it. */
export function fileOf(text: string, { saved }: BegunExperiment): { file: string; packaged: boolean } {
  const own = experiments.find((each) => each.text === text);
  return { file: own?.file ?? `${saved.study.name}.yaml`, packaged: own !== undefined };
}

/** Takes another experiment, its seeds its own or those that were asked for. */
export function takeExperiment(text: string, asked?: Pick<OpenExperiment, "seeds">): void {
  seedsTyped.value = asked && String(asked.seeds);
  experimentDraft.write(text, 0);
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
  const state = experimentDraft.state.value;
  if (state.kind !== "fine" || ["playing", "pausing"].includes(experimentState.value.kind)) return;
  const { begun } = state;
  const seeds = seedsOf(begun);
  if (seeds === undefined) return;
  const text = experimentDraft.text.value;
  show({ text, begun, seeds }, await keptSeeds(begun.id));
  await playExperiment();
}
