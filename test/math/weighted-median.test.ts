import fc from "fast-check";
import { expect, test } from "vitest";
import { weightedMedian } from "../../src/math/weighted-median.ts";

const medianOf = (values: readonly number[], weights: readonly number[]): number =>
  weightedMedian(Float64Array.from(values), weights);

test("is the least value up to which half of all weight lies", () => {
  // 1 + 2 of 6 are half; of 7 they are not.
  expect(medianOf([30, 10, 20], [3, 1, 2])).toBe(20);
  expect(medianOf([30, 10, 20], [4, 1, 2])).toBe(30);
  expect(medianOf([5, 5, 7], [1, 1, 1])).toBe(5);
  expect(medianOf([-1], [2])).toBe(-1);
});

test("passes by what has no weight; is not defined where nothing has", () => {
  expect(medianOf([1, 2, 3], [0, 0, 1])).toBe(3);
  expect([medianOf([], []), medianOf([1, 2], [0, 0])]).toEqual([Number.NaN, Number.NaN]);
});

test("is what counting each value as often as it weighs, in order, comes to", () => {
  const item = fc.record({ value: fc.integer({ min: -20, max: 20 }), weight: fc.nat(5) });
  fc.assert(
    fc.property(fc.array(item, { minLength: 1, maxLength: 40 }), (items) => {
      const each = items.flatMap(({ value, weight }) => Array<number>(weight).fill(value));
      fc.pre(each.length > 0);
      const inOrder = each.sort((a, b) => a - b);
      const found = medianOf(
        items.map(({ value }) => value),
        items.map(({ weight }) => weight),
      );
      expect(found).toBe(inOrder[Math.ceil(each.length / 2) - 1]);
    }),
  );
});
