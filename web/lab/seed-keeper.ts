import type { PlayedSeed } from "../../src/experiments/play-seed.ts";
import type { BegunExperiment } from "../playing/work/begin-experiment.ts";
import { keeper } from "./keeper.ts";

/** An experiment as the browser keeps it. */
export interface KeptExperiment {
  id: string;
  /** As it was written. */
  text: string;
  begun: BegunExperiment;
  /** Seeds that were asked for. */
  seeds: number;
  at: number;
}

export const {
  keepStudy: keepExperiment,
  keepRuns: keepSeeds,
  studies: keptExperiments,
  runs: keptSeeds,
  forget: forgetExperiment,
} = keeper<KeptExperiment, PlayedSeed>("sannong-experiments", ({ replicate }) => [replicate]);
