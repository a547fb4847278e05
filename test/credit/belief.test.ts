import { expect, test } from "vitest";
import { EXCLUSION } from "../../src/declare/exclusions.ts";
import { type Answering, beliefAfter } from "../../src/model/credit/belief.ts";

const rules: Answering = {
  granting: 0.25,
  mostBelief: 0.9,
  afterRefusal: 0.8,
  afterNoOfficer: 0.5,
  afterTooLate: 0.75,
};

test("belief rises with a grant, and falls with a refusal, a closed window, money too late", () => {
  const after = (reason: keyof typeof EXCLUSION) => beliefAfter(EXCLUSION[reason], 0.5, rules);
  expect(after("included")).toBe(0.75);
  expect([after("refused"), after("tooSmall")]).toEqual([0.4, 0.4]);
  expect([after("noOfficer"), after("tooLate")]).toEqual([0.25, 0.375]);
  expect(after("declined")).toBe(0.5);
  expect(beliefAfter(EXCLUSION.included, 0.8, rules)).toBe(0.9);
});
