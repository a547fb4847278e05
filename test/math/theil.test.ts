import fc from "fast-check";
import { expect, test } from "vitest";
import { theil } from "../../src/math/theil.ts";

test("known answers", () => {
  expect(theil([2, 2, 2, 2], [0, 0, 1, 1], 2, 0.01)).toEqual({ total: 0, within: 0, between: 0 });
  // Shares 1/4 and 3/4 of a mean of 2.
  const two = 0.25 * Math.log(0.5) + 0.75 * Math.log(1.5);
  const apart = theil([1, 1, 3, 3], [0, 0, 1, 1], 2, 0.01);
  expect(apart.total).toBeCloseTo(two, 15);
  expect(apart.within).toBeCloseTo(0, 15);
  expect(apart.between).toBeCloseTo(two, 15);
  const mixed = theil([1, 3, 1, 3], [0, 0, 1, 1], 2, 0.01);
  expect(mixed.within).toBeCloseTo(two, 15);
  expect(mixed.between).toBeCloseTo(0, 15);
});

test("is at most the log of the number of people", () => {
  expect(theil([0, 0, 0, 1], [0, 0, 0, 0], 1, 1e-12).total).toBeCloseTo(Math.log(4), 9);
});

test("an empty group, a weight of zero, no values", () => {
  const plain = theil([1, 2, 4], [0, 1, 1], 2, 0.01);
  expect(theil([1, 2, 4], [0, 2, 2], 3, 0.01)).toEqual(plain);
  expect(theil([1, 2, 4, 9], [0, 1, 1, 2], 3, 0.01, [1, 1, 1, 0])).toEqual(plain);
  expect(theil([], [], 2, 0.01)).toEqual({ total: NaN, within: NaN, between: NaN });
});

test("refuses a bad floor, group or number of weights", () => {
  expect(() => theil([1], [0], 1, 0)).toThrow("invalid floor: 0");
  expect(() => theil([1, 1], [0, 2], 2, 0.01)).toThrow("invalid group of value 1: 2");
  expect(() => theil([1, 1], [0, 0], 1, 0.01, [1])).toThrow("invalid weights: 1 for 2 values");
});

test("splits without remainder and into parts that are not negative; weights count as copies", () => {
  const people = fc.array(
    fc.tuple(fc.integer({ min: -100, max: 10000 }), fc.nat(3), fc.integer({ min: 1, max: 3 })),
    {
      minLength: 1,
    },
  );
  fc.assert(
    fc.property(people, (rows) => {
      const copied = rows.flatMap((row) => Array.from({ length: row[2] }, () => row));
      const column = (from: typeof rows, at: 0 | 1 | 2) => from.map((row) => row[at]);
      const found = theil(column(rows, 0), column(rows, 1), 4, 0.5, column(rows, 2));
      expect(found.within + found.between).toBeCloseTo(found.total, 12);
      expect(Math.min(found.within, found.between)).toBeGreaterThan(-1e-12);
      const again = theil(column(copied, 0), column(copied, 1), 4, 0.5);
      expect(again.total).toBeCloseTo(found.total, 12);
      expect(again.within).toBeCloseTo(found.within, 12);
    }),
  );
});
