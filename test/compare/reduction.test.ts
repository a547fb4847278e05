import { describe, expect, test } from "vitest";
import { openReduction, summarise } from "../../src/compare/reduction.ts";
import { playReplicate, type Replicate } from "../../src/compare/replicates.ts";
import { resultHash } from "../../src/compare/result-hash.ts";
import { metricsIn } from "../../src/model/by-metric.ts";
import { countedOf, rangeOf } from "../../src/model/metrics/all.ts";
import { simulateArms } from "../../src/model/simulate.ts";
import { loadScenario } from "../../src/scenario/load-scenario.ts";
import { planOf } from "../../src/scenario/plan.ts";

const N = 12;
const YEARS = 2;
const { scenario } = loadScenario("scenarios/small.yaml", {
  set: ["county.villages=3", "county.householdsPerVillage=20", "time.burnIn=4", "time.seasons=8"],
});
const plan = planOf(scenario);
const pairs = [
  { reference: "traditional", arm: "hybrid" },
  { reference: "traditional", arm: "none" },
];
const task = { plan, arms: ["none", "traditional", "hybrid"], pairs };
const headline = ["hybrid", "traditional"] as const;
const done = Array.from({ length: N }, (_, k) => playReplicate(task, { replicate: k + 1, flows: false }));

function reduced(room: number, replicates: readonly Replicate[] = done) {
  const reduction = openReduction(task, { headline, rangeOf, countedOf, room });
  for (const replicate of replicates) reduction.take(replicate);
  return reduction;
}

describe("replicates were kept for good: a reduction that keeps 5 of 12", () => {
  const [all, few] = [summarise(task, done, { headline, rangeOf, countedOf }), reduced(5).summary()];

  test("holds the first ones only, and counts all", () => {
    expect(few.replicates.map(({ replicate }) => replicate)).toEqual([1, 2, 3, 4, 5]);
    expect(few.finished).toBe(N);
  });

  test("has the means of all, to the bit, and their intervals", () => {
    let moved = 0;
    for (const arm of task.arms)
      for (const metric of metricsIn(all.estimates[arm])) {
        const [one, other] = [all.estimates[arm][metric], few.estimates[arm][metric]];
        expect(other.mean, metric).toBe(one.mean);
        expect(other.n, metric).toBe(one.n);
        if (one.n > 5 && one.sd > 1e-9 * Math.abs(one.mean)) {
          expect(other.half / one.half - 1, metric).toBeCloseTo(0, 9);
          moved++;
        }
        expect(few.bands[arm][metric].mean).toEqual(all.bands[arm][metric].mean);
      }
    expect(moved).toBeGreaterThan(60);
    for (const [p] of pairs.entries()) {
      const [one, other] = [all.differences[p], few.differences[p]];
      expect(other.metrics.income.mean).toBe(one.metrics.income.mean);
      expect(other.metrics.income.half).toBeCloseTo(one.metrics.income.half, 6);
      expect(other.metrics.relapse.low).toBeCloseTo(one.metrics.relapse.low, 12);
      const households = (from: typeof one) =>
        Object.values(from.households.all).map(({ households }) => households);
      expect(households(other)).toEqual(households(one));
      expect(other.households.all.saved.count.half).toBeCloseTo(one.households.all.saved.count.half, 9);
    }
  });

  test("tells the spread of those that it kept", () => {
    const first = summarise(task, done.slice(0, 5), { headline, rangeOf, countedOf });
    expect(few.estimates.hybrid.income.p90).toBe(first.estimates.hybrid.income.p90);
    expect(few.bands.hybrid.income.p10).toEqual(first.bands.hybrid.income.p10);
  });
});

test("a year's quotient was the mean of its seasons', of which one may have next to nothing below", () => {
  const [{ parts, series }] = simulateArms(plan, 1, ["hybrid"]) as [ReturnType<typeof simulateArms>[number]];
  const { years } = summarise(task, done.slice(0, 1), { headline, rangeOf, countedOf });
  const byYear = years.hybrid!.onlineHarvest;
  expect(byYear).toHaveLength(2);
  for (const [year, figure] of byYear.entries()) {
    const seasons = parts.onlineHarvest.slice(4 * year, 4 * year + 4);
    const sum = (side: 0 | 1): number => seasons.reduce((total, each) => total + each[side], 0);
    expect(figure).toBe(sum(0) / sum(1));
  }
  const mean = (of: readonly number[]): number => of.reduce((total, each) => total + each, 0) / of.length;
  expect(byYear[1]).not.toBeCloseTo(mean(series.onlineHarvest.slice(4)), 6);
  // What is no quotient is told as before.
  expect(years.hybrid!.relapse).toBeUndefined();
});

describe("what shares count", () => {
  const whole = (value: number) => expect(value).toBeCloseTo(Math.round(value), 6);

  test("is whole households, loans, needs and files, by run", () => {
    for (const { summary, cases = {} } of done.flatMap(({ arms }) => arms)) {
      const { coverage, shopShare, poor, relapseHeard, relapse } = cases;
      expect([coverage, shopShare, poor].map((each) => each?.among)).toEqual([60, 60, 60]);
      expect(relapseHeard?.among).toBeLessThan(60);
      for (const metric of ["relapseHeard", "newPovertyHeard", "inTimeShare"] as const) {
        const { events, among } = cases[metric] ?? { events: 0, among: 0 };
        whole(events);
        whole(among);
        if (Number.isFinite(summary[metric])) expect(events / among).toBeCloseTo(summary[metric], 9);
      }
      // Of chances not to be poor in the base year.
      expect(relapse?.among).toBeLessThan(60);
      expect("income" in cases).toBe(false);
    }
  });

  test("adds up over replicates, those that are not kept too", () => {
    const [all, few] = [summarise(task, done, { headline, rangeOf, countedOf }), reduced(5).summary()];
    const { firstTimeShare, schoolingLost, income } = few.estimates.none;
    expect(few.estimates.none.coverage.counted).toEqual(all.estimates.none.coverage.counted);
    expect(firstTimeShare.counted).toEqual({ events: 0, among: 60 * YEARS * N, of: "householdYears" });
    // Wilson by hand: z²/(1440 + z²).
    expect([firstTimeShare.low, firstTimeShare.high]).toEqual([0, expect.closeTo(0.00266058, 7)]);
    const lost = done.reduce((sum, { arms: [none] }) => sum + none.summary.schoolingLost * 0.6, 0);
    expect(schoolingLost.counted?.events).toBeCloseTo(lost, 9);
    expect(income.counted).toBeUndefined();
  });
});

describe("the hash of a reduction", () => {
  test("of as many as are kept is that of their rows", () => {
    expect(reduced(N).hash()).toBe(resultHash(done));
  });

  test("of more covers every replicate, the last one too", () => {
    const hash = reduced(5).hash();
    expect(hash).not.toBe(resultHash(done.slice(0, 5)));
    expect(reduced(5).hash()).toBe(hash);
    const last = done[N - 1];
    const [one, ...others] = last.arms;
    const nudged = { ...last, arms: [{ ...one, summary: { ...one.summary, income: 1 } }, ...others] };
    expect(reduced(5, [...done.slice(0, -1), nudged]).hash()).not.toBe(hash);
    expect(reduced(5, done.slice(0, -1)).hash()).not.toBe(hash);
  });
});
