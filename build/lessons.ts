import { readdirSync, readFileSync } from "node:fs";
import { type ReadLesson, readLesson } from "../src/lessons/read-lesson.ts";

const SCENARIOS = new URL("../scenarios/", import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, SCENARIOS), "utf8");

/** The order in which lessons are taught. */
const ORDER = ["two-lenders", "short-small-urgent", "harvest-online", "deeper-in-debt", "mayors-budget"];

/** The lessons that come with the page, ready to be taught. */
export function lessons(): ReadLesson[] {
  const names = readdirSync(new URL("lessons/", SCENARIOS)).flatMap(
    (name) => /^(.*)\.yaml$/.exec(name)?.[1] ?? [],
  );
  const last = ORDER.length;
  const place = (name: string): number => (ORDER.indexOf(name) < 0 ? last : ORDER.indexOf(name));
  return names
    .sort((a, b) => place(a) - place(b))
    .map((name) => readLesson(read(`lessons/${name}.yaml`), `${name}.yaml`, read));
}

/** Their files as text, for the editor. */
export const lessonTexts = (): Record<string, string> =>
  Object.fromEntries(lessons().map(({ lesson: { name } }) => [name, read(`lessons/${name}.yaml`)]));
