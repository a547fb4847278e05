import { meanInterval } from "../src/math/mean-interval.ts";
import type { MetricKey } from "../src/model/by-metric.ts";
import type { ArmRun, Plan } from "../src/model/run.ts";
import { baselinePlan, play, sized } from "./county.ts";
import type { Item, Row } from "./row.ts";

const arms = ["none", "traditional", "hybrid"];
const pairs = [
  ["traditional", "none"],
  ["hybrid", "traditional"],
] as const;
const figures = ["relapse", "income"] as const satisfies readonly MetricKey[];

/**
 * How many replicates on independent luck tell as much as one on shared luck: the ratio of the variances of a
 * paired difference. Population and burn-in are the same within a replicate either way.
 */
export const luck: Item = {
  title: "Replicates that shared luck saves, 600 households",
  async measure({ replicates }) {
    const plan = sized(baselinePlan(), 20, 30);
    const shared = runsOf({ ...plan, luck: "shared" }, replicates);
    const independent = runsOf({ ...plan, luck: "independent" }, replicates);
    const factor = Math.exp(1.96 * Math.sqrt(4 / (replicates - 1)));
    const rows: Row[] = [];
    for (const figure of figures)
      for (const [arm, reference] of pairs) {
        const [common, own] = [shared, independent].map((runs) => spread(runs, figure, arm, reference));
        const saved = (own / common) ** 2;
        const range = [saved / factor, saved * factor].map(rounded).join("–");
        rows.push({
          what: `${figure}, ${arm} − ${reference}`,
          value: saved,
          unit: "× replicates saved",
          note: `95 % about ${range}; sd ${own.toPrecision(3)} → ${common.toPrecision(3)}, n = ${replicates}`,
        });
      }
    return rows;
  },
};

const rounded = (value: number): string => Number(value.toPrecision(2)).toLocaleString("en");

const runsOf = (plan: Plan, replicates: number): ArmRun[][] =>
  Array.from({ length: replicates }, (_, r) => play(plan, arms, r + 1).runs);

/** Standard deviation of the paired difference over replicates in which both figures are defined. */
function spread(runs: readonly ArmRun[][], figure: MetricKey, arm: string, reference: string): number {
  const of = (run: readonly ArmRun[], name: string): number => run[arms.indexOf(name)].summary[figure];
  return meanInterval(runs.map((run) => of(run, arm) - of(run, reference)).filter(Number.isFinite)).sd;
}
