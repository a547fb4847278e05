import { readdirSync, readFileSync } from "node:fs";
import { type ReadLesson, readLesson } from "../../src/lessons/read-lesson.ts";
import { isScenarioError, type Problem } from "../../src/scenario/problem.ts";

const packaged = (path: string): string => readFileSync(`scenarios/${path}`, "utf8");

export const read = (text: string, file = "lesson.yaml"): ReadLesson => readLesson(text, file, packaged);

/** The lessons that come with the package, by name. */
export const shipped: readonly ReadLesson[] = readdirSync("scenarios/lessons")
  .filter((name) => name.endsWith(".yaml"))
  .sort()
  .map((name) => read(readFileSync(`scenarios/lessons/${name}`, "utf8"), name));

/** What is wrong with a lesson's text. */
export function problemsOf(text: string): readonly Problem[] {
  try {
    read(text);
  } catch (error) {
    if (isScenarioError(error)) return error.problems;
    throw error;
  }
  return [];
}
