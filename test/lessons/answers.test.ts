import { describe, expect, test } from "vitest";
import {
  type Answer,
  answerFaults,
  answerText,
  isAnswerTo,
  isName,
  isNumber,
  isOfRun,
  LONGEST_NAME,
  readAnswer,
  toldFigures,
} from "../../src/lessons/answer.ts";
import {
  countsOf,
  isRight,
  median,
  numbersOf,
  outcomesOf,
  spreadOf,
} from "../../src/lessons/class-summary.ts";
import { cards, minutes, type Question, questionsOf } from "../../src/lessons/lesson.ts";
import { figuresOf } from "../../src/lessons/lesson-figures.ts";
import { playSides } from "../../src/lessons/lucks.ts";
import { marksCsv } from "../../src/lessons/marks-csv.ts";
import { LONGEST_FILE, type Merged, mergeAnswers, type SetAside } from "../../src/lessons/merge-answers.ts";
import { generatedAnswer, generatedClass } from "./generated-class.ts";
import { shipped } from "./shipped.ts";

const read = shipped.find(({ lesson: { name } }) => name === "short-small-urgent")!;
const { lesson } = read;
const expected = { lesson, model: "0.2.0" };
const asked = (key: string): Question => questionsOf(lesson).find((each) => each.key === key)!;
const faultOf = (text: string): string => {
  const found = readAnswer(text, expected);
  return "fault" in found ? found.fault : "none";
};
const changed = (change: object): string =>
  answerText({ ...generatedAnswer(lesson, 7), ...change } as Answer);

describe("an answer file", () => {
  test("comes back as it was written, within 20 kB", () => {
    const answer = generatedAnswer(lesson, 7);
    const text = answerText(answer);
    expect(readAnswer(text, expected)).toEqual({ answer });
    expect(text.length).toBeLessThan(20_000);
  });

  test.each([
    ["empty", "  \n"],
    ["broken", '{"format": "sannong-answer", "les'],
    ["notAnswer", "[1, 2]"],
    ["notAnswer", '{"format": "something else"}'],
    ["tooLarge", changed({ saved: "x".repeat(21_000) })],
    ["otherLesson", changed({ lesson: "two-lenders" })],
    ["otherVersion", changed({ version: 2 })],
    ["otherModel", changed({ model: "0.1.0" })],
    ["badNumber", changed({ number: 0 })],
    ["badNumber", changed({ number: "7" })],
    ["badNumber", changed({ number: 1e9 })],
    ["badName", changed({ name: "<script>alert(1)</script>" })],
    ["badName", changed({ name: "=HYPERLINK(1)" })],
    ["badName", changed({ name: "王\u202e小明" })],
    ["badName", changed({ name: "长".repeat(LONGEST_NAME + 1) })],
    ["badContent", changed({ hash: "not a hash" })],
    ["badContent", changed({ answers: { nobodyAsked: 1 } })],
    ["badContent", changed({ answers: { profit: 5000 } })],
    ["badContent", changed({ answers: { lever: "none of them" } })],
    ["badContent", changed({ chosen: { visit: 99_999 } })],
    ["badContent", changed({ chosen: { lever: 1 } })],
    ["badContent", changed({ figures: { coverage: [1] } })],
    ["badContent", changed({ seconds: { ask: -1 } })],
    ["badContent", changed({ trials: 0.5 })],
  ])("that is %s is refused", (fault, text) => {
    expect(faultOf(text)).toBe(fault);
  });
});

