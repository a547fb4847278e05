import { expect, test } from "vitest";
import { INPUTS } from "../../src/declare/purposes.ts";
import { simulateArms } from "../../src/model/simulate.ts";
import type { State } from "../../src/model/state/state.ts";
import { planWith } from "../three-households.ts";

/** The year of the drought and the credit squeeze: seasons 4 to 7; who was heard poor is told at its end. */
const BAD_YEAR = [4, 7] as const;

interface Year {
  /** Yuan of net income in that year, chance to be heard poor, and who borrowed for inputs. */
  income: number[];
  chance: number[];
  lifted: boolean[];
  planted: boolean[];
}

const yearOf = ({ household }: State, planted: boolean[]): Year => {
  const all = Array.from({ length: household.count }, (_, i) => i);
  return {
    income: all.map((i) => household.yearIncome[i] / 100),
    chance: all.map((i) => household.chancePoor[i]),
    lifted: all.map((i) => household.lifted[i] === 1),
    planted,
  };
};

test("closing lines in the bad year spares those who would have borrowed for a harvest that is lost", () => {
  const plan = planWith(["time.seasons=8"], "scenarios/line-experiment.yaml");
  const years = new Map<string, Year>();
  const planted = new Map<string, boolean[]>();
  simulateArms(plan, 1, ["hybrid", "withdrawn"], {
    watch: (arm, state, { season }) => {
      if (season < BAD_YEAR[0]) return;
      const { need } = state;
      const own = planted.get(arm) ?? [];
      planted.set(arm, own);
      for (let n = 0; n < need.count; n++)
        if (need.purpose[n] === INPUTS && need.formal[n] > 0) own[need.household[n]] = true;
      if (season === BAD_YEAR[1]) years.set(arm, yearOf(state, own));
    },
  });
  const [open, closed] = [years.get("hybrid")!, years.get("withdrawn")!];
  const lifted = open.lifted.flatMap((is, i) => (is ? [i] : []));
  const over = (who: number[], of: (i: number) => number): number => who.reduce((sum, i) => sum + of(i), 0);
  const spared = (who: number[]): number => over(who, (i) => open.chance[i] - closed.chance[i]);
  const borrowers = lifted.filter((i) => open.planted[i]);
  expect(borrowers.length).toBeGreaterThan(10);
  // Few of the lifted, and most of the relapse that closing lines averts; they earn more for what they did not plant.
  expect(borrowers.length).toBeLessThan(lifted.length / 5);
  expect(spared(borrowers)).toBeGreaterThan(spared(lifted) / 2);
  expect(over(borrowers, (i) => closed.income[i] - open.income[i])).toBeGreaterThan(0);
});
