import { expect, test } from "vitest";
import { rebuilding, spendingOnDurables } from "../../src/kernels/spending.ts";

test("assets are rebuilt by a quarter of what is missing, or by a tenth of the cash beyond half an income", () => {
  expect(rebuilding(100_000, 900_000, 800_000, 0.5, 0.1, 0.25)).toBe(25_000);
  expect(rebuilding(1_000_000, 900_000, 800_000, 0.5, 0.1, 0.25)).toBe(50_000);
  expect(rebuilding(100_000, 400_000, 800_000, 0.5, 0.1, 0.25)).toBe(0);
  expect(rebuilding(-100_000, 900_000, 800_000, 0.5, 0.1, 0.25)).toBe(0);
});

test("durables take a fifth of the cash beyond one and a half incomes and the debt", () => {
  expect(spendingOnDurables(1_000_000, 400_000, 100_003, 1.5, 0.2)).toBe(59_999);
  expect(spendingOnDurables(1_000_000, 400_000, 400_000, 1.5, 0.2)).toBe(0);
  expect(spendingOnDurables(100_000, 400_000, 0, 1.5, 0.2)).toBe(0);
});
