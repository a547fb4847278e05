import { expect, test } from "vitest";
import { projectIncome } from "../../src/model/state/project.ts";

test("a project of 20,000 yuan at a tenth a year brings its return and its wear, a quarter a season", () => {
  const settings = { projectWear: 0.06, projectWorst: -0.05 };
  expect(projectIncome(2_000_000, 0.1, settings)).toBeCloseTo(80_000, 6);
  expect(projectIncome(2_000_000, -0.06, settings)).toBe(0);
  expect(projectIncome(2_000_000, -0.5, settings)).toBeCloseTo(-25_000, 6);
});
