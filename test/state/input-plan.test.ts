import { describe, expect, test } from "vitest";
import { marginalReturn } from "../../src/model/state/harvest.ts";
import {
  dugInto,
  harvestOfInputs,
  inputsWorth,
  ownBeyond,
  ownInputs,
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

describe("own money beyond what is free", () => {
  test("goes into inputs until the next yuan brings what cash is worth", () => {
    // (.5 − .1)/(.00001 + (1.5 − .1)/40,000) = .4/.000045
    expect(dugInto(40_000, 0.5, 0.00001, 0.1, 1.5)).toBe(8888);
    // More than the purse holds.
    expect(dugInto(1000, 5, 0, 0.1, 0.1)).toBe(1000);
    expect(dugInto(40_000, 0.05, 0.00001, 0.1, 1.5)).toBe(0);
    expect(dugInto(0, 5, 0, 0.1, 1.5)).toBe(0);
  });

  test("is read off the field's response", () => {
    // φ = .4: 1.2 · (2 − φ) − 1 = .92; each yuan takes 1.2 · 2 · 2 · .25/100,000 from it.
    const rates = { ownCashRate: 0.12, scarceCashRate: 1.5 };
    const next = 1.2 * marginalReturn(0.4, planting.response) - 1;
    const fading = (1.2 * 2 * 2 * 0.25) / 100_000;
    // A yuan of cash is worth 12 % a year: over half a year 6 %.
    expect(ownBeyond(0, 20_000, planting, rates, 0.5)).toBe(dugInto(20_000, next, fading, 0.06, 1.5));
    expect(ownBeyond(0, 20_000, planting, rates, 0.5)).toBeGreaterThan(0);
  });
});

test("what was advanced for inputs goes into them first, and leaves no less free cash for them", () => {
  // At ρ so dear that nothing beyond free cash is put in: own money is what was given and .8 of the rest that is free.
  const settings = { ownCashRate: 100, scarceCashRate: 100, inputsOwn: 0.8 };
  const own = (advanced: number, free: number) =>
    ownInputs(50_000, advanced, 0.5, { purse: { cash: 40_000, free }, planting, settings });
  expect([own(0, 10_000), own(6000, 10_000), own(6000, 0)]).toEqual([8000, 9200, 6000]);
  expect(own(70_000, 80_000)).toBe(50_000);
});
