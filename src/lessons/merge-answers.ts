import { type Answer, type AnswerFault, type Expected, LARGEST_ANSWER, readAnswer } from "./answer.ts";

/** A file as it was dropped. */
export interface DroppedFile {
  name: string;
  text: string;
}

/** A file that is not counted, and why. */
export interface SetAside {
  file: string;
  fault: AnswerFault;
  number?: number;
  /** For a copy or an older one, the file that counts in its place. */
  instead?: string;
}

export interface Merged {
  /** One answer a number, in their order. */
  taken: readonly { file: string; answer: Answer }[];
  aside: readonly SetAside[];
}

/** Files longer than this are not looked at any further, in characters. */
export const LONGEST_FILE = LARGEST_ANSWER;

/** Puts the answers of a class together: one a student, everything else named and set aside. */
export function mergeAnswers(files: readonly DroppedFile[], expected: Expected): Merged {
  const aside: SetAside[] = [];
  const byNumber = new Map<number, { file: string; answer: Answer }>();
  for (const { name, text } of files) {
    const read = text.length > LONGEST_FILE ? ({ fault: "tooLarge" } as const) : readAnswer(text, expected);
    if ("fault" in read) {
      aside.push({ file: name, fault: read.fault });
      continue;
    }
    const coming = { file: name, answer: read.answer };
    const { number } = read.answer;
    const before = byNumber.get(number);
    const [later, earlier] = before ? ordered(before, coming) : [coming, undefined];
    byNumber.set(number, later);
    if (!earlier) continue;
    const same = JSON.stringify(earlier.answer) === JSON.stringify(later.answer);
    aside.push({ file: earlier.file, fault: same ? "copy" : "older", number, instead: later.file });
  }
  const taken = [...byNumber.values()].sort((a, b) => a.answer.number - b.answer.number);
  return { taken, aside };
}

/** The one that was written last counts; of equals the first. */
const ordered = <T extends { answer: Answer }>(a: T, b: T): [T, T] =>
  Date.parse(b.answer.saved) > Date.parse(a.answer.saved) ? [b, a] : [a, b];
