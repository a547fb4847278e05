import { describe, expect, test } from "vitest";
import { askedFor, logOdds } from "../../src/model/credit/decide.ts";
import { daysQueued, daysUnqueued, placesOf } from "../../src/model/credit/time-to-money.ts";
import { bullet } from "../three-households.ts";

describe("what a household asks for", () => {
  test("is its gap times the product's factor, within the cap", () => {
    expect(askedFor({ ...bullet, askFactor: 1.5 }, 1_000_001, 0, 0, 0)).toBe(1_500_001);
    expect(askedFor({ ...bullet, cap: 5000 }, 1_000_000, 0, 0, 0)).toBe(500_000);
  });

  test("is within a share of yearly income, but not under the gap", () => {
    const product = { ...bullet, askFactor: 3, askOfIncome: 0.5 };
    expect(askedFor(product, 1_000_000, 4_000_000, 0, 0)).toBe(2_000_000);
    expect(askedFor(product, 1_000_000, 1_000_000, 0, 0)).toBe(1_000_000);
  });

  test("is within the part of its sales that is not drawn yet", () => {
    const product = { ...bullet, capOfSales: 0.5 };
    expect(askedFor(product, 1_000_000, 0, 1_200_000, 0)).toBe(600_000);
    expect(askedFor(product, 1_000_000, 0, 1_200_000, 500_000)).toBe(100_000);
    expect(askedFor(product, 1_000_000, 0, 1_200_000, 700_000)).toBe(0);
  });
});

test("log-odds are nought at one half, ln 3 at three quarters, and have an end", () => {
  expect(logOdds(0.5)).toBe(0);
  expect(logOdds(0.75)).toBeCloseTo(1.0986122886681098, 12);
  // ln 10⁶, nearly.
  expect([logOdds(1), logOdds(0)].map(Math.round)).toEqual([14, -14]);
  expect(logOdds(-3)).toBe(logOdds(0));
});

describe("the time to the money", () => {
  const speed = { days: 10, daysPerKm: 0.3, queueDays: 15, knownFactor: 0.5 };

  test("is shorter for a customer and longer with each km", () => {
    expect(daysUnqueued(speed, false, 20)).toBe(16);
    expect(daysUnqueued(speed, true, 20)).toBe(11);
  });

  test("is longer by the part of the officers' places that is taken, and by nothing without officers", () => {
    expect(daysQueued(speed, 40, 120)).toBe(5);
    expect(daysQueued(speed, 40, Number.POSITIVE_INFINITY)).toBe(0);
  });

  test("has places for a number of files a household, one at least, or for all", () => {
    expect(placesOf({ limited: true, files: 0.12 }, 1.5, 1000)).toBe(180);
    expect(placesOf({ limited: true, files: 0.12 }, 1, 3)).toBe(1);
    expect(placesOf({ limited: false, files: 0.12 }, 1, 1000)).toBe(Number.POSITIVE_INFINITY);
  });
});