describe("what an answer may hold", () => {
  test("is not what a prototype is", () => {
    expect(faultOf(changed({}).replace('"answers":{', '"answers":{"__proto__":1,'))).toBe("badContent");
  });

  test("takes names of people and numbers of a class", () => {
    for (const name of ["", "王小明", "Aygül O'Neill-李", "买买提·艾力", "3 组 A"])
      expect(isName(name)).toBe(true);
    expect([1, 40, 999, 0, 1.5, 1000, "3"].map(isNumber)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  test("holds a line of eight years, and ticks for six households", () => {
    expect(isAnswerTo(asked("line"), [1, 2, 3, 4, 5, 6, 7, null])).toBe(true);
    expect(isAnswerTo(asked("line"), [1, 2, 3])).toBe(false);
    expect(isAnswerTo(asked("line"), [1, 2, 3, 4, 5, 6, 7, 400])).toBe(false);
    const granted: Question = { kind: "granted", key: "six", text: { zh: "", en: "" } };
    expect(isAnswerTo(granted, [[true, false]])).toBe(true);
    expect(isAnswerTo(granted, [[true, 1]])).toBe(false);
  });
});

describe("a class of 40, with bad files among them", () => {
  const { files, bad } = generatedClass(lesson, 40);
  const merged: Merged = mergeAnswers(files, expected);

  test("is taken without the bad ones, each of which is named with its fault", () => {
    expect(files).toHaveLength(40 + bad.length);
    expect(merged.taken.map(({ answer: { number } }) => number)).toEqual(
      Array.from({ length: 40 }, (_, k) => k + 1),
    );
    const byFile = (a: SetAside, b: SetAside): number => (a.file < b.file ? -1 : 1);
    expect([...merged.aside].sort(byFile)).toEqual([...bad].sort(byFile));
    expect(answerFaults).toEqual(expect.arrayContaining(bad.map(({ fault }) => fault)));
  });

  test("one student's later file counts, whichever comes first", () => {
    const [early, late] = ["2026-03-01T08:00:00.000Z", "2026-03-01T09:00:00.000Z"].map((saved) => ({
      name: `${saved}.json`,
      text: answerText({ ...generatedAnswer(lesson, 3), saved, trials: saved.length }),
    }));
    for (const both of [
      [early, late],
      [late, early],
    ]) {
      const { taken, aside } = mergeAnswers(both, expected);
      expect(taken.map(({ file }) => file)).toEqual([late.name]);
      expect(aside).toEqual([{ file: early.name, fault: "older", number: 3, instead: late.name }]);
    }
  });

  test("a huge file is not even read", () => {
    const { aside } = mergeAnswers([{ name: "film.mp4", text: "x".repeat(LONGEST_FILE + 1) }], expected);
    expect(aside).toEqual([{ file: "film.mp4", fault: "tooLarge" }]);
  });
});

describe("a class of 40 that has been merged", () => {
  const merged = mergeAnswers(generatedClass(lesson, 40).files, expected);

  test("is laid out from the lowest outcome to the highest", () => {
    const answers = merged.taken.map(({ answer }) => answer);
    const { villages, mean, low, high, best, worst } = outcomesOf(answers, lesson);
    // Village n has a difference of n: see the generated class.
    expect(villages.map(({ value }) => value)).toEqual(Array.from({ length: 40 }, (_, k) => k + 1));
    expect(mean).toBeCloseTo(20.5, 9);
    // sd of 1 … 40 is √(40·41/12) = 11.690; t of 39 degrees 2.0227.
    expect(high - mean).toBeCloseTo((2.0227 * 11.6905) / Math.sqrt(40), 2);
    expect(mean - low).toBeCloseTo(high - mean, 9);
    expect([best?.number, worst?.number]).toEqual([40, 1]);
  });

  test("counts choices, numbers and levers", () => {
    const answers = merged.taken.map(({ answer }) => answer);
    const lever = asked("lever") as Extract<Question, { kind: "choice" }>;
    expect(countsOf(lever, answers)).toEqual([20, 20, 0]);
    expect(median(numbersOf(asked("profit"), answers))).toBe(47);
    expect(spreadOf("visit", 950, answers)).toEqual(Array.from({ length: 40 }, () => 100));
    expect(spreadOf("days", 10, answers)[0]).toBe(10);
  });

  test("is marked in a table that opens as text alone", () => {
    const answers = [{ ...generatedAnswer(lesson, 1), answers: { reason: '=1+1,"quoted"', profit: 47 } }];
    const csv = marksCsv(answers, lesson, "zh", () => "一致");
    const [head, row] = csv.split("\r\n");
    expect(head.startsWith("\uFEFF学号,姓名,")).toBe(true);
    expect(head.match(/评分/g)).toHaveLength(lesson.teacher.marks.length);
    expect(row).toContain(`"'=1+1,""quoted"""`);
    expect(row).toContain(",一致,");
  });
});

test("numbers by hand are right within a tenth, and open questions are neither right nor wrong", () => {
  expect([46.65, 50, 42, 52, 41].map((value) => isRight(asked("profit"), value))).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
  expect(isRight(asked("lever"), "cost")).toBe(true);
  expect(isRight(asked("lever"), "days")).toBe(false);
  expect(isRight(asked("reason"), "cost")).toBeUndefined();
});

test("five cards and a discussion fill 45 minutes", () => {
  expect(cards.reduce((sum, card) => sum + minutes[card], 0) + minutes.discussion).toBe(45);
});

test("a hash and figures typed by hand are told from those of a run", () => {
  const { reference, treatment } = playSides(read, 4, { visit: 100 });
  const played = { hash: treatment.hash, figures: figuresOf(lesson, reference, treatment) };
  const honest = { hash: treatment.hash, figures: toldFigures(played.figures) };
  expect(isOfRun(honest, played)).toBe(true);
  expect(isOfRun({ ...honest, hash: "0".repeat(64) }, played)).toBe(false);
  const better = { ...honest.figures, coverage: [6, 60] };
  expect(isOfRun({ ...honest, figures: better }, played)).toBe(false);
  expect(isOfRun({ ...honest, figures: {} }, played)).toBe(false);
});
