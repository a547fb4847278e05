import { studySchema } from "./study-file.ts";

/** The schema of study files, which each of them names in its first line. */
export const generatedStudyFile = (): { path: string; text: string } => ({
  path: "scenarios/studies/schema.json",
  text: `${JSON.stringify(studySchema(), null, 1)}\n`,
});
