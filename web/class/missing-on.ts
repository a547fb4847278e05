import type { Card, Question } from "../../src/lessons/lesson.ts";
import type { ReadLesson } from "../../src/lessons/read-lesson.ts";
import { words } from "../browser/language.ts";
import { en } from "../text/class-en.ts";
import { zh } from "../text/class-zh.ts";
import { work } from "./student.ts";

const text = words({ zh, en });

/** What a card still asks for before the next one; nothing where it is done. */
export function missingOn(card: Card, { lesson }: ReadLesson): string | undefined {
  const t = text.value;
  const { answers, trials } = work.value;
  const questions = card === "guess" || card === "see" || card === "decide" ? lesson[card].questions : [];
  const open = questions.filter((question) => !isAnswered(question, answers[question.key])).length;
  if (open > 0) return t.answerFirst(open);
  const fewer = lesson.try.least - trials.length;
  return card === "try" && fewer > 0 ? t.tryFirst(fewer) : undefined;
}

const isAnswered = (question: Question, value: unknown): boolean =>
  question.kind === "line"
    ? Array.isArray(value) && value.every((each) => typeof each === "number")
    : value !== undefined;
