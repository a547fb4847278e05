import { expect, test } from "vitest";
import { movingAverage, ratingChange, swingOf } from "../../src/model/state/shop-record.ts";

test("the swing of sales is the size of their log change, and set for a shop without a record", () => {
  // 300 and 100 yuan, with 100 yuan added: twice as much.
  expect(swingOf(30_000, 10_000, 9)).toBeCloseTo(Math.LN2, 12);
  expect(swingOf(10_000, 30_000, 9)).toBeCloseTo(Math.LN2, 12);
  expect(swingOf(30_000, 0, 0.5)).toBe(0.5);
});

test("a moving average goes by its weight from what was to what is", () => {
  expect(movingAverage(100, 200, 0.25)).toBe(125);
  expect([movingAverage(100, 200, 0), movingAverage(100, 200, 1)]).toEqual([100, 200]);
});

test("a rating goes a part of the way to the shop's worth, and by luck", () => {
  expect(ratingChange(0.25, 2, 1, 0.125)).toBe(0.375);
  expect(ratingChange(0.25, 1, 1, 0)).toBe(0);
});
