import { type Answer, answerText } from "../../src/lessons/answer.ts";
import type { Lesson } from "../../src/lessons/lesson.ts";
import type { DroppedFile, SetAside } from "../../src/lessons/merge-answers.ts";

/** An answer to lesson 2 as a student of this number might hand it in; nothing in it was played. */
export const generatedAnswer = (lesson: Lesson, number: number): Answer => ({
  format: "sannong-answer",
  lesson: lesson.name,
  version: lesson.version,
  model: "0.2.0",
  number,
  name: number % 3 === 0 ? "" : `学生 ${number}`,
  answers: {
    profit: 47,
    smallest: 16_000,
    line: [6, 7, 8, 9, 10, 11, 12, 13],
    lever: number % 2 === 0 ? "cost" : "days",
    urgent: "in-time",
    help: "cost",
    reason: "因为每一笔都要花一千元，金额小就摊不开。",
  },
  chosen: { visit: 100 },
  trials: 3,
  hash: "ab".repeat(32),
  figures: Object.fromEntries(Object.keys(lesson.figures).map((key) => [key, [5, 5 + number]])),
  seconds: { ask: 200, guess: 300, try: 500, see: 400, decide: 300 },
  saved: "2026-03-02T01:30:00.000Z",
});

/** A class's files with six bad ones among them, and what each of those is to be set aside for. */
export function generatedClass(lesson: Lesson, students: number): { files: DroppedFile[]; bad: SetAside[] } {
  const good = Array.from({ length: students }, (_, k) => ({
    name: `${k + 1}.sannong.json`,
    text: answerText(generatedAnswer(lesson, k + 1)),
  }));
  const with_ = (change: object): string =>
    answerText({ ...generatedAnswer(lesson, 12), ...change } as Answer);
  const spoilt: (DroppedFile & Omit<SetAside, "file">)[] = [
    { name: "bad-empty.json", text: "", fault: "empty" },
    { name: "bad-cut.json", text: good[4].text.slice(0, 200), fault: "broken" },
    { name: "bad-other-lesson.json", text: with_({ lesson: "two-lenders" }), fault: "otherLesson" },
    { name: "bad-other-version.json", text: with_({ version: 99 }), fault: "otherVersion" },
    { name: "bad-name.json", text: with_({ name: "<img src=x onerror=alert(1)>" }), fault: "badName" },
    {
      name: "bad-copy.json",
      text: good[7].text,
      fault: "copy",
      number: 8,
      instead: good[7].name,
    },
  ];
  const bad = spoilt.map(({ name, text: _, ...rest }) => ({ file: name, ...rest }));
  return { files: [...good, ...spoilt.map(({ name, text }) => ({ name, text }))], bad };
}
