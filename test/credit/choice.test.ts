import { describe, expect, test } from "vitest";
import { EMERGENCY, INPUTS } from "../../src/declare/purposes.ts";
import {
  awareShare,
  type Choice,
  effortCost,
  expectedCost,
  expectedGain,
} from "../../src/model/credit/choice.ts";
import { bullet, planWith, redrawn } from "../three-households.ts";

const rules: Choice = {
  ...(planWith().phases.credit as Choice),
  effort: 100,
  effortPerKm: 10,
  barrier: 200,
  known: 0.6,
  literateKnow: 0.1,
  inputsValue: 0.3,
  emergencyValue: 0.5,
};

describe("what asking costs", () => {
  test("is a file, the trips, and the help of those who cannot do it alone", () => {
    // 100 + 10 · 5 yuan, and half of 200 for half a standard deviation of literacy that is missing.
    expect(effortCost(rules, 0, 5, 7)).toBe(15_000);
    expect(effortCost(rules, -0.5, 5, 7)).toBe(25_000);
    expect(effortCost(rules, 1, 5, 7)).toBe(15_000);
  });

  test("is help alone where money takes no days", () => {
    expect([effortCost(rules, 0, 5, 0), effortCost(rules, -0.5, 5, 0)]).toEqual([0, 10_000]);
  });
});

describe("what money would cost", () => {
  test("is effort and interest at the middle of the band, over the time that it is out or wanted", () => {
    // 8 % of 10,000 yuan for a year, for two years.
    expect(expectedCost(bullet, 1_000_000, 1, 500, 0.2)).toBeCloseTo(80_500, 6);
    expect(expectedCost(bullet, 1_000_000, 8, 500, 0.2)).toBeCloseTo(160_500, 6);
  });

  test("counts a part of the interest on what is asked for beyond the gap, unless it is redrawn", () => {
    expect(expectedCost({ ...bullet, askFactor: 2 }, 1_000_000, 1, 0, 0.25)).toBeCloseTo(100_000, 6);
    expect(expectedCost({ ...redrawn, askFactor: 2 }, 1_000_000, 1, 0, 0.25)).toBeCloseTo(20_000, 6);
  });
});

test("more know of a lender where more borrow of it, and where they are literate", () => {
  expect(awareShare(rules, 0, 0)).toBe(0.6);
  expect(awareShare(rules, 0.1, 0)).toBeCloseTo(0.8, 12);
  expect(awareShare(rules, 0, -1)).toBeCloseTo(0.5, 12);
});

test("a household expects to gain what it believes in times what the money is worth to it", () => {
  expect(expectedGain(rules, 0.5, INPUTS, 1_000_000)).toBeCloseTo(150_000, 6);
  expect(expectedGain(rules, 0.5, EMERGENCY, 1_000_000)).toBeCloseTo(250_000, 6);
});
