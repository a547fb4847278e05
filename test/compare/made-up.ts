import { type CompareOptions, comparePlan, type Runners } from "../../src/compare/compare.ts";
import { type Tally, tally } from "../../src/compare/counterfactual.ts";
import type { Job, Replicate, Task } from "../../src/compare/replicates.ts";
import { byMetric } from "../../src/model/by-metric.ts";
import { noFinance } from "../../src/model/finance.ts";
import type { Fates, Plan } from "../../src/model/run.ts";
import { inThisThread } from "../../src/play/runner.ts";

/** A plan of four arms, as much of it as a comparison reads. */
const plan = {
  arms: ["none", "traditional", "ecommerce", "hybrid"].map((name) => ({ name, open: {}, policies: [] })),
  lenders: [],
  luck: "shared",
  seed: "s",
} as unknown as Plan;

const nobody: Fates = Object.fromEntries(
  ["fell", "counted", "lifted", "shop", "elderly", "distance", "literacy", "income", "cause"]
    .concat("fellExact", "weight", "chance", "borrowed", "overIndebted", "finance", "financeFailed")
    .map((key) => [key, new Uint8Array(0)]),
) as unknown as Fates;

const noTally: Tally = tally(nobody, nobody);

/** A replicate whose relapse is told by a function of replicate and arm. */
function replicateOf(
  { arms, pairs }: Task,
  { replicate }: Job,
  relapse: (replicate: number, arm: string) => number,
): Replicate {
  return {
    replicate,
    arms: arms.map((arm) => {
      const value = relapse(replicate, arm);
      return {
        arm,
        summary: byMetric(["relapse", "coverage"], (key) => (key === "relapse" ? value : 0.2)),
        series: byMetric(["relapse"], () => Float64Array.of(value, 0)),
        finance: noFinance(),
      };
    }),
    tallies: pairs.map(() => noTally),
    financeGains: {},
  };
}

const runnersOf = (relapse: (replicate: number, arm: string) => number, size = 1): Runners => ({
  size,
  start: (task) => inThisThread((job: Job) => replicateOf(task, job, relapse)),
});

/** A comparison of made-up figures. */
export const compared = (relapse: (replicate: number, arm: string) => number, options: CompareOptions = {}) =>
  comparePlan(plan, options, runnersOf(relapse));
