import { expect, test } from "vitest";
import { demandPool } from "../../src/model/state/online-market.ts";

test("buyers spend so much a household and season, with growth, and more each year from the parting on", () => {
  const settings = { pool: 2000, poolGrowth: 0.1 };
  // 2,000 yuan of 30 households; a tenth more after a year, .21 after two; no less before the parting.
  expect(demandPool(settings, 30, 1, 0)).toBeCloseTo(6_000_000, 4);
  expect(demandPool(settings, 30, 1, 4)).toBeCloseTo(6_600_000, 4);
  expect(demandPool(settings, 30, 1.05, 8)).toBeCloseTo(7_623_000, 4);
  expect(demandPool(settings, 30, 0.98, -8)).toBeCloseTo(5_880_000, 4);
});
