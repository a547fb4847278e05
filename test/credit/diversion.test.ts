import { expect, test } from "vitest";
import { diversionChance } from "../../src/model/credit/diversion.ts";

test("the chance of diversion is logistic, less for the prudent", () => {
  const rules = { diversion: 0, diversionPrudence: Math.log(3), divertedConsumed: 0.6 };
  expect(diversionChance(rules, 0)).toBe(0.5);
  expect(diversionChance(rules, 1)).toBeCloseTo(0.25, 12);
  expect(diversionChance(rules, -1)).toBeCloseTo(0.75, 12);
});
