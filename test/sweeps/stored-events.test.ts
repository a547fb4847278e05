import { describe, expect, test } from "vitest";
import { counterfactual, eventsOf, tally } from "../../src/compare/counterfactual.ts";
import { simulateArms } from "../../src/model/simulate.ts";
import { inThisThread } from "../../src/play/runner.ts";
import { designOf } from "../../src/sweeps/design/design-points.ts";
import { replicatesFor } from "../../src/sweeps/run/stop-rule.ts";
import { jobPlayer, taskOf } from "../../src/sweeps/run/sweep-job.ts";
import { openResults } from "../../src/sweeps/store/results.ts";
import { openStore } from "../../src/sweeps/store/store.ts";
import { storedFigures } from "../../src/sweeps/store/stored-runs.ts";
import { sumOfEvents } from "../../src/sweeps/store/sum-of-events.ts";
import { planAt } from "../../src/sweeps/study/point-plan.ts";
import { folder, loadedFrom, playMadeUp } from "./made-up-sweep.ts";

const at = folder();
const REPLICATES = 3;

test("a store counts the households that fared otherwise, as a comparison of the same runs does", async () => {
  const lines = ["design: { kind: latinHypercube, points: 2 }", `replicates: ${REPLICATES}`];
  const loaded = loadedFrom(at("counted"), ...lines);
  const play = jobPlayer(taskOf(loaded));
  await playMadeUp(at("counted"), loaded, { runner: () => inThisThread(play) });
  const results = await openResults(at("counted"));
  const { reference, treatment } = loaded.study;
  for (const [p, point] of designOf(loaded.study).entries())
    for (const [response, group] of [
      ["difference.relapse", "lifted"],
      ["difference.newPoverty", "neverPoor"],
    ] as const) {
      const tallies = Array.from({ length: REPLICATES }, (_, r) => {
        const [a, b] = simulateArms(planAt(loaded, point), r + 1, [reference, treatment]);
        return tally(a.households, b.households);
      });
      const own = eventsOf(counterfactual(tallies)[group]);
      expect(own.households).toBeGreaterThan(0);
      expect((await results.events(response))?.[p]).toEqual(own);
    }
  expect(await results.events("difference.income")).toBeUndefined();
  expect(await results.events(`${reference}.relapse`)).toBeUndefined();
  results.close();
  const store = await openStore(at("counted"));
  const stop = { metric: "difference.relapse", halfWidth: 0.1, atLeast: 2, atMost: 9 };
  const figures = await storedFigures(store.database, { ...loaded.study, stop }, 1);
  store.close();
  expect([...figures.keys()].sort()).toEqual([1, 2, 3]);
  for (const { events } of figures.values()) expect(events?.households).toBeGreaterThan(0);
});

describe("a sweep's stopping rule took equal zeros for certainty", () => {
  const stop = { metric: "difference.relapse", halfWidth: 0.002, atLeast: 8, atMost: 200 };
  const zeros = (n: number, households?: number) =>
    Array.from({ length: n }, () => ({
      value: 0,
      ...(households && { events: { saved: 0, harmed: 0, households } }),
    }));

  test("of 8 replicates of 100 households none differs: that leaves 0.46 points possible, and it goes on", () => {
    expect(replicatesFor(stop, zeros(8, 100))).toBe(16);
    // 3.69 of 1,900 households are less than 0.2 points.
    expect(replicatesFor(stop, zeros(19, 100))).toBe(19);
    expect(replicatesFor({ ...stop, halfWidth: 0.005 }, zeros(8, 100))).toBe(8);
  });

  test("where nothing is counted, equal figures are never enough", () => {
    expect(replicatesFor(stop, zeros(8))).toBe(16);
    expect(replicatesFor(stop, zeros(150))).toBe(200);
  });

  test("events of some replicates alone are none", () => {
    expect(sumOfEvents([{ saved: 1, harmed: 2, households: 9 }, undefined])).toBeUndefined();
    expect(sumOfEvents([])).toBeUndefined();
  });
});
