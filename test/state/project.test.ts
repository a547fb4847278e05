import { expect, test } from "vitest";
import { presentValue, projectIncome } from "../../src/model/state/project.ts";

test("a project of 20,000 yuan at a tenth a year brings its return and its wear, a quarter a season", () => {
  const settings = { projectWear: 0.06, projectWorst: -0.05 };
  expect(projectIncome(2_000_000, 0.1, settings)).toBeCloseTo(80_000, 6);
  expect(projectIncome(2_000_000, -0.06, settings)).toBe(0);
  expect(projectIncome(2_000_000, -0.5, settings)).toBeCloseTo(-25_000, 6);
});

test("a fixed asset is worth what it brings for good, as it wears and fails, discounted by the season", () => {
  // a = .5 · .2 + .5 · .8 = .5; δ = 1/1.25 = .8: 100 · .8/(1 − .4)
  const wearing = { projectFailure: 0.5, projectRemains: 0.2, projectDecay: 0.2 };
  expect(presentValue(100, wearing, 1)).toBeCloseTo(133.3333, 4);
  // Without wear a perpetuity: 100 a season at 2.5 % each.
  const lasting = { projectFailure: 0, projectRemains: 0, projectDecay: 0 };
  expect(presentValue(100, lasting, 0.1)).toBeCloseTo(4000, 6);
});
