import { describe, expect, test } from "vitest";
import {
  harvestOfInputs,
  inputsWorth,
  type Planting,
  salesDelay,
  wantedInputs,
} from "../../src/model/state/input-plan.ts";

/** cI = 1, κ = .5, ε = .25: the first yuan brings 2, the last 1. */
const planting: Planting = {
  full: 100_000,
  due: 0.5,
  others: 0.4,
  expected: 1.2,
  response: { cost: 1, weight: 0.5, curvature: 0.25 },
};

test("what is planted is sold a season later for each season that it stands", () => {
  expect(salesDelay([1, 0, 0, 0], 0)).toBe(0);
  expect(salesDelay([1, 0, 0, 0], 1)).toBe(0.75);
  expect(salesDelay([0.25, 0.25, 0.25, 0.25], 2)).toBe(0.375);
});

describe("inputs wanted", () => {
  test("are those due, until a yuan brings no more than own cash is worth", () => {
    // 1.2 · (1 + 2 · .5 · (1 − φ)) = 1 + .4 · .5 = 1.2 at φ = 1, more than what is due.
    expect(wantedInputs(planting, 0.4, 0.5)).toBe(50_000);
    // 1.2 · (2 − φ) = 1.56 at φ = .7, of which .4 is in the ground.
    expect(wantedInputs(planting, 0.56, 1)).toBe(30_000);
    expect(wantedInputs(planting, 3, 1)).toBe(0);
  });

  test("are none of a field that nobody can work, or whose price has gone", () => {
    expect(wantedInputs({ ...planting, full: 0 }, 0.1, 1)).toBe(0);
    expect(wantedInputs({ ...planting, expected: 0 }, 0.1, 1)).toBe(0);
  });
});

test("a year's harvest is expected of the inputs of all quarters", () => {
  // φ = .4 + .3: 1.2 · 100,000 · 2 · (1 − .15 − .0225)
  expect(harvestOfInputs(30_000, planting)).toBeCloseTo(198_600, 6);
});

test("a loan for inputs is worth the harvest that it adds, less itself", () => {
  // φ from .4 to .7: 1.2 · 200,000 · (.8275 − .61) = 52,200 for 30,000
  expect(inputsWorth(30_000, 0, planting)).toBeCloseTo(22_200, 6);
  expect(inputsWorth(0, 30_000, planting)).toBe(0);
  const steps = [10_000, 20_000, 30_000].map((lent) => inputsWorth(lent, 0, planting));
  expect(steps[1] - steps[0]).toBeLessThan(steps[0]);
});
