import { pairedEstimate } from "../../src/compare/estimate.ts";
import type { Flow } from "../../src/declare/flows.ts";
import { fieller, pairedMeans } from "../../src/levers/fieller.ts";
import { alphaOf, forLooks } from "../../src/levers/looks.ts";
import { mean } from "../../src/math/sum.ts";
import { type Trialled, type TrialMetric, trialGroups } from "../playing/work/trial-figures.ts";
import { intervalOf, type SideEffects, type Told } from "./found.ts";
import { paid } from "./payments.ts";

/** Years over which relapse is counted, and households of which it is told. */
const [YEARS, PER] = [4, 1000];

/** What a package does besides what was asked for: the mixture at place `k` of each replicate less doing nothing. */
export function sideEffects(
  played: readonly (readonly Trialled[])[],
  k: number,
  flows: ReadonlySet<Flow>,
  looks: number,
): SideEffects {
  const differences = (metric: TrialMetric): number[] =>
    played.map((row) => row[k].figures[metric] - row[0].figures[metric]).filter(Number.isFinite);
  const toldOf = (values: readonly number[], times: number, own = looks): Told =>
    intervalOf(forLooks(pairedEstimate(values.map((value) => times * value)), own));
  const averted = toldOf(differences("relapse"), -PER);
  const early = paid(played, k, flows, "county", "early");
  const relapses = played.map(
    (row) => (row[0].figures.relapse - row[k].figures.relapse) * row[0].groups.lifted.households,
  );
  const ratio = fieller(
    pairedMeans(
      early.map((cost, r) => cost * played[r][0].households * YEARS),
      relapses,
    ),
    alphaOf(looks),
  );
  const sectors = new Set(
    played.flatMap((row) =>
      row[k].payments.filter(({ flow }) => flows.has(flow)).map(({ sector }) => sector),
    ),
  );
  return {
    averted,
    helped: toldOf(differences("relapseHelped"), -PER),
    income: toldOf(differences("income"), 1),
    coverage: toldOf(differences("coverage"), 100),
    overIndebted: toldOf(differences("overIndebted"), 100),
    ...(averted[1] > 0 &&
      ratio.kind === "between" && { perAverted: [ratio.ratio, ratio.low, ratio.high] as const }),
    groups: record(trialGroups, (group) => {
      const own = (figure: "income" | "relapse" | "overIndebted", times: number): Told => {
        const values = played.map((row) => row[k].groups[group][figure] - row[0].groups[group][figure]);
        return toldOf(values.filter(Number.isFinite), times, looks * trialGroups.length);
      };
      return {
        income: own("income", 1),
        relapse: own("relapse", -PER),
        overIndebted: own("overIndebted", 100),
      };
    }),
    payers: Object.fromEntries(
      [...sectors].map((sector) => [sector, mean(paid(played, k, flows, sector, "yearly"))]),
    ),
  };
}

const record = <K extends string, T>(keys: readonly K[], make: (key: K) => T): Record<K, T> =>
  Object.fromEntries(keys.map((key) => [key, make(key)])) as Record<K, T>;
