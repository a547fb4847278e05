import { expect, test } from "vitest";
import { collateralPays, guarantorPays } from "../../src/model/credit/fall-short.ts";

test("a guarantor pays the share called of the debt, within the share of spare cash", () => {
  expect(guarantorPays(1_000_000, 0.3, 10_000_000, 0.5)).toBe(300_000);
  expect(guarantorPays(1_000_000, 0.3, 400_001, 0.5)).toBe(200_000);
  expect(guarantorPays(1_000_000, 0.3, 0, 0.5)).toBe(0);
});

test("a house brings at most what is recovered of its value, and no more than is owed", () => {
  // 55 % of 50,000 yuan is 27,500 yuan.
  expect(collateralPays(5_000_000, 50_000, 0.55)).toBe(2_750_000);
  expect(collateralPays(1_000_000, 50_000, 0.55)).toBe(1_000_000);
  expect(collateralPays(1_000_000, 0, 0.55)).toBe(0);
});
