import { failedSeed, type PlayedSeed, seedPlayer } from "../../../src/experiments/play-seed.ts";
import { plainStudy } from "../../../src/sweeps/study/saved-study.ts";
import { type BegunExperiment, beginExperiment } from "./begin-experiment.ts";
import { experimentFile, showExperiment } from "./experiment-report.ts";

let last: { id: string; play: (replicate: number) => PlayedSeed } | undefined;

/** The player of an experiment; the last one is kept, for its seeds come one after another. */
function playerOf({ id, saved }: Pick<BegunExperiment, "id" | "saved">) {
  if (last?.id !== id) last = { id, play: seedPlayer(plainStudy(saved)) };
  return last.play;
}

/** What a worker does for experiments, by name; the page in one file goes without. */
export const experimentJobs = {
  beginExperiment,
  showExperiment,
  experimentFile,

  /** Plays one seed and estimates from it. */
  playSeed: (begun: Pick<BegunExperiment, "id" | "saved">, replicate: number): PlayedSeed =>
    playerOf(begun)(replicate),

  /** A seed over which workers died. */
  failSeed: (replicate: number, reason: string): PlayedSeed => failedSeed(replicate, reason),
};
