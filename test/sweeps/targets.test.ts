import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { measureFit, measureTargets } from "../../src/experiments/fit-measure.ts";
import { targetKeys } from "../../src/experiments/targets.ts";
import { drawnPlan } from "../../src/model/drawn-plan.ts";
import type { Plan } from "../../src/model/run.ts";
import { inThisThread } from "../../src/play/runner.ts";
import { loadScenario } from "../../src/scenario/load-scenario.ts";
import { eachDesignPoint } from "../../src/sweeps/design/design-points.ts";
import { runSweep } from "../../src/sweeps/run/run-sweep.ts";
import { jobPlayer, taskOf } from "../../src/sweeps/run/sweep-job.ts";
import { newManifest } from "../../src/sweeps/store/new-manifest.ts";
import { openResults } from "../../src/sweeps/store/results.ts";
import { createStore, openStore } from "../../src/sweeps/store/store.ts";
import { parseStudy } from "../../src/sweeps/study/parse-study.ts";
import { planAt } from "../../src/sweeps/study/point-plan.ts";
import { planWith } from "../three-households.ts";

const directory = mkdtempSync(join(tmpdir(), "sannong-targets-"));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const STUDY = `
name: targets
title: { zh: 目标, en: targets }
scenario: small.yaml
set: { county.villages: 3, county.householdsPerVillage: 20, time.burnIn: 4 }
arms: [traditional, hybrid]
factors: [{ path: credit.caution, range: [0.2, 0.7] }, { path: credit.averse, range: [0.05, 0.2] }]
design: { kind: table, rows: [[0.5, 0.1], [0.25, 0.2]] }
replicates: 1
luck: independent
keep: { metrics: [relapse], targets: true }
`;

test("a sweep keeps what every target comes to at its points, as the fit measures it", async () => {
  const loaded = parseStudy(STUDY, "scenarios/targets.yaml", (_, set) =>
    loadScenario("scenarios/small.yaml", { set }),
  );
  const points = [...eachDesignPoint(loaded.study)];
  await createStore(directory, newManifest(loaded, points.length, undefined), points);
  const store = await openStore(directory);
  const start = () => inThisThread(jobPlayer(taskOf(loaded, undefined, measureTargets)));
  const { state } = await runSweep(store, loaded, { workers: 1, start });
  store.close();
  expect(state).toBe("complete");
  const results = await openResults(directory);
  const found = await results.targets();
  results.close();
  expect(found).toHaveLength(2 * targetKeys.length);
  for (const point of points) {
    const plan = planAt(loaded, point);
    const measured = measureFit({ plan, bank: "traditional", both: "hybrid" }, 1);
    for (const { target, value } of found.filter((each) => each.point === point.point))
      expect(value, target).toBe(measured[target as keyof typeof measured]);
  }
});

test("of uncertain numbers every target is measured as they were drawn", () => {
  const plan = planWith([
    "county.villages=3",
    "county.householdsPerVillage=20",
    "time.burnIn=4",
    "compare.uncertainty=parameters",
  ]);
  const { uncertain, ...drawn } = drawnPlan(plan, 1);
  expect(uncertain?.length).toBeGreaterThan(100);
  const measured = (of: Plan) => measureFit({ plan: of, bank: "traditional", both: "hybrid" }, 1);
  expect(measured(plan)).toEqual(measured(drawn));
});
