import fc from "fast-check";
import { expect, test } from "vitest";
import { arctangent } from "../../src/math/arctangent.ts";

test.each([
  [0, 0],
  [1, Math.PI / 4],
  [-1, -Math.PI / 4],
  [Math.sqrt(3), Math.PI / 3],
  [1 / Math.sqrt(3), Math.PI / 6],
  [Number.POSITIVE_INFINITY, Math.PI / 2],
  [Number.NEGATIVE_INFINITY, -Math.PI / 2],
  // Abramowitz and Stegun 1964, table 4.14.
  [0.5, 0.463647609000806],
  [0.2, 0.197395559849881],
])("the angle whose tangent is %d is %d", (tangent, angle) => {
  expect(Math.abs(arctangent(tangent) - angle)).toBeLessThan(1e-15 * Math.max(1, Math.abs(angle)));
});

test("is as near to the engine's as rounding allows, and no number for none", () => {
  expect(arctangent(Number.NaN)).toBeNaN();
  fc.assert(
    fc.property(fc.double({ noNaN: true }), (x) => {
      const angle = Math.atan(x);
      // The least numbers have fewer digits, of which each halving takes one.
      const most = 1e-15 * Math.abs(angle) + 8 * Number.MIN_VALUE;
      expect(Math.abs(arctangent(x) - angle)).toBeLessThanOrEqual(most);
    }),
  );
});
