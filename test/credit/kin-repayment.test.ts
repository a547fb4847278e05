import { describe, expect, test } from "vitest";
import { type KinRepaying, kinInstalment, partOfReturn } from "../../src/model/credit/kin-repayment.ts";

const rules: KinRepaying = { kinRepayment: 0.08, kinBuffer: 0.8, smallKinDebt: 500, smallKinShare: 0.5 };

describe("what a debtor returns to kin", () => {
  test("is a share of spare cash, rounded down to a fen, and never more than is owed", () => {
    expect(kinInstalment(1_000_000, 100_010, rules)).toBe(8000);
    expect(kinInstalment(100_000, 9_000_000, rules)).toBe(100_000);
  });

  test("is all of a small debt, with up to half of spare cash", () => {
    expect(kinInstalment(49_999, 100_000, rules)).toBe(49_999);
    expect(kinInstalment(49_999, 60_000, rules)).toBe(30_000);
    expect(kinInstalment(50_000, 60_000, rules)).toBe(4800);
  });

  test("is nothing where nothing is to spare", () => {
    expect(kinInstalment(1_000_000, -5, rules)).toBeLessThanOrEqual(0);
    expect(kinInstalment(10_000, -5, rules)).toBeLessThanOrEqual(0);
  });
});

test("members are paid in proportion to their claims, and never more than those", () => {
  expect([partOfReturn(100_000, 150_000, 200_000), partOfReturn(100_000, 50_000, 200_000)]).toEqual([
    75_000, 25_000,
  ]);
  expect(partOfReturn(300_000, 50_000, 200_000)).toBe(50_000);
  expect(partOfReturn(100, 1, 3)).toBe(1);
});
