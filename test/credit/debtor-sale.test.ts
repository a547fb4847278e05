import { expect, test } from "vitest";
import { distressProceeds } from "../../src/model/credit/debtor-sale.ts";

test("a distress sale brings at most the share sold at its price, and no more than is short", () => {
  // 15 % of 10,000 yuan at six tenths is 900 yuan.
  expect(distressProceeds(500_000, 10_000, 0.15, 0.6)).toBe(90_000);
  expect(distressProceeds(1000, 10_000, 0.15, 0.6)).toBe(1000);
});
