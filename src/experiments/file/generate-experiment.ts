import { experimentSchema } from "./experiment-file.ts";

/** The schema of experiment files, which each of them names in its first line. */
export const generatedExperimentFile = (): { path: string; text: string } => ({
  path: "experiments/schema.json",
  text: `${JSON.stringify(experimentSchema(), null, 1)}\n`,
});
