import { describe, expect, test } from "vitest";
import { affordableLiving, wantedLiving } from "../../src/kernels/spending.ts";
import { lastingIncome } from "../../src/model/state/living.ts";

test("lasting income moves a tenth of the way to the season's, and never under its least", () => {
  const settings = { incomeWeight: 0.1, leastIncome: 200 };
  expect(lastingIncome(500_000, 700_000, settings)).toBeCloseTo(520_000, 6);
  expect(lastingIncome(20_000, -900_000, settings)).toBe(20_000);
});

describe("wanted living", () => {
  const budget = { subsistence: 200_000, lasting: 600_000, cash: 600_000, debt: 0, fees: 0 };
  const wanted = ({ subsistence, lasting, cash, debt, fees }: typeof budget): number =>
    wantedLiving(subsistence, lasting, cash, debt, fees, 0.5, 0.1, 1, 0.2, 0.5, 0.5);

  test("is subsistence and half of what lasting income is above it", () => {
    expect(wanted(budget)).toBeCloseTo(400_000, 6);
  });

  test("rises by a tenth of the cash beyond the buffer", () => {
    expect(wanted({ ...budget, cash: 700_000 })).toBeCloseTo(410_000, 6);
  });

  test("falls by half of half the fees, and for debts up to half of lasting income", () => {
    expect(wanted({ ...budget, fees: 40_000 })).toBeCloseTo(390_000, 6);
    expect(wanted({ ...budget, debt: 100_000 })).toBeCloseTo(380_000, 6);
    expect(wanted({ ...budget, debt: 900_000 })).toBeCloseTo(340_000, 6);
  });

  test("is subsistence where lasting income is under it", () => {
    expect(wanted({ ...budget, lasting: 100_000, cash: 100_000 })).toBe(200_000);
  });
});

test("one lives on what one wants, on no less than subsistence, and on no more than there is", () => {
  expect(affordableLiving(300_000.7, 200_000, 900_000)).toBe(300_000);
  expect(affordableLiving(100_000, 200_000, 900_000)).toBe(200_000);
  expect(affordableLiving(300_000, 200_000, 250_000)).toBe(250_000);
  expect(affordableLiving(300_000, 200_000, 150_000)).toBe(150_000);
  expect(affordableLiving(-5, 0, 100)).toBe(0);
});
