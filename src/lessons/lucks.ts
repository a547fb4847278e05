import { simulateArms } from "../model/simulate.ts";
import { playable } from "../scenario/finished.ts";
import { planOf } from "../scenario/plan.ts";
import { HIGHEST_NUMBER } from "./answer.ts";
import { householdsIn } from "./lesson-figures.ts";
import { type PlayedSide, playedSide } from "./played-side.ts";
import type { ReadLesson } from "./read-lesson.ts";
import { type Chosen, type Side, type SideKey, sideOf } from "./settings.ts";

const SEASONS = 4;

/** Plays one side on the luck of a number, in this thread. */
export function playSide({ plain, arm }: Side, number: number, metrics: readonly string[] = []): PlayedSide {
  const scenario = playable(plain);
  if (!scenario) throw new Error("not playable");
  const plan = planOf(scenario);
  const [run] = simulateArms({ ...plan, luck: "shared" }, number, [arm]);
  return playedSide(run, metrics, plan.time.seasons / SEASONS);
}

/** Both sides of a lesson on the luck of a number. */
export function playSides(
  { lesson, plain }: ReadLesson,
  number: number,
  chosen: Chosen,
): Record<SideKey, PlayedSide> {
  return {
    reference: playSide(sideOf(lesson, plain, "reference", chosen), number),
    treatment: playSide(sideOf(lesson, plain, "treatment", chosen), number),
  };
}

/** How many households a side saved and harmed in one village. */
export interface Luck {
  number: number;
  saved: number;
  harmed: number;
}

export function luckOf(read: ReadLesson, number: number): Luck {
  const { reference, treatment } = playSides(read, number, read.lesson.lucks.chosen);
  const count = (cell: "saved" | "harmed") => householdsIn(cell, reference.fates, treatment.fates).length;
  return { number, saved: count("saved"), harmed: count("harmed") };
}

/** Villages from number 1 on, until one has both a household that was saved and one that was harmed. */
export function* searchLucks(read: ReadLesson, most = HIGHEST_NUMBER): Generator<Luck> {
  for (let number = 1; number <= most; number++) {
    const luck = luckOf(read, number);
    yield luck;
    if (luck.saved > 0 && luck.harmed > 0) return;
  }
}
