import type { Fates } from "../model/run.ts";
import { hasFormal } from "../model/state/finance.ts";
import { groupsOf, type HouseholdGroup, householdGroupKeys, isIn } from "./group-figures.ts";

/** What is counted of a run's households. Those at risk and their falls are expected ones, over interview noise. */
export const fateKeys = [
  "households",
  "lifted",
  "atRisk",
  "falls",
  "liftedAtRisk",
  "liftedFalls",
  "borrowed",
  "failed",
  "overIndebted",
] as const;
export type FateKey = (typeof fateKeys)[number];

/** How many households of a group fared how in a run; of several runs or counties they add up. */
export type FateCounts = { group: HouseholdGroup } & Readonly<Record<FateKey, number>>;

/** What each household adds to each count, in the order of the keys. */
const parts: Readonly<Record<FateKey, (fates: Fates, i: number) => number>> = {
  households: () => 1,
  lifted: ({ lifted }, i) => (lifted[i] ? 1 : 0),
  atRisk: ({ weight }, i) => weight[i],
  falls: ({ weight, chance }, i) => weight[i] * chance[i],
  liftedAtRisk: ({ lifted, weight }, i) => (lifted[i] ? weight[i] : 0),
  liftedFalls: ({ lifted, weight, chance }, i) => (lifted[i] ? weight[i] * chance[i] : 0),
  borrowed: ({ finance }, i) => (hasFormal(finance[i]) ? 1 : 0),
  failed: ({ financeFailed }, i) => (hasFormal(financeFailed[i]) ? 1 : 0),
  overIndebted: ({ overIndebted }, i) => (overIndebted[i] ? 1 : 0),
};

/** The counts of every group that holds anybody; `liftedFalls / liftedAtRisk` of all is the metric `relapse`. */
export function fateCounts(fates: Fates): FateCounts[] {
  const bits = groupsOf(fates);
  return householdGroupKeys.flatMap((group) => {
    const members = Array.from(bits.keys()).filter((i) => isIn(bits[i], group));
    if (members.length === 0) return [];
    const counted = fateKeys.map((key) => [key, members.reduce((sum, i) => sum + parts[key](fates, i), 0)]);
    return [{ group, ...(Object.fromEntries(counted) as Record<FateKey, number>) }];
  });
}
