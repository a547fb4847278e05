import { expect, test } from "vitest";
import { livingLeft, penaltyIn, seasonInterest, subsidyOn } from "../../src/model/credit/pay.ts";

test("a season's interest is a quarter of the year's, half as much again when late", () => {
  // 20,000 yuan at 8 % a year: 400 yuan a season.
  expect(seasonInterest(2_000_000, 0.08, 1)).toBe(40_000);
  expect(seasonInterest(2_000_000, 0.08, 1.5)).toBe(60_000);
  expect(seasonInterest(101, 0.08, 1)).toBe(2);
});

test("of interest at one and a half times the rate a third is penalty, rounded down to a fen", () => {
  expect([penaltyIn(60_000, 1.5), penaltyIn(100, 1.5), penaltyIn(60_000, 1)]).toEqual([20_000, 33, 0]);
});

test("a subsidy of three points on a loan at eight bears three eighths of its interest", () => {
  expect(subsidyOn(40_000, 0.03, 0.08)).toBe(15_000);
  expect(subsidyOn(40_000, 0, 0.08)).toBe(0);
});

test("a debtor is left the spared share of a season's subsistence for each head", () => {
  // Seven tenths of 2,900 yuan a year, for a quarter and four heads: 2,030 yuan.
  expect(livingLeft(0.7, 2900, 4)).toBeCloseTo(203_000, 6);
  expect(livingLeft(0, 2900, 4)).toBe(0);
});
