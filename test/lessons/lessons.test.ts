import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { findTrial } from "../../src/lessons/find-trial.ts";
import { generatedLessonFile } from "../../src/lessons/generate-lesson.ts";
import { luckOf, playSide } from "../../src/lessons/lucks.ts";
import { type Chosen, sideOf } from "../../src/lessons/settings.ts";
import { problemsOf, read, shipped } from "./shipped.ts";

const text = readFileSync("scenarios/lessons/short-small-urgent.yaml", "utf8");
const lineOf = (part: string): number => text.slice(0, text.indexOf(part)).split("\n").length;

describe.each(shipped)("lesson $lesson.name", (lesson) => {
  test("the villages that it names have a household that was saved and one that was harmed", () => {
    const { saved, harmed } = lesson.lesson.lucks;
    const first = luckOf(lesson, saved);
    expect(first.saved).toBeGreaterThan(0);
    expect((harmed === saved ? first : luckOf(lesson, harmed)).harmed).toBeGreaterThan(0);
  });

  test("says everything in both languages", () => {
    const bare: string[] = [];
    const look = (value: unknown, path: string): void => {
      if (value === null || typeof value !== "object") return;
      const { zh, en } = value as { zh?: unknown; en?: unknown };
      if (typeof zh === "string" && typeof en === "string" && (zh === en || /[\u4e00-\u9fff]/.test(en)))
        bare.push(path);
      for (const [name, child] of Object.entries(value)) look(child, `${path}.${name}`);
    };
    look(lesson.lesson, "");
    expect(bare).toEqual([]);
  });
});

test("there are five, and the schema is what the declarations say (npm run generate)", () => {
  expect(shipped.map(({ lesson }) => lesson.name)).toEqual(
    readdirSync("scenarios/lessons").flatMap((name) => /^(.*)\.yaml$/.exec(name)?.[1] ?? []),
  );
  expect(shipped).toHaveLength(5);
  const { path, text: made } = generatedLessonFile();
  expect(readFileSync(path, "utf8")).toBe(made);
});

test("another name over the same seven columns changes nothing, to the last bit", () => {
  const { lesson, plain } = shipped.find(({ lesson: { name } }) => name === "two-lenders")!;
  const bank = playSide(sideOf(lesson, plain, "reference", { second: 1 }), 5);
  const copy = playSide(sideOf(lesson, plain, "treatment", { second: 1 }), 5);
  // Which lender it was is all that differs.
  const bare = ({ finance: _, financeFailed: __, ...fates }: typeof bank.fates) => fates;
  expect(bare(copy.fates)).toEqual(bare(bank.fates));
  expect(copy.summary.income).toBe(bank.summary.income);
  const data = playSide(sideOf(lesson, plain, "treatment", {}), 5);
  expect(bare(data.fates)).not.toEqual(bare(bank.fates));
});

describe("a card shows the trials that its text speaks of", () => {
  const placesIn = (name: string, ...chosen: Chosen[]): number[] => {
    const lesson = shipped.find((each) => each.lesson.name === name)!;
    const trials = chosen.map((each) => ({ chosen: each }));
    return lesson.lesson.see.trials.map((each) => findTrial(lesson, each, trials));
  };

  test("the other name over the door, whatever was played last", () => {
    expect(placesIn("two-lenders", {}, { second: 1 }, { second: 2 })).toEqual([1]);
    expect(placesIn("two-lenders", {}, { second: 2 })).toEqual([-1]);
  });

  test("a lever by which way it was moved, the others standing if there is such a trial", () => {
    expect(placesIn("short-small-urgent", { days: 2 }, { visit: 100 }, { visit: 50, days: 2 })).toEqual([
      1, 0,
    ]);
    expect(placesIn("short-small-urgent", { visit: 2000 }, {}, { days: 30 })).toEqual([-1, -1]);
    expect(placesIn("harvest-online", {}, { more: 1 }, { buyers: 2000 }, { buyers: 2500, more: 1 })).toEqual([
      0, 2,
    ]);
    expect(placesIn("harvest-online", { more: 1 }, { more: 2 })).toEqual([1, -1]);
  });
});

