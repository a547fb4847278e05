import { expect, test } from "vitest";
import { distressSale, lossOfCare } from "../../src/model/state/hardship.ts";

test("a distress sale brings what is short, or a share of the assets at its price", () => {
  // A quarter of 10,000 yuan at half its value is 1,250 yuan.
  expect(distressSale(500_000, 10_000, 0.25, 0.5)).toBe(125_000);
  expect(distressSale(1000.6, 10_000, 0.25, 0.5)).toBe(1000);
});

test("care forgone costs labour by the share of the bill that was not paid", () => {
  expect(lossOfCare(0, 100_000, 0.25)).toBe(0.25);
  expect(lossOfCare(60_000, 100_000, 0.25)).toBeCloseTo(0.1, 12);
});
