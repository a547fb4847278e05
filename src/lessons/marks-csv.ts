import type { Answer, AnswerValue } from "./answer.ts";
import { isRight } from "./class-summary.ts";
import { cards, type Lesson, type Question, questionsOf } from "./lesson.ts";

type Lang = "zh" | "en";

const heads: Record<
  Lang,
  Record<"number" | "name" | "trials" | "minutes" | "checked" | "right" | "mark", string>
> = {
  zh: {
    number: "学号",
    name: "姓名",
    trials: "推演次数",
    minutes: "用时（分）",
    checked: "结果核对",
    right: "客观题答对",
    mark: "评分",
  },
  en: {
    number: "number",
    name: "name",
    trials: "trials",
    minutes: "minutes",
    checked: "result checked",
    right: "right answers",
    mark: "mark",
  },
};

/** The marks of a class as CSV: a row a student, an empty column a mark for the teacher. Whether each run was checked is `checked`. */
export function marksCsv(
  answers: readonly Answer[],
  lesson: Lesson,
  language: Lang,
  checked: (answer: Answer) => string,
): string {
  const questions = questionsOf(lesson);
  const head = heads[language];
  const marks = lesson.teacher.marks.map(({ points, text }) => `${head.mark} ${points}：${text[language]}`);
  const asked = questions.map(({ text }) => text[language]);
  const rows = answers.map((answer) => [
    String(answer.number),
    answer.name,
    ...questions.map((question) => answerSaid(question, answer.answers[question.key], language)),
    `${questions.filter((question) => isRight(question, answer.answers[question.key])).length}`,
    String(answer.trials),
    (cards.reduce((sum, card) => sum + answer.seconds[card], 0) / 60).toFixed(1),
    checked(answer),
    ...marks.map(() => ""),
  ]);
  const first = [
    head.number,
    head.name,
    ...asked,
    head.right,
    head.trials,
    head.minutes,
    head.checked,
    ...marks,
  ];
  // With the mark at its front by which spreadsheets know that it is UTF-8.
  return `\uFEFF${[first, ...rows].map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}

/** An answer as a person reads it. */
function answerSaid(question: Question, value: AnswerValue | undefined, language: Lang): string {
  if (value === undefined) return "";
  if (question.kind === "choice")
    return question.options.find(({ key }) => key === value)?.text[language] ?? String(value);
  if (!Array.isArray(value)) return String(value);
  return value
    .map((each) => (Array.isArray(each) ? each.map((tick) => (tick ? "1" : "0")).join("") : (each ?? "—")))
    .join(" ");
}

/** Quoted where it must be; what a spreadsheet would take for a formula is told as text. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
