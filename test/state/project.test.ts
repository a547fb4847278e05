import { describe, expect, test } from "vitest";
import {
  costOfProject,
  looksGood,
  opportunityChance,
  projectIncome,
  yearlyReturn,
} from "../../src/model/state/project.ts";
import { planWith } from "../three-households.ts";

test("a project of 20,000 yuan at a tenth a year brings its return and its wear, a quarter a season", () => {
  const settings = { projectWear: 0.06, projectWorst: -0.05 };
  expect(projectIncome(2_000_000, 0.1, settings)).toBeCloseTo(80_000, 6);
  expect(projectIncome(2_000_000, -0.06, settings)).toBe(0);
  expect(projectIncome(2_000_000, -0.5, settings)).toBeCloseTo(-25_000, 6);
});

describe("investment", () => {
  const settings = {
    ...(planWith().phases.plan as Parameters<typeof costOfProject>[3]),
    opportunities: 0.1,
    opportunityBase: 0.5,
    opportunityAbility: 0.25,
    projectCost: 10_000,
    projectSizes: 0.5,
    projectLargest: 3,
    projectReturn: 0.1,
    projectSpread: 0.2,
    projectError: 0.05,
    projectHurdle: 0.1,
  };

  test("chances come to the able more often", () => {
    expect(opportunityChance(0, settings)).toBeCloseTo(0.05, 12);
    expect(opportunityChance(2, settings)).toBeCloseTo(0.1, 12);
  });

  test("an ordinary project of a household of ability 4 costs twice the usual, and none over three times", () => {
    expect(costOfProject(4, 0, 1.1, settings)).toBe(2_200_000);
    expect(costOfProject(1, 9, 1, settings)).toBe(3_000_000);
  });

  test("returns spread about their mean, and a project is wanted from the hurdle on", () => {
    expect(yearlyReturn(-1, settings)).toBeCloseTo(-0.1, 12);
    expect([
      looksGood(0.1, 0, settings),
      looksGood(0.12, -1, settings),
      looksGood(0.06, 1, settings),
    ]).toEqual([true, false, true]);
  });
});
