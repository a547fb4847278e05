import { describe, expect, test } from "vitest";
import { wageOf } from "../../src/kernels/incomes.ts";
import { LOCAL_JOB, MIGRANT_JOB, NO_JOB } from "../../src/model/state/household.ts";
import { wageRates, wageShareOf } from "../../src/model/state/wages.ts";

test("wages of the four seasons add up to the year's, whatever they swing", () => {
  expect([0, 1, 2, 3].map((quarter) => wageShareOf(quarter, 0.02))).toEqual([0.27, 0.23, 0.23, 0.27]);
  for (const swing of [0, 0.05, 0.25])
    expect([0, 1, 2, 3].reduce((sum, quarter) => sum + wageShareOf(quarter, swing), 0)).toBeCloseTo(1, 12);
});

describe("a season's wage", () => {
  const rates = wageRates({ casual: 0.35, migrantPremium: 1.25 });

  test("casual work leaves a third, work away a quarter more", () => {
    const wages = [NO_JOB, LOCAL_JOB, MIGRANT_JOB].map((job) =>
      wageOf(400_000, 1, 1, 1, 1, 0, rates[job], 1),
    );
    expect(wages).toEqual([140_000, 400_000, 500_000]);
  });

  test("falls with health, schooling and livelihood", () => {
    // 400,000 · 1.5 · 1.2 · .9 · .5 · .75 · 1.25 · 1.1
    expect(wageOf(400_000, 1.5, 1.2, 0.9, 0.5, 0.25, rates[MIGRANT_JOB], 1.1)).toBeCloseTo(334_125, 6);
  });
});
