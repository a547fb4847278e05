import { describe, expect, test } from "vitest";
import {
  countedEstimateOf,
  endsOf,
  estimate,
  hasInterval,
  mostUnseen,
  pairedEstimate,
  shareEstimate,
} from "../../src/compare/estimate.ts";
import { figureOf } from "../../src/compare/running-figure.ts";
import { luckOf, runKey } from "../../src/math/draw.ts";
import { meanInterval } from "../../src/math/mean-interval.ts";
import { sum } from "../../src/math/sum.ts";
import { compare, loadScenario } from "../../src/sannong.ts";

// Four of the six stopped.
test.each(process.env.LONG ? ["a", "b", "c", "d", "e", "f"] : ["a", "b", "c"])(
  "the precision stop took equal zeros for certainty: small.yaml, seed %s, does not stop at 8",
  async (seed) => {
    const scenario = loadScenario("scenarios/small.yaml", { set: [`seed=${seed}`] }).scenario;
    const { finished, differences } = await compare(scenario, {
      precision: 0.0005,
      replicates: 9,
      arms: ["traditional", "hybrid"],
      workers: 0,
    });
    expect(finished).toBe(9);
    const { relapse } = differences[0].metrics;
    expect(relapse.low).toBeLessThan(relapse.mean - 0.0005);
    expect(relapse.high).toBeGreaterThan(relapse.mean + 0.0005);
  },
);

describe("a difference paired by replicate", () => {
  test("of which none differs is not known to be 0, but at most 3 in the households compared", () => {
    const zeros = [0, 0, 0, 0];
    const { low, high } = pairedEstimate(zeros, { saved: 0, harmed: 0, households: 400 });
    expect(high).toBeCloseTo(3.68887945411 / 400, 10);
    expect(low).toBe(-high);
    expect(hasInterval(pairedEstimate(zeros))).toBe(false);
    expect(1000 * mostUnseen(400)).toBeCloseTo(7.489, 3);
  });

  test("has the wider of Student's t and the interval of its events", () => {
    const differences = [0, 0, 0.01, 0];
    const counted = pairedEstimate(differences, { saved: 0, harmed: 1, households: 400 });
    expect(counted.high).toBeCloseTo(0.0025 + (5.5716433909389 - 1) / 400, 10);
    // R 4.2.2, poisson.test(1) and (0), put together by Zou and Donner (2008).
    expect(counted.low).toBeCloseTo(0.0025 - Math.hypot(1 - 0.0253178079843, 3.68887945411) / 400, 10);
    expect(counted.low).toBeLessThan(estimate(differences).low);
    const many = [0.1, 0.3, 0.2, 0.4];
    expect(pairedEstimate(many, { saved: 0, harmed: 1e5, households: 4e5 })).toEqual(estimate(many));
  });

  test("where nothing is counted, the replicates that differ are the events", () => {
    const { low, high, mean } = pairedEstimate([0, 0, 0, 0, 0, 0, 0, -20]);
    expect(mean).toBe(-2.5);
    // One of 8 differs, by 20: R 4.2.2, poisson.test(1) and (0), put together by Zou and Donner (2008).
    const below = Math.hypot(5.5716433909389 - 1, 0);
    const above = Math.hypot(1 - 0.0253178079843, 3.68887945411);
    expect(low).toBeCloseTo((20 * (-1 - below)) / 8, 8);
    expect(high).toBeCloseTo((20 * (-1 + above)) / 8, 8);
    expect(pairedEstimate([1, 2, 3])).toEqual(estimate([1, 2, 3]));
  });

  test("of single events Student's t held the mean in two groups of three: counted, in 94 of 100 and more", () => {
    const luck = luckOf(runKey("coverage", 0))("events");
    const [chance, households, groups] = [0.004, 50, 400];
    const truth = 0.25 * chance;
    let [held, heldByT, exact] = [0, 0, 0];
    for (let g = 0; g < groups; g++) {
      const [saved, harmed] = [0, 1].map((side) =>
        [0, 1, 2, 3].map((r) => {
          const hits = Array.from({ length: households }, (_, i) =>
            luck.uniform(i, 8 * g + 2 * r + side) < chance * (side ? 1.25 : 1) ? 1 : 0,
          );
          return sum(hits);
        }),
      ) as [number[], number[]];
      const differences = harmed.map((count, r) => (count - saved[r]) / households);
      const events = { saved: sum(saved), harmed: sum(harmed), households: 4 * households };
      const [t, counted] = [meanInterval(differences), pairedEstimate(differences, events)];
      if (t.low <= truth && truth <= t.high) heldByT++;
      if (counted.low <= truth && truth <= counted.high) held++;
      if (!hasInterval(counted)) exact++;
    }
    expect(heldByT / groups).toBeLessThan(0.85);
    expect(held / groups).toBeGreaterThanOrEqual(0.94);
    expect(exact).toBe(0);
  });
});

