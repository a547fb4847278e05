import fc from "fast-check";
import { expect, test } from "vitest";
import { median, quantile } from "../../src/math/quantile.ts";

const some = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1 });
const share = fc.double({ min: 0, max: 1, noNaN: true });

test("agrees with quantile(1:10) of R", () => {
  const values = [10, 1, 9, 2, 8, 3, 7, 4, 6, 5];
  expect([0, 0.25, 0.5, 0.75, 1].map((p) => quantile(values, p))).toEqual([1, 3.25, 5.5, 7.75, 10]);
  expect(quantile(values, 0.05)).toBeCloseTo(1.45, 14);
  expect(values[0]).toBe(10);
});

test("of few, infinite, missing and no values", () => {
  expect([median([7]), median([1, 2]), median([3, 1, 2])]).toEqual([7, 1.5, 2]);
  expect(median([1, 2, Infinity])).toBe(2);
  expect([median([]), median([1, NaN, 2])]).toEqual([NaN, NaN]);
});

test.each([-0.1, 1.1, NaN])("refuses p = %d", (p) => {
  expect(() => quantile([1], p)).toThrow(`invalid quantile: ${p}`);
});

test("rises with p, stays within the values and ignores their order", () => {
  fc.assert(
    fc.property(some, share, share, (values, p, other) => {
      const found = quantile(values, Math.min(p, other));
      expect(found).toBeGreaterThanOrEqual(Math.min(...values));
      expect(found).toBeLessThanOrEqual(quantile(values, Math.max(p, other)) + 1e-9);
      expect(quantile(values.toReversed(), Math.min(p, other))).toBe(found);
    }),
  );
});
