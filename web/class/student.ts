import { signal } from "@preact/signals";
import type { Answer, AnswerValue } from "../../src/lessons/answer.ts";
import { isName, isNumber, toldFigures } from "../../src/lessons/answer.ts";
import { type Card, cards, type Lesson } from "../../src/lessons/lesson.ts";
import type { Pair } from "../../src/lessons/lesson-figures.ts";
import type { Chosen } from "../../src/lessons/settings.ts";

/** One trial: where the levers stood, and what came of it. */
interface Trial {
  chosen: Chosen;
  figures: Readonly<Record<string, Pair>>;
  hash: string;
  /** Rows of the households that the treated side saved and harmed. */
  saved: readonly number[];
  harmed: readonly number[];
}

/** All that a student has done in a lesson. */
interface Work {
  number?: number;
  name: string;
  card: Card;
  /** The furthest card reached. */
  furthest: Card;
  answers: Readonly<Record<string, AnswerValue>>;
  chosen: Chosen;
  trials: readonly Trial[];
  /** The place of the trial that is handed in. */
  picked: number;
  handedIn: boolean;
}

const fresh: Work = {
  name: "",
  card: "ask",
  furthest: "ask",
  answers: {},
  chosen: {},
  trials: [],
  picked: 0,
  handedIn: false,
};

type Seconds = Readonly<Record<Card, number>>;
const unspent: Seconds = { ask: 0, guess: 0, try: 0, see: 0, decide: 0 };

/** Seconds spent on each card: no part of what is drawn, or each would take from a field what is being typed into it. */
let spent = unspent;

/** What the student does in the lesson that is open. */
export const work = signal<Work>(fresh);
/** Whether the browser lets the page keep it. */
export const storable = signal(true);

let open: Pick<Lesson, "name" | "version"> = { name: "", version: 0 };
const keyOf = (): string => `sannong-class ${open.name} ${open.version}`;

/** Opens the work of a lesson: what was left there, if the browser kept it. */
export function openWork(lesson: Pick<Lesson, "name" | "version">): void {
  open = lesson;
  const { seconds, ...stored } = storedAt(keyOf()) ?? {};
  spent = { ...unspent, ...seconds };
  work.value = { ...fresh, ...stored };
}

type Stored = Partial<Work> & { seconds?: Partial<Seconds> };

/** What has been kept under a key; nothing where nothing is, or where the browser forbids it. */
function storedAt(key: string): Stored | undefined {
  try {
    storable.value = true;
    const text = localStorage.getItem(key);
    const stored = text === null ? undefined : (JSON.parse(text) as Stored);
    return stored && (stored.number === undefined || isNumber(stored.number)) ? stored : undefined;
  } catch (error) {
    // A private window forbids the store itself; a spoilt entry is as none.
    if (!(error instanceof SyntaxError)) storable.value = false;
    return undefined;
  }
}

/** Whether something of a lesson is kept from before. */
export const isBegun = ({ name, version }: Pick<Lesson, "name" | "version">): boolean =>
  storedAt(`sannong-class ${name} ${version}`)?.number !== undefined;

/** Changes the work and keeps it. */
export function change(next: Partial<Work>): void {
  work.value = { ...work.value, ...next };
  try {
    localStorage.setItem(keyOf(), JSON.stringify({ ...work.value, seconds: spent }));
  } catch {
    storable.value = false;
  }
}

/** Begins the lesson anew, under no number. */
export function restart(): void {
  work.value = fresh;
  spent = unspent;
  try {
    localStorage.removeItem(keyOf());
  } catch {
    storable.value = false;
  }
}

export const giveAnswer = (key: string, value: AnswerValue | undefined): void => {
  const { [key]: _, ...others } = work.value.answers;
  change({ answers: value === undefined ? others : { ...others, [key]: value } });
};

/** A number and a name as typed; nothing where either cannot be. */
export const signedAs = (number: string, name: string): { number: number; name: string } | undefined => {
  const whole = /^\d{1,3}$/.test(number.trim()) ? Number(number) : Number.NaN;
  const trimmed = name.trim();
  return isNumber(whole) && isName(trimmed) ? { number: whole, name: trimmed } : undefined;
};

/** Goes to a card, counting the seconds spent on the one that is left. */
export function goToCard(card: Card): void {
  const further = cards.indexOf(card) > cards.indexOf(work.value.furthest);
  change({ card, furthest: further ? card : work.value.furthest });
  scrollTo(0, 0);
}

/** Counts a second of the card on show. */
export function countSecond(): void {
  const { card } = work.value;
  spent = { ...spent, [card]: spent[card] + 1 };
}

/** Whether the model has been played, so that guesses stand. */
export const hasPlayed = ({ trials }: Work): boolean => trials.length > 0;

/** The answer as it is handed in; nothing before a number and a trial. */
export function answerNow(lesson: Lesson, model: string, now: Date): Answer | undefined {
  const { number, name, answers, trials, picked } = work.value;
  const trial = trials[picked];
  if (number === undefined || !trial) return undefined;
  return {
    format: "sannong-answer",
    lesson: lesson.name,
    version: lesson.version,
    model,
    number,
    name,
    answers,
    chosen: trial.chosen,
    trials: trials.length,
    hash: trial.hash,
    figures: toldFigures(trial.figures),
    seconds: spent,
    saved: now.toISOString(),
  };
}
