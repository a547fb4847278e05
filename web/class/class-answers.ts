import names from "virtual:names";
import { signal } from "@preact/signals";
import { type Answer, isOfRun } from "../../src/lessons/answer.ts";
import {
  type DroppedFile,
  type Merged,
  mergeAnswers,
  type SetAside,
} from "../../src/lessons/merge-answers.ts";
import type { ReadLesson } from "../../src/lessons/read-lesson.ts";
import { MOST_FILES } from "../parts/dropped-files.ts";
import { lanes } from "../playing/workers.ts";
import { playLesson } from "./class-play.ts";

/** Whether an answer came out the same when it was played again. */
type Checked = "waiting" | "yes" | "no";

export interface ClassAnswers {
  lesson: string;
  merged: Merged;
  seconds: number;
  checked: ReadonlyMap<number, Checked>;
  /** Each line question's line of the model, year by year, a village a row. */
  lines: Readonly<Record<string, readonly (readonly number[])[]>>;
}

/** The answers of the class that are open; they stay until the page is closed. */
export const classAnswers = signal<ClassAnswers | undefined>(undefined);
/** How many files are being read. */
export const reading = signal(0);

let files: DroppedFile[] = [];
let under = 0;

/** Forgets every answer. */
export function clearAnswers(): void {
  files = [];
  under++;
  classAnswers.value = undefined;
}

/** Puts more files to those of the class, and plays again what they say. */
export function addAnswers(read: ReadLesson, more: readonly DroppedFile[]): void {
  const { lesson } = read;
  if (classAnswers.value?.lesson !== lesson.name) files = [];
  const began = performance.now();
  files = [...files, ...more].slice(0, MOST_FILES);
  const merged = mergeAnswers(files, { lesson, model: names.modelVersion });
  const checked = new Map(merged.taken.map(({ answer }) => [answer.number, "waiting" as Checked]));
  const seconds = (performance.now() - began) / 1000;
  classAnswers.value = { lesson: lesson.name, merged, seconds, checked, lines: {} };
  void checkAll(read, ++under);
}

/** Plays every answer again, as many at once as there are workers. */
async function checkAll(read: ReadLesson, own: number): Promise<void> {
  const waiting = [...(classAnswers.value?.merged.taken ?? [])];
  const next = async (): Promise<void> => {
    for (let each = waiting.shift(); each && own === under; each = waiting.shift())
      await checkOne(read, each.answer, own);
  };
  await Promise.all(lanes.map(next));
}

async function checkOne(read: ReadLesson, answer: Answer, own: number): Promise<void> {
  const { number, chosen } = answer;
  const played = await playLesson(read, number, chosen).catch(() => undefined);
  const now = classAnswers.value;
  if (own !== under || !now) return;
  const good =
    played !== undefined && isOfRun(answer, { hash: played.treatment.hash, figures: played.figures });
  classAnswers.value = {
    ...now,
    checked: new Map([...now.checked, [number, good ? "yes" : "no"]]),
    lines: good ? withLines(now.lines, played.treatment.lines) : now.lines,
  };
}

const withLines = (
  lines: ClassAnswers["lines"],
  more: Readonly<Record<string, readonly number[]>>,
): ClassAnswers["lines"] =>
  Object.fromEntries(Object.entries(more).map(([key, line]) => [key, [...(lines[key] ?? []), line]]));

/** The answers that count: those that have not been found to be other than they say. */
export const counted = ({ merged, checked }: ClassAnswers): Answer[] =>
  merged.taken.map(({ answer }) => answer).filter(({ number }) => checked.get(number) !== "no");

/** Files that do not count, with those that came out differently. */
export const asideOf = ({ merged, checked }: ClassAnswers): SetAside[] => [
  ...merged.aside,
  ...merged.taken
    .filter(({ answer: { number } }) => checked.get(number) === "no")
    .map(({ file, answer: { number } }): SetAside => ({ file, fault: "notRun", number })),
];

const BEGINNING = 20_001;
const LONGEST_NAME = 80;

/** Their texts; of one that is too long only its beginning, which is enough to say so. */
export async function textsOf(all: readonly File[]): Promise<DroppedFile[]> {
  reading.value = all.length;
  const texts = await Promise.all(
    all.slice(0, MOST_FILES).map(async (file) => ({
      name: file.name.slice(0, LONGEST_NAME),
      text: await file
        .slice(0, BEGINNING)
        .text()
        .catch(() => ""),
    })),
  );
  reading.value = 0;
  return texts;
}
