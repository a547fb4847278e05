import fc from "fast-check";
import { expect, test } from "vitest";
import { gini } from "../../src/math/gini.ts";

const incomes = fc.array(fc.integer({ min: 0, max: 10000 }), { minLength: 1, maxLength: 40 });

test("known answers", () => {
  expect(gini([3, 3, 3])).toBeCloseTo(0, 15);
  expect(gini([0, 0, 0, 1])).toBe(0.75);
  // 1 … n has (n - 1) / 3n.
  expect(gini([4, 2, 5, 1, 3])).toBeCloseTo(4 / 15, 15);
  expect(gini([1, 3], [3, 1])).toBeCloseTo(gini([1, 1, 1, 3]), 15);
});

test("negative, zero, missing and no values", () => {
  expect(gini([-5, 1, 2])).toBe(gini([0, 1, 2]));
  expect(gini([0, 0])).toBe(0);
  expect([gini([]), gini([1, NaN]), gini([1, 2], [0, 0])]).toEqual([NaN, NaN, NaN]);
  expect(() => gini([1, 2], [1])).toThrow("invalid weights: 1 for 2 values");
});

test("is half the relative mean difference", () => {
  fc.assert(
    fc.property(incomes, (values) => {
      let differences = 0;
      let total = 0;
      for (const a of values) {
        total += a;
        for (const b of values) differences += Math.abs(a - b);
      }
      expect(gini(values)).toBeCloseTo(total === 0 ? 0 : differences / (2 * values.length * total), 12);
    }),
  );
});

test("ignores scale, order and copies; weights count as copies", () => {
  fc.assert(
    fc.property(incomes, fc.integer({ min: 1, max: 4 }), (values, copies) => {
      const truth = gini(values);
      expect(gini(values.map((value) => 7 * value))).toBeCloseTo(truth, 12);
      expect(gini(values.toReversed())).toBe(truth);
      expect(gini(Array.from({ length: copies }, () => values).flat())).toBeCloseTo(truth, 12);
      const weights = values.map((_, i) => 1 + (i % copies));
      const copied = values.flatMap((value, i) => Array.from({ length: weights[i] }, () => value));
      expect(gini(values, weights)).toBeCloseTo(gini(copied), 12);
    }),
  );
});
