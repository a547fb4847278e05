import { lessonSchema } from "./lesson.ts";

/** The schema of lesson files, which each of them names in its first line. */
export const generatedLessonFile = (): { path: string; text: string } => ({
  path: "scenarios/lessons/schema.json",
  text: `${JSON.stringify(lessonSchema(), null, 1)}\n`,
});
