import { expect, it } from "vitest";
import { inOrderOfChoice } from "../../src/levers/choice.ts";
import type { Verdict } from "../../src/levers/verdict.ts";

const option = (name: string, cost: number, verdict: Verdict, together = true) => ({
  name,
  cost,
  verdict,
  together,
});
const order = (...options: ReturnType<typeof option>[]): string[] =>
  inOrderOfChoice(options, ({ cost }) => cost).map(({ name }) => name);

it("puts the cheapest of those not told apart first, then the surer, then the cheaper, then the rest as ranked", () => {
  expect(
    order(
      option("dear", 178, "helps"),
      option("usual", 127, "helps"),
      option("cheap", 105, "unsure"),
      option("doubt", 110, "unsure"),
      option("worse", 20, "helps", false),
      option("worst", 10, "helps", false),
    ),
  ).toEqual(["cheap", "usual", "dear", "doubt", "worse", "worst"]);
});

it("passes over what is not seen to help while something else may, and takes what the parameters leave of a word", () => {
  expect(order(option("best", 9, "unsure"), option("useless", 1, "nothing"))).toEqual(["best", "useless"]);
  expect(order(option("useless", 1, "nothing"))).toEqual(["useless"]);
  expect(order(option("apart", 1, "harms", false))).toEqual(["apart"]);
  const lost = { ...option("lost", 2, "helps"), uncertain: { verdict: "unsure" as const } };
  expect(order(option("first", 1, "helps"), lost, option("firm", 3, "helps"))).toEqual([
    "first",
    "firm",
    "lost",
  ]);
});
