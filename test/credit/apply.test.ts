import { expect, test } from "vitest";
import { applicationCost, fileCost } from "../../src/model/credit/apply.ts";

test("an application costs half of its effort, and no more than a quarter of the household's cash", () => {
  expect(applicationCost(15_000, 1_000_000)).toBe(7500);
  expect(applicationCost(15_000, 20_003)).toBe(5000);
  expect(applicationCost(15_000, -400)).toBe(0);
});

test("a file costs the lender its part of intake and processing, a refusal the intake", () => {
  const cost = { intake: 300, processing: 1500 };
  expect(fileCost(cost, 2, false)).toBe(90_000);
  expect(fileCost(cost, 2, true)).toBe(30_000);
});
