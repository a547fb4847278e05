import { expect, test } from "vitest";
import { simulateArms } from "../../src/model/simulate.ts";
import { expectFinite, expectMeasured, expectSoundBooks } from "../invariants/books.ts";
import { smallPlan } from "../three-households.ts";

const YEARS = 100;

test("a century of a tiny county: the poverty of every year is that year's own", () => {
  const plan = smallPlan({ villages: 2, households: 20 }, [
    `time.seasons=${4 * YEARS}`,
    "county.growth=0",
    "population.shopShare=0.2",
  ]);
  const heard: number[] = [];
  const below: number[] = [];
  const falls: number[] = [];
  const [run] = simulateArms(plan, 1, ["hybrid"], {
    watch: (_, state, { quarter, county }) => {
      if (quarter !== 3) return;
      expectSoundBooks(state);
      expectFinite(state);
      const { household } = state;
      const rows = Array.from({ length: household.count }, (_, i) => i);
      heard.push(rows.filter((i) => household.heardPoor[i] === 1).length);
      const line = 100 * county.povertyLine;
      below.push(
        rows.filter((i) => household.yearIncome[i] / Math.max(1, household.members[i]) < line).length,
      );
      falls.push(rows.filter((i) => household.interviewsPoor[i] > 0).length);
    },
  });
  expectMeasured(run);
  expect(heard).toHaveLength(YEARS);
  // The second fifty years differ from year to year as the first do, and heard poverty follows true poverty.
  for (const years of [heard.slice(0, 50), heard.slice(50)]) expect(new Set(years).size).toBeGreaterThan(3);
  const apart = heard.map((count, y) => Math.abs(count - below[y]));
  expect(Math.max(...apart.slice(50))).toBeLessThanOrEqual(Math.max(...apart.slice(0, 50)) + 3);
  const { poorHouseholds, exit, administrativeRelapse, relapseHazard } = run.series;
  // Of ten lifted households the registers have few shares to count.
  const kinds = [poorHouseholds, exit, administrativeRelapse].map((series) => new Set(series.slice(50)).size);
  kinds.forEach((kind, k) => {
    expect(kind).toBeGreaterThan([40, 40, 3][k]);
  });
  for (let y = 0; y < YEARS; y++) expect(Math.abs(40 * poorHouseholds[y] - below[y])).toBeLessThan(8);
  // What is asked for within four years stands from then on; ever fallen can only rise.
  expect(new Set(falls.slice(4)).size).toBe(1);
  expect(new Set(run.series.relapse.slice(3)).size).toBe(1);
  for (let y = 1; y < YEARS; y++) expect(relapseHazard[y]).toBeGreaterThanOrEqual(relapseHazard[y - 1]);
});
