import type { LessonText } from "./lesson-zh.ts";

export const lessonEn: LessonText = {
  help: {
    lesson: "lesson files for a class",
    check: "check a lesson file: what is wrong, with file, line, key, what is allowed and the nearest name",
    lucks:
      "look for a village (a student's number) where a household is saved and one is harmed, for `lucks` of the lesson",
    most: "the last number looked at (default 60)",
  },
  fine: (file, title, questions, levers) =>
    `${file}: “${title}” is fine: ${questions} questions, ${levers} levers.`,
  head: { number: "number", saved: "saved", harmed: "harmed" },
  found: (number) => `for lucks: saved: ${number}, harmed: ${number}`,
  notFound: (most) =>
    `no village up to number ${most} has both a saved and a harmed household: raise --most, or set \`chosen\` differently.`,
};
