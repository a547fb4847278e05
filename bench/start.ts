import { luckOf, runKey } from "../src/math/draw.ts";
import { found } from "../src/model/simulate.ts";
import { loadScenario } from "../src/scenario/load-file.ts";
import { planOf } from "../src/scenario/plan.ts";
import { baselineFile, baselinePlan, householdsOf } from "./county.ts";
import { interleaved, median } from "./rounds.ts";
import type { Item } from "./row.ts";

/** What stands before the first season. */
export const start: Item = {
  title: "Load and synthesise, baseline",
  async measure({ rounds }) {
    const plan = baselinePlan();
    const times = await interleaved(rounds, {
      load: () => timed(() => planOf(loadScenario(baselineFile()).scenario)),
      found: () => timed(() => found(plan, luckOf(runKey(plan.seed, 1)))),
    });
    const founding = median(times.found);
    return [
      { what: "load the scenario file", value: median(times.load), unit: "ms" },
      { what: "synthesise the population", value: founding, unit: "ms" },
      { what: "  of which a household", value: (founding * 1e6) / householdsOf(plan), unit: "ns" },
    ];
  },
};

function timed(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}
