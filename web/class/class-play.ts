import type { Lesson } from "../../src/lessons/lesson.ts";
import { figuresOf, type Pair } from "../../src/lessons/lesson-figures.ts";
import type { PlayedSide } from "../../src/lessons/played-side.ts";
import type { ReadLesson } from "../../src/lessons/read-lesson.ts";
import { type Chosen, type SideKey, sideOf } from "../../src/lessons/settings.ts";
import type { Twin } from "../../src/twin/twin.ts";
import { ask } from "../playing/workers.ts";

type Settings = Readonly<Record<string, number | boolean | string>>;

/** Metrics that a lesson draws. */
const drawnIn = ({ guess }: Lesson): string[] =>
  guess.questions.flatMap((question) => (question.kind === "line" ? [question.metric] : []));

/** The last few runs: the side that no lever moves is played once. */
const runs = new Map<string, Promise<PlayedSide>>();
const KEPT = 24;

/** One side of a lesson in one village. */
export function playSide(
  { lesson, plain }: ReadLesson,
  side: SideKey,
  number: number,
  chosen: Chosen,
  more: Settings = {},
): Promise<PlayedSide> {
  const asked = sideOf(lesson, plain, side, chosen, more);
  const key = JSON.stringify([lesson.name, asked, number]);
  const before = runs.get(key);
  if (before) return before;
  const run = ask("lessonSide", asked, number, drawnIn(lesson));
  runs.set(key, run);
  // What failed may be tried again.
  run.catch(() => runs.delete(key));
  for (const old of [...runs.keys()].slice(0, -KEPT)) runs.delete(old);
  return run;
}

/** Both sides as they were played, and every figure of them. */
interface PlayedLesson {
  reference: PlayedSide;
  treatment: PlayedSide;
  figures: Record<string, Pair>;
}

export async function playLesson(read: ReadLesson, number: number, chosen: Chosen): Promise<PlayedLesson> {
  const [reference, treatment] = await Promise.all([
    playSide(read, "reference", number, chosen),
    playSide(read, "treatment", number, chosen),
  ]);
  return { reference, treatment, figures: figuresOf(read.lesson, reference, treatment) };
}

/** One household's two lives. */
export function playTwin(
  { lesson, plain }: ReadLesson,
  number: number,
  chosen: Chosen,
  row: number,
): Promise<Twin> {
  const side = (key: SideKey, look: string) => ({
    ...sideOf(lesson, plain, key, chosen),
    title: lesson[key].title,
    look,
  });
  return ask("lessonTwin", [side("reference", "traditional"), side("treatment", "hybrid")], number, row);
}
