import { expect, test } from "vitest";
import { purposeKeys } from "../../src/declare/purposes.ts";
import { simulateArms } from "../../src/model/simulate.ts";
import type { State } from "../../src/model/state/state.ts";
import { ASKS } from "../../src/model/state/tables.ts";
import { planWith } from "../three-households.ts";

/** Needs of a purpose and a kind of farm: how many, the last quarters of their gaps, and what these bring, fen. */
interface Tally {
  needs: number;
  last: number;
  brings: number;
  /** The least that the last quarter of a need brings, a yuan. */
  least: number;
}

const kinds = ["ordinary", "intensive"] as const;

/** Adds what the last quarter of every need of the season brings beyond itself. */
function count(tallies: Record<string, Tally>, { need, household }: State): void {
  for (let n = 0; n < need.count; n++) {
    const key = `${purposeKeys[need.purpose[n]]}, ${kinds[household.capitalIntensive[need.household[n]]]}`;
    tallies[key] ??= { needs: 0, last: 0, brings: 0, least: Number.POSITIVE_INFINITY };
    const tally = tallies[key];
    const last = need.gap[n] / ASKS;
    const brings = need.worth[(n + 1) * ASKS - 1] - need.worth[(n + 1) * ASKS - 2];
    tally.needs++;
    tally.last += last;
    tally.brings += brings;
    tally.least = Math.min(tally.least, brings / last);
  }
}

test("no purpose brings less than a yuan a yuan at the margin of what is asked for", () => {
  const plan = planWith(["time.seasons=12"]);
  const tallies: Record<string, Tally> = {};
  simulateArms(plan, 0, [plan.arms[0].name], { watch: (_, state) => count(tallies, state) });
  for (const [key, { needs, last, brings, least }] of Object.entries(tallies).toSorted())
    console.info(
      `${key}: ${needs} needs, mean net return ${(brings / last).toFixed(3)}, least ${least.toFixed(3)}`,
    );
  for (const purpose of purposeKeys)
    for (const kind of kinds) {
      const tally = tallies[`${purpose}, ${kind}`];
      expect(tally?.needs, `${purpose}, ${kind}`).toBeGreaterThan(0);
      // Worth is kept in four bytes: a yuan in ten thousand.
      expect(tally.least, `${purpose}, ${kind}`).toBeGreaterThanOrEqual(-1e-4);
    }
});
