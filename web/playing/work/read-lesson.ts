import { type ReadLesson, readLesson } from "../../../src/lessons/read-lesson.ts";
import { packagedText } from "./read.ts";

/** Reads the text of a lesson; it may extend packaged scenarios, which are given unmerged. Throws `ScenarioError`. */
export const lesson = (text: string, name: string, packaged: Readonly<Record<string, unknown>>): ReadLesson =>
  readLesson(text, name, (path) => packagedText(path, packaged));
