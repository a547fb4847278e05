import { expect, test } from "vitest";
import { circlesIn, firstOfCircle, sizeOfCircle } from "../../src/model/state/kin-circle.ts";

test("circles are ten neighbours, the last one what is left of the village", () => {
  expect([10, 20, 23].map(circlesIn)).toEqual([1, 2, 3]);
  const numbers = [0, 9, 10, 19, 20, 22];
  // The second village of 23: its rows begin at 23.
  expect(numbers.map((number) => firstOfCircle(23 + number, number))).toEqual([23, 23, 33, 33, 43, 43]);
  expect(numbers.map((number) => sizeOfCircle(number, 23))).toEqual([10, 10, 10, 10, 3, 3]);
});
