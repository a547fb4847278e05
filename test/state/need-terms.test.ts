import { expect, test } from "vitest";
import { HOUSE, purposeKeys, STOCK } from "../../src/declare/purposes.ts";
import { deadlineOf, termsByPurpose } from "../../src/model/state/need-terms.ts";
import { planWith } from "../three-households.ts";

test("deadlines fall evenly on every day from the earliest to the latest, both included", () => {
  const terms = { earliest: 3, latest: 5, tenor: 4 };
  expect([0, 0.33, 0.34, 0.66, 0.67, 0.999].map((u) => deadlineOf(terms, u))).toEqual([3, 3, 4, 4, 5, 5]);
});

test("every purpose has terms of its own, within the season", () => {
  const settings = planWith().phases.plan as Parameters<typeof termsByPurpose>[0];
  const terms = termsByPurpose({ ...settings, stockFrom: 1, stockDays: 9, stockTenor: 2, houseTenor: 30 });
  expect(terms).toHaveLength(purposeKeys.length);
  expect(terms[STOCK]).toEqual({ earliest: 1, latest: 9, tenor: 2 });
  expect(terms[HOUSE].tenor).toBe(30);
  for (const { earliest, latest } of terms) expect(earliest <= latest && latest <= 90).toBe(true);
});
