import { describe, expect, test } from "vitest";
import { loadScenario } from "../../src/scenario/load-scenario.ts";
import { planOf } from "../../src/scenario/plan.ts";
import { type Counts, fuzzScenarios, fuzzStudies, fuzzSurveys } from "./fuzz.ts";
import { playTwice } from "./play-twice.ts";

const LONG = Boolean(process.env.LONG);

describe("what is accepted plays twice to the same hash with every invariant, what is not is refused in words", () => {
  test.each<[string, (count: number) => Counts, number]>([
    ["scenarios", fuzzScenarios, LONG ? 10_000 : 100],
    ["surveys", fuzzSurveys, LONG ? 5_000 : 60],
    ["studies", fuzzStudies, LONG ? 5_000 : 60],
  ])("%s", (_, fuzz, count) => {
    const { tried, refused, played, large, faults } = fuzz(count);
    expect(faults).toEqual([]);
    expect(refused + played + large).toBe(tried);
    // Either kind is really met.
    expect(refused).toBeGreaterThan(0.05 * tried);
    expect(played).toBeGreaterThan(0.2 * tried);
  });
});

test("a run that breaks an invariant is told", () => {
  const set = ["county.villages=2", "county.householdsPerVillage=6", "time.burnIn=0", "time.seasons=4"];
  const plan = planOf(loadScenario("scenarios/small.yaml", { set }).scenario);
  expect(playTwice(plan, ["hybrid"])).toBeUndefined();
  const broken = { ...plan, county: { ...plan.county, growth: Number.NaN } };
  expect(playTwice(broken, ["hybrid"])).toBeDefined();
});
