import { describe, expect, test } from "vitest";
import { LOCAL_JOB, MIGRANT_JOB, NO_JOB } from "../../src/model/state/household.ts";
import { wageOf, wageRates, wageShareOf } from "../../src/model/state/wages.ts";

test("wages of the four seasons add up to the year's, whatever they swing", () => {
  expect([0, 1, 2, 3].map((quarter) => wageShareOf(quarter, 0.02))).toEqual([0.27, 0.23, 0.23, 0.27]);
  for (const swing of [0, 0.05, 0.25])
    expect([0, 1, 2, 3].reduce((sum, quarter) => sum + wageShareOf(quarter, swing), 0)).toBeCloseTo(1, 12);
});

describe("a season's wage", () => {
  const columns = {
    household: {
      wageLabour: [1, 1, 1, 1.5],
      ability: [1, 1, 1, 1.2],
      schoolingFactor: [1, 1, 1, 0.9],
      health: [1, 1, 1, 0.5],
      livelihoodLoss: [0, 0, 0, 0.25],
      job: [NO_JOB, LOCAL_JOB, MIGRANT_JOB, MIGRANT_JOB],
    },
    luck: { wageFortune: [1, 1, 1, 1.1] },
  };
  const rates = wageRates({ casual: 0.35, migrantPremium: 1.25 });
  const wage = (i: number): number => wageOf(columns, i, 400_000, rates);

  test("casual work leaves a third, work away a quarter more", () => {
    expect([0, 1, 2].map(wage)).toEqual([140_000, 400_000, 500_000]);
  });

  test("falls with health, schooling and livelihood", () => {
    // 400,000 · 1.5 · 1.2 · .9 · .5 · .75 · 1.25 · 1.1
    expect(wage(3)).toBeCloseTo(334_125, 6);
  });
});
