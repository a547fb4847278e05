import fc from "fast-check";
import { expect, test } from "vitest";
import { auc } from "../../src/math/auc.ts";

test("known answers", () => {
  expect(auc([0.1, 0.4, 0.35, 0.8], [0, 0, 1, 1], 4)).toBe(0.75);
  expect(auc([1, 2, 3, 4], [0, 0, 1, 1], 4)).toBe(1);
  expect(auc([1, 2, 3, 4], [1, 1, 0, 0], 4)).toBe(0);
  expect(auc([5, 5, 5], [0, 1, 1], 3)).toBe(0.5);
  expect(auc([-Infinity, 0, Infinity], [0, 1, 1], 3)).toBe(1);
});

test("reads only the first count; NaN where a class is empty", () => {
  expect(auc([1, 2, 0, NaN], [0, 1, 1, 1], 2)).toBe(1);
  expect([auc([1, 2], [1, 1], 2), auc([1, 2], [0, 0], 2), auc([], [], 0)]).toEqual([NaN, NaN, NaN]);
});

test("refuses a score that is NaN", () => {
  expect(() => auc([1, NaN], [0, 1], 2)).toThrow("invalid score 1: NaN");
});

test("is the share of pairs in the right order", () => {
  const rows = fc.array(fc.tuple(fc.integer({ min: -5, max: 5 }), fc.nat(1)), { minLength: 2 });
  fc.assert(
    fc.property(rows, (all) => {
      let right = 0;
      let pairs = 0;
      for (const [high, one] of all) {
        for (const [low, zero] of all) {
          if (one === 0 || zero === 1) continue;
          pairs++;
          right += high > low ? 1 : high === low ? 0.5 : 0;
        }
      }
      const scores = all.map(([score]) => score);
      const labels = all.map(([, label]) => label);
      const found = auc(scores, labels, all.length);
      if (pairs === 0) expect(found).toBeNaN();
      else expect(found).toBeCloseTo(right / pairs, 13);
    }),
  );
});
