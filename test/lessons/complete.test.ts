import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { completionsAt, spotAt } from "../../src/lessons/complete.ts";
import { lessonSchema } from "../../src/lessons/lesson.ts";
import { playSide } from "../../src/lessons/lucks.ts";
import { pickSix } from "../../src/lessons/pick-six.ts";
import { sideOf } from "../../src/lessons/settings.ts";
import { shipped } from "./shipped.ts";

const text = readFileSync("scenarios/lessons/short-small-urgent.yaml", "utf8");
const names = { metric: ["coverage", "constrained", "income"], path: ["settle.penalty", "county.rateCap"] };
/** What is offered where `|` stands. */
const offered = (marked: string): string[] =>
  completionsAt(lessonSchema(), marked.replace("|", ""), marked.indexOf("|"), names);

describe("where the cursor stands in a lesson's text", () => {
  test("is told by indentation, items of lists by their number", () => {
    const at = text.indexOf("path: lenders.ruralCreditCooperative.speed.days");
    expect(spotAt(text, at)).toMatchObject({ path: ["try", "levers", 1], typed: "", kind: "number" });
    expect(spotAt(text, at + "path: lend".length)).toMatchObject({
      path: ["try", "levers", 1],
      key: "path",
      typed: "lend",
    });
  });

  test("offers the keys of the place, those first that begin as what is typed", () => {
    expect(offered("t|")[0]).toBe("title: ");
    expect(offered("guess:\n  qu|")).toEqual(["questions: "]);
    expect(offered("guess:\n  questions:\n    - kind: line\n      le|")[0]).toBe("least: ");
    expect(offered("guess:\n  questions:\n    - kind: choice\n      opt|")).toEqual(["options: "]);
    expect(offered("guess:\n  questions:\n    - kind: choice\n      metr|")).toEqual([]);
  });

  test("offers the values of a key", () => {
    expect(offered("guess:\n  questions:\n    - kind: l|")[0]).toBe("line");
    expect(offered("figures:\n  a:\n    kind: metric\n    metric: con|")).toEqual(["constrained"]);
    expect(offered("figures:\n  a:\n    kind: borrowed\n    group: |")).toContain("noShop");
    expect(offered("try:\n  levers:\n    - kind: number\n      path: rate|")).toEqual(["county.rateCap"]);
  });
});

test("six households of a village are told apart by who lent to them", () => {
  const { lesson, plain } = shipped.find(({ lesson: { name } }) => name === "two-lenders")!;
  const bank = playSide(sideOf(lesson, plain, "reference", {}), 7).fates;
  const data = playSide(sideOf(lesson, plain, "treatment", {}), 7).fates;
  const six = pickSix(bank, data);
  expect(new Set(six).size).toBe(6);
  expect(six).toEqual([...six].sort((a, b) => a - b));
  const kinds = new Set(six.map((i) => `${bank.borrowed[i]}${data.borrowed[i]}`));
  expect([...kinds].sort()).toEqual(["00", "01", "10", "11"]);
});
