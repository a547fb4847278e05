import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { ArmRun, Plan } from "../../src/model/run.ts";
import { simulateArms } from "../../src/model/simulate.ts";
import { planOf } from "../../src/scenario/plan.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { anyScenario } from "../any-scenario.ts";
import { planWith } from "../three-households.ts";
import {
  expectBookOfLoans,
  expectFinite,
  expectMeasured,
  expectSoundBooks,
  expectSoundLines,
} from "./books.ts";
import { livelyScenario } from "./lively-scenario.ts";

const numRuns = process.env.LONG ? 300 : 9;
const MINUTES = 60_000;

const namesOf = (plan: Plan): string[] => plan.arms.map(({ name }) => name);

/** Plays every arm, looking at the books after every season. */
function playedSoundly(plan: Plan): ArmRun[] {
  const runs = simulateArms(plan, 0, namesOf(plan), {
    flows: true,
    watch: (_, state) => {
      expectSoundBooks(state);
      expectBookOfLoans(state);
      expectSoundLines(state);
      expectFinite(state);
    },
  });
  for (const run of runs) {
    expectMeasured(run);
    expect(run.flows).toHaveLength(plan.time.seasons);
  }
  return runs;
}

const any = (scenarios: fc.Arbitrary<Scenario>, hold: (scenario: Scenario) => void) =>
  fc.assert(fc.property(scenarios, hold), { numRuns, endOnFailure: !process.env.LONG });

test(
  "in any scenario money is conserved to the fen, every figure is a number, and the same comes out twice",
  () => {
    any(anyScenario(), (scenario) => {
      const plan = planOf(scenario);
      const runs = playedSoundly(plan);
      const again = simulateArms(plan, 0, namesOf(plan), { flows: true });
      expect(isDeepStrictEqual(runs, again)).toBe(true);
    });
  },
  30 * MINUTES,
);

test(
  "in any lively scenario too, where much is lent and not all of it repaid",
  () => {
    let lent = 0;
    let lost = 0;
    const look = (scenario: Scenario): void => {
      for (const { summary } of playedSoundly(planOf(scenario))) {
        if (summary.loanSize0 > 0) lent++;
        if (summary.npl0 > 0) lost++;
      }
    };
    any(livelyScenario(), look);
    // One in some ten such counties sees a loss: the few played above may be without, so many more are not.
    for (const scenario of fc.sample(livelyScenario(), { numRuns: 200, seed: 1 })) {
      if (lost > 0) break;
      look(scenario);
    }
    expect([lent > numRuns / 2, lost > 0]).toEqual([true, true]);
  },
  30 * MINUTES,
);

test("in the small county, over all its seasons", () => {
  const runs = playedSoundly(planWith());
  expect(runs.map(({ summary }) => summary.income > 5000)).toEqual([true, true, true, true]);
});

test("an arm comes out the same whichever arms stand beside it, and in whatever order", () => {
  const plan = planWith(["time.seasons=8", "time.burnIn=8"]);
  const [none, traditional, , hybrid] = simulateArms(plan, 1, namesOf(plan));
  const [alone] = simulateArms(plan, 1, ["hybrid"]);
  const [last, first] = simulateArms(plan, 1, ["traditional", "none"]);
  expect(isDeepStrictEqual(alone, hybrid)).toBe(true);
  expect(isDeepStrictEqual([first, last], [none, traditional])).toBe(true);
});
