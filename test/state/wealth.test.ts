import { expect, test } from "vitest";
import { rebuilding, spendingOnDurables } from "../../src/model/state/wealth.ts";

const settings = {
  depreciation: 0.015,
  rebuildFrom: 0.5,
  rebuildCash: 0.1,
  rebuildMissing: 0.25,
  durablesFrom: 1.5,
  durables: 0.2,
  durablesToHouse: 0.3,
  weddingToHouse: 0.5,
};

test("assets are rebuilt by a quarter of what is missing, or by a tenth of the cash beyond half an income", () => {
  expect(rebuilding(100_000, 900_000, 800_000, settings)).toBe(25_000);
  expect(rebuilding(1_000_000, 900_000, 800_000, settings)).toBe(50_000);
  expect(rebuilding(100_000, 400_000, 800_000, settings)).toBe(0);
  expect(rebuilding(-100_000, 900_000, 800_000, settings)).toBe(0);
});

test("durables take a fifth of the cash beyond one and a half incomes and the debt", () => {
  expect(spendingOnDurables(1_000_000, 400_000, 100_003, settings)).toBe(59_999);
  expect(spendingOnDurables(1_000_000, 400_000, 400_000, settings)).toBe(0);
  expect(spendingOnDurables(100_000, 400_000, 0, settings)).toBe(0);
});