test("intervals of shares and counts left their range, and no event was 0.0 [0.0, 0.0]", () => {
  const none = shareEstimate({ hits: [0, 0, 0, 0], of: [50, 50, 50, 50] }, 100);
  expect(none.low).toBe(0);
  // R 4.2.2: prop.test(0, 200, correct = FALSE)
  expect(none.high).toBeCloseTo(1.8845, 3);
  const few = shareEstimate({ hits: [0, 0, 5, 0], of: [50, 50, 50, 50] }, 100);
  expect(few.low).toBe(0);
  const all = shareEstimate({ hits: [50, 50], of: [50, 50] });
  expect(all.high).toBe(1);
  expect(all.low).toBeLessThan(1);
});

describe("of one arm alone a rare share looked exact: 0.0, the same in every replicate", () => {
  const shares = (values: readonly number[], counting: "whole" | "events" | "parts", per = 1) =>
    countedEstimateOf(figureOf(values), {
      ...{ of: "households", counting, per, among: 50 * values.length },
      events: (50 * sum(values)) / per,
    });

  test("of whole ones it is the wider of Student's t and Wilson's interval, its counts beside it", () => {
    const none = shares([0, 0, 0, 0], "whole");
    expect(none.counted).toEqual({ events: 0, among: 200, of: "households" });
    // Wilson of none and of all of 200 by hand, z²/(200 + z²) from the end; then of one of 200.
    expect([none.low, none.high]).toEqual([0, expect.closeTo(0.0188453, 6)]);
    expect(shares([1, 1, 1, 1], "whole").low).toBeCloseTo(1 - 0.0188453, 6);
    const one = shares([0.02, 0, 0, 0], "whole");
    expect(one.counted?.events).toBe(1);
    expect(one.high).toBeCloseTo(0.0277737, 6);
    const apart = [0.1, 0.9, 0.3, 0.5];
    expect(shares(apart, "whole")).toMatchObject(estimate(apart));
  });

  test("of events, that of a Poisson mean, in as many as it is told for", () => {
    const none = shares([0, 0, 0, 0], "events", 100);
    // −log .025 and the limit of one event, of 200, in 100.
    expect([none.low, none.high]).toEqual([0, expect.closeTo(1.84443973, 7)]);
    expect(shares([2, 0, 0, 0], "events", 100).high).toBeCloseTo(2.7858217, 6);
  });

  test("of chances and of persons, only where there was none", () => {
    expect(shares([0, 0, 0, 0], "parts").high).toBeCloseTo(3.68887945 / 200, 8);
    const some = [0.001, 0.002, 0.001, 0.003];
    expect(shares(some, "parts")).toEqual(estimate(some));
  });

  test("of what is not counted, replicates that are alike tell none, not even by a rounding error", () => {
    for (const alike of [[0, 0, 0], [0.1, 0.1, 0.1], Array.from({ length: 600 }, () => 0.7)]) {
      const found = estimate(alike);
      expect([hasInterval(found), found.sd, ...endsOf(found)]).toEqual([false, 0, Number.NaN, Number.NaN]);
    }
    expect(endsOf(estimate([1, 3]))).toEqual([expect.closeTo(-10.706, 3), expect.closeTo(14.706, 3)]);
  });
});
