import { type Card, cards, type Lesson, type Question, questionsOf } from "./lesson.ts";
import type { Pair } from "./lesson-figures.ts";
import type { Chosen } from "./settings.ts";

/** What was answered to a question: an option's key, a number, a text, a line year by year, or ticks household by household. */
export type AnswerValue = string | number | readonly (number | null)[] | readonly (readonly boolean[])[];

/** What a student hands in: a small file, `NUMBER.sannong.json`. */
export interface Answer {
  format: "sannong-answer";
  lesson: string;
  version: number;
  model: string;
  /** The student's number, which is the village's. */
  number: number;
  /** As the student typed it; may be empty. */
  name: string;
  answers: Readonly<Record<string, AnswerValue>>;
  /** Where the levers stood in the trial that was decided on, and how many trials there were. */
  chosen: Chosen;
  trials: number;
  /** Of the treated side's run; a teacher's page plays it again. */
  hash: string;
  figures: Readonly<Record<string, readonly (number | null)[]>>;
  seconds: Readonly<Record<Card, number>>;
  /** When it was written, ISO 8601. */
  saved: string;
}

/** Why a file is set aside. */
export const answerFaults = [
  "empty",
  "tooLarge",
  "broken",
  "notAnswer",
  "otherLesson",
  "otherVersion",
  "otherModel",
  "badNumber",
  "badName",
  "badContent",
  "copy",
  "older",
  "notRun",
] as const;
export type AnswerFault = (typeof answerFaults)[number];

/** Bytes of the largest answer file. */
export const LARGEST_ANSWER = 20_000;
/** The highest number of a student. */
export const HIGHEST_NUMBER = 999;
export const LONGEST_NAME = 24;

/** Letters, digits, and what stands between the parts of a name; nothing that a page or a table could take for more. */
const NAME = /^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N} .·'’-]*$/u;

export const isName = (name: string): boolean =>
  name === "" || (name.length <= LONGEST_NAME && NAME.test(name));

export const isNumber = (number: unknown): number is number =>
  typeof number === "number" && Number.isInteger(number) && number >= 1 && number <= HIGHEST_NUMBER;

/** The text of an answer file. */
export const answerText = (answer: Answer): string => `${JSON.stringify(answer)}\n`;

/** What the teacher's page expects. */
export interface Expected {
  lesson: Lesson;
  model: string;
}

type Plain = Readonly<Record<string, unknown>>;
type Reading = { answer: Answer } | { fault: AnswerFault };

const isPlain = (value: unknown): value is Plain =>
  value !== null && typeof value === "object" && !Array.isArray(value);

