import { expect, test } from "vitest";
import { mean, sum } from "../../src/math/sum.ts";

test("sums in index order", () => {
  expect(sum([0.1, 0.2, 0.3])).toBe(0.1 + 0.2 + 0.3);
  expect(sum([1e16, 1, -1e16])).toBe(0);
  expect(sum(Float64Array.of(1, 2, 3.5))).toBe(6.5);
  expect(sum([])).toBe(0);
});

test("mean", () => {
  expect(mean([1, 2, 6])).toBe(3);
  expect(mean([])).toBeNaN();
});