describe("the sums by hand of lesson 2", () => {
  const { lesson } = shipped.find(({ lesson: { name } }) => name === "short-small-urgent")!;
  const right = Object.fromEntries(
    lesson.guess.questions.flatMap((each) => (each.kind === "number" ? [[each.key, each.right]] : [])),
  );
  // (1 − p̂)·r − p̂·LGD − f − hurdle: docs/model/lending-decision.md.
  const earned = 0.965 * 0.1 - 0.035 * 0.28 - 0.022 - 0.0025;

  test("are those of the lender's rule with its own columns", () => {
    expect(right.profit).toBeCloseTo(3000 * 0.25 * earned, 2);
    expect(right.smallest).toBeCloseTo(1000 / earned, 0);
  });
});

const cases: [name: string, from: string, to: string, path: string, nearest: string | undefined][] = [
  [
    "a lever that does not exist",
    "path: lenders.ruralCreditCooperative.cost.processing",
    "path: lenders.ruralCreditCooperative.cost.procesing",
    "try.levers.0.path",
    "lenders.ruralCreditCooperative.cost.processing",
  ],
  [
    "a metric that does not exist",
    "metric: inTimeShare",
    "metric: inTimeShar",
    "figures.in-time.metric",
    "inTimeShare",
  ],
  [
    "an arm that does not exist",
    "treatment: { arm: traditional",
    "treatment: { arm: traditonal",
    "treatment.arm",
    "traditional",
  ],
  ["a key that does not exist", "about:\n  zh: 一笔", "abuot:\n  zh: 一笔", "abuot", "about"],
  ["a kind of question that does not exist", "kind: line", "kind: lien", "guess.questions.2.kind", "line"],
  ["an outcome that is no figure", "outcome: coverage", "outcome: coverag", "outcome", "coverage"],
  [
    "a parameter of the scenario that does not exist",
    "county: { villages: 5 }",
    "county: { vilages: 5 }",
    "scenario.county.vilages",
    "villages",
  ],
  [
    "a county too large for an old computer",
    "county: { villages: 5 }",
    "county: { villages: 50 }",
    "scenario",
    undefined,
  ],
  [
    "a trial told by a lever that does not exist",
    "trials: [{ visit: lower",
    "trials: [{ vist: lower",
    "see.trials.0.vist",
    "visit",
  ],
  [
    "a trial told by the place of a number",
    "trials: [{ visit: lower",
    "trials: [{ visit: 1",
    "see.trials.0.visit",
    undefined,
  ],
  ["a right answer that is no option", "right: in-time", "right: intime", "see.questions.1.right", "in-time"],
];

describe("a lesson file says what is wrong with it, where, and what was meant", () => {
  test.each(cases)("%s", (_, from, to, path, nearest) => {
    expect(text).toContain(from);
    const problems = problemsOf(text.replace(from, to));
    const found = problems.find((problem) => problem.path === path);
    expect(found, JSON.stringify(problems)).toBeDefined();
    expect(found!.nearest).toBe(nearest);
    const within = from.split("\n")[0]!;
    if (path !== "scenario") expect(found!.line).toBe(lineOf(within));
  });

  test("what is extended and is not there stands where the lesson names it", () => {
    const [problem] = problemsOf(text.replace("extends: baseline.yaml", "extends: basline.yaml"));
    expect(problem).toMatchObject({ path: "scenario.extends", line: lineOf("extends: baseline.yaml") });
  });

  test("settings of a side are checked by their ranges", () => {
    const wrong = text.replace("cost.processing: 100 }", "cost.processing: -1 }");
    expect(problemsOf(wrong)[0]).toMatchObject({
      path: "guess.questions.2.settings.lenders.ruralCreditCooperative.cost.processing",
    });
  });
});

test("a path into the prototype is refused", () => {
  const { lesson, plain } = read(text);
  const hostile = { ...lesson, treatment: { ...lesson.treatment, settings: { "__proto__.x": 1 } } };
  expect(() => sideOf(hostile, plain, "treatment", {})).toThrow("not a path");
});
