import { endsOf } from "../compare/estimate.ts";
import { meanInterval } from "../math/mean-interval.ts";
import type { Answer } from "./answer.ts";
import type { Lesson, Question } from "./lesson.ts";

/** A student's village in the class: what the lesson laid out by came to there. */
interface Village {
  number: number;
  name: string;
  value: number;
}

/** What a village came to: the difference that the treated side makes, or a number of households. */
function outcomeOf(
  { figures }: Pick<Answer, "figures">,
  lesson: Pick<Lesson, "outcome" | "figures">,
): number {
  const [reference, treatment] = figures[lesson.outcome] ?? [null, null];
  if (treatment === null || treatment === undefined) return Number.NaN;
  if (lesson.figures[lesson.outcome]?.kind === "households") return treatment;
  return reference === null || reference === undefined ? Number.NaN : treatment - reference;
}

/** The villages of a class from the lowest outcome to the highest, their mean, and the best and the worst of them. */
export interface OutcomesOfClass {
  villages: readonly Village[];
  mean: number;
  low: number;
  high: number;
  best?: Village;
  worst?: Village;
}

export function outcomesOf(answers: readonly Answer[], lesson: Lesson): OutcomesOfClass {
  const villages = answers
    .map((answer) => ({ number: answer.number, name: answer.name, value: outcomeOf(answer, lesson) }))
    .filter(({ value }) => Number.isFinite(value))
    .sort((a, b) => a.value - b.value || a.number - b.number);
  const found = meanInterval(villages.map(({ value }) => value));
  const [low, high] = endsOf(found);
  const higher = lesson.figures[lesson.outcome]?.better !== "lower";
  const [first, last] = [villages[0], villages[villages.length - 1]];
  return { villages, mean: found.mean, low, high, best: higher ? last : first, worst: higher ? first : last };
}

/** How often each option was chosen, in their order. */
export const countsOf = (
  { key, options }: Extract<Question, { kind: "choice" }>,
  answers: readonly Answer[],
): number[] => options.map((option) => answers.filter((answer) => answer.answers[key] === option.key).length);

/** The numbers that were typed, from the lowest. */
export const numbersOf = ({ key }: Pick<Question, "key">, answers: readonly Answer[]): number[] =>
  answers
    .map((answer) => answer.answers[key])
    .filter((value): value is number => typeof value === "number")
    .sort((a, b) => a - b);

/** Whether an answer is right; nothing where there is no right one. */
export function isRight(question: Question, value: unknown): boolean | undefined {
  if (question.kind === "choice" && question.right !== undefined) return value === question.right;
  if (question.kind !== "number" || question.right === undefined) return undefined;
  return (
    typeof value === "number" &&
    Math.abs(value - question.right) <= question.within * Math.abs(question.right)
  );
}

/** Where each lever stood, from the lowest: `usual` where it was left alone. */
export const spreadOf = (key: string, usual: number, answers: readonly Answer[]): number[] =>
  answers.map(({ chosen }) => chosen[key] ?? usual).sort((a, b) => a - b);

export const median = (sorted: readonly number[]): number =>
  sorted.length === 0
    ? Number.NaN
    : (sorted[Math.floor((sorted.length - 1) / 2)] + sorted[Math.ceil((sorted.length - 1) / 2)]) / 2;
