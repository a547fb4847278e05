import { expect, test } from "vitest";
import { armsOf } from "../../src/experiments/file/experiment.ts";
import { experimentStudy } from "../../src/experiments/file/experiment-study.ts";
import { parseExperiment } from "../../src/experiments/file/parse-experiment.ts";
import { type SeedEstimate, seedEstimate } from "../../src/experiments/found/seed-estimate.ts";
import { recordSamples } from "../../src/experiments/sample/record-samples.ts";
import { simulateArms } from "../../src/model/simulate.ts";
import { loadScenario } from "../../src/scenario/load-scenario.ts";
import { planOf } from "../../src/scenario/plan.ts";

/** Half of the villages of a small county without lenders or shops; `market` is how harvests press their price. */
const trial = (market: number): string => `
name: by-village
title: { zh: 按村, en: by village }
study: { citation: none, size: { zh: 小, en: small } }
county:
  scenario: scenarios/baseline.yaml
  set: { county.villages: 40, county.householdsPerVillage: 10, sell.harvestOnline: false, sell.glutGate: ${market},
    sell.glutList: ${market}, population.shopShare: 0, time.burnInArm: none, time.burnIn: 4 }
  arm: none
  seasons: 4
assignment: { by: lot, of: villages, share: 0.5, within: county }
treatment: { parameters: { produce.inputMargin: 0.02 } }
samples:
  households:
    of: households
    outcomes:
      income: { zh: 收入, en: income, of: income, over: 4 }
      before: { zh: 基线, en: before, of: income, season: -1 }
estimates:
  income: { zh: 收入, en: income, kind: ancova, outcome: income, before: before, show: yuan }
`;

function played(market: number, seeds: number): SeedEstimate[] {
  const loaded = parseExperiment(trial(market), "e.yaml", (path, set) => loadScenario(path, { set }));
  const { experiment } = loaded;
  const plan = planOf(experimentStudy(loaded, seeds).base);
  return Array.from({ length: seeds }, (_, k) => {
    const { prepare, watch, tables } = recordSamples(experiment, { plan, replicate: k + 1 });
    const [[, sample]] = tables(simulateArms(plan, k + 1, armsOf(experiment), { prepare, watch }));
    return seedEstimate(sample, experiment.estimates.income, experiment, {
      seed: "",
      replicate: k + 1,
    });
  });
}

test("without markets nothing spills over, and a trial finds the same-luck effect within its error", () => {
  const found = played(0, 12);
  for (const { truth, spillover } of found) {
    expect(Math.abs(spillover)).toBeLessThan(0.01);
    expect(truth).toBeGreaterThan(1);
  }
  const off = found.map(({ value, truth }) => value - truth);
  const mean = off.reduce((sum, value) => sum + value, 0) / off.length;
  const error = Math.sqrt(
    off.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (off.length - 1) / off.length,
  );
  expect(Math.abs(mean)).toBeLessThan(3 * error);
});

test("where harvests press their price, what spills over on the others is told", () => {
  for (const { spillover } of played(1, 3)) expect(Math.abs(spillover)).toBeGreaterThan(0.1);
});