/** Reads one file; it becomes an answer of this lesson, or the reason why it is none. */
export function readAnswer(text: string, expected: Expected): Reading {
  if (text.trim() === "") return { fault: "empty" };
  if (new TextEncoder().encode(text).length > LARGEST_ANSWER) return { fault: "tooLarge" };
  const parsed = parsedJson(text);
  if (parsed === undefined) return { fault: "broken" };
  if (!isPlain(parsed) || parsed.format !== "sannong-answer") return { fault: "notAnswer" };
  const fault = headFault(parsed, expected);
  if (fault) return { fault };
  const answer = bodyOf(parsed, expected.lesson);
  return answer ? { answer } : { fault: "badContent" };
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function headFault(parsed: Plain, { lesson, model }: Expected): AnswerFault | undefined {
  if (parsed.lesson !== lesson.name) return "otherLesson";
  if (parsed.version !== lesson.version) return "otherVersion";
  if (parsed.model !== model) return "otherModel";
  if (!isNumber(parsed.number)) return "badNumber";
  if (typeof parsed.name !== "string" || !isName(parsed.name)) return "badName";
  return undefined;
}

const isCount = (value: unknown): value is number =>
  typeof value === "number" && Number.isInteger(value) && value >= 0 && value < 1e6;
const SHA = /^[0-9a-f]{64}$/;

/** Key by key: what is not as this lesson asks makes the whole file no answer. */
function bodyOf(parsed: Plain, lesson: Lesson): Answer | undefined {
  const { number, name, version, model, trials, hash, saved, seconds, answers, chosen, figures } = parsed;
  if (!isCount(trials) || typeof hash !== "string" || !SHA.test(hash)) return undefined;
  if (typeof saved !== "string" || Number.isNaN(Date.parse(saved)) || saved.length > 40) return undefined;
  if (![seconds, answers, chosen, figures].every(isPlain)) return undefined;
  const timed = secondsOf(seconds as Plain);
  const answered = answersOf(answers as Plain, lesson);
  const set = chosenOf(chosen as Plain, lesson);
  const pairs = pairsOf(figures as Plain, lesson);
  if (!timed || !answered || !set || !pairs) return undefined;
  return {
    format: "sannong-answer",
    lesson: lesson.name,
    version: version as number,
    model: model as string,
    number: number as number,
    name: name as string,
    answers: answered,
    chosen: set,
    trials,
    hash,
    figures: pairs,
    seconds: timed,
    saved,
  };
}

function secondsOf(plain: Plain): Record<Card, number> | undefined {
  const found = cards.map((card) => [card, plain[card]] as const);
  return found.every(([, value]) => isCount(value))
    ? (Object.fromEntries(found) as Record<Card, number>)
    : undefined;
}

function answersOf(plain: Plain, lesson: Lesson): Record<string, AnswerValue> | undefined {
  const questions = questionsOf(lesson);
  const byKey = new Map(questions.map((question) => [question.key, question]));
  const entries = Object.entries(plain);
  const fits = entries.every(([key, value]) => {
    const question = byKey.get(key);
    return question !== undefined && isAnswerTo(question, value);
  });
  return fits ? (Object.fromEntries(entries) as Record<string, AnswerValue>) : undefined;
}

const YEARS = 8;
const PICKED = 6;

/** Whether a value is an answer to a question at all. */
export function isAnswerTo(question: Question, value: unknown): value is AnswerValue {
  switch (question.kind) {
    case "choice":
      return question.options.some(({ key }) => key === value);
    case "number":
      return typeof value === "number" && value >= question.least && value <= question.most;
    case "text":
      return typeof value === "string" && value.length <= question.most;
    case "line":
      return (
        Array.isArray(value) &&
        value.length === YEARS &&
        value.every(
          (each) =>
            each === null || (typeof each === "number" && each >= question.least && each <= question.most),
        )
      );
    case "granted":
      return (
        Array.isArray(value) &&
        value.length <= PICKED &&
        value.every(
          (row) => Array.isArray(row) && row.length === 2 && row.every((tick) => typeof tick === "boolean"),
        )
      );
  }
}

function chosenOf(plain: Plain, { try: { levers } }: Lesson): Record<string, number> | undefined {
  const entries = Object.entries(plain);
  const fits = entries.every(([key, value]) => {
    const lever = levers.find((each) => each.key === key);
    if (!lever || typeof value !== "number" || !Number.isFinite(value)) return false;
    if (lever.kind === "number") return value >= lever.low && value <= lever.high;
    return Number.isInteger(value) && value >= 0 && value < lever.options.length;
  });
  return fits ? (Object.fromEntries(entries) as Record<string, number>) : undefined;
}

const isPair = (value: unknown): value is readonly (number | null)[] =>
  Array.isArray(value) &&
  value.length === 2 &&
  value.every((each) => each === null || (typeof each === "number" && Number.isFinite(each)));

function pairsOf(plain: Plain, { figures }: Lesson): Record<string, readonly (number | null)[]> | undefined {
  const entries = Object.entries(plain);
  const fits = entries.every(([key, value]) => Object.hasOwn(figures, key) && isPair(value));
  return fits ? (Object.fromEntries(entries) as Record<string, readonly (number | null)[]>) : undefined;
}

/** Figures as they go into a file: what is not defined is null. */
export const toldFigures = (
  figures: Readonly<Record<string, Pair>>,
): Record<string, readonly (number | null)[]> =>
  Object.fromEntries(
    Object.entries(figures).map(([key, pair]) => [
      key,
      pair.map((value) => (Number.isFinite(value) ? value : null)),
    ]),
  );

/** Whether a run gives what an answer says: the hash, and every figure. */
export function isOfRun(
  { hash, figures }: Pick<Answer, "hash" | "figures">,
  played: { hash: string; figures: Readonly<Record<string, Pair>> },
): boolean {
  const pairs = toldFigures(played.figures);
  return (
    hash === played.hash &&
    Object.keys(pairs).every((key) => JSON.stringify(figures[key]) === JSON.stringify(pairs[key]))
  );
}
