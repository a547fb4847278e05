import { monitoringClasses } from "../declare/codes.ts";
import type { Names, Unit } from "../declare/parameter.ts";
import type { Fates } from "../model/run.ts";
import { hasFormal } from "../model/state/finance.ts";
import { kinds, kindsOf } from "./kinds.ts";

/** Groups of households, as they were when the arms parted: kinds, whether once lifted, and the monitoring class. */
export const householdGroups = {
  ...kinds,
  lifted: { en: "lifted out of poverty", zh: "脱贫户" },
  neverPoor: { en: "not registered poor before", zh: "非脱贫户" },
  unmonitored: monitoringClasses.none,
  unstable: monitoringClasses.unstable,
  marginal: monitoringClasses.marginal,
  hardship: monitoringClasses.hardship,
} as const satisfies Record<string, Names>;
export type HouseholdGroup = keyof typeof householdGroups;
export const householdGroupKeys = Object.keys(householdGroups) as readonly HouseholdGroup[];

/** The place of a group in `householdGroupKeys`, which is its bit in a household's groups. */
const PLACE = Object.fromEntries(householdGroupKeys.map((key, k) => [key, k])) as Record<
  HouseholdGroup,
  number
>;

/** By monitoring class, in the order of the model's codes. */
const CLASSES = (["unmonitored", "unstable", "marginal", "hardship"] as const).map((key) => PLACE[key]);

/** A figure of which each household has a part: Σ above/Σ below over a group. */
interface GroupMetric extends Names {
  unit: Unit;
  above(fates: Fates, i: number): number;
  below(fates: Fates, i: number): number;
}

const of = (flag: ArrayLike<number>, i: number): number => (flag[i] ? 1 : 0);
const not = (flag: ArrayLike<number>, i: number): number => (flag[i] ? 0 : 1);
const each = (): number => 1;

/**
 * What a run comes to in a group of households. Metrics of which no household has a part (a lender's accounts, a
 * Gini) are told of the county alone. `relapse` and `newPoverty` of all are the
 * county's metrics of these names, but for the rounding of chances to single precision.
 */
export const groupMetrics = {
  relapse: {
    en: "relapse within four years (survey)",
    zh: "四年内返贫率（调查口径）",
    unit: "share",
    above: ({ lifted, weight, chance }, i) => of(lifted, i) * weight[i] * chance[i],
    below: ({ lifted, weight }, i) => of(lifted, i) * weight[i],
  },
  newPoverty: {
    en: "new poverty within four years (survey)",
    zh: "四年内致贫率（调查口径）",
    unit: "share",
    above: ({ lifted, weight, chance }, i) => not(lifted, i) * weight[i] * chance[i],
    below: ({ lifted, weight }, i) => not(lifted, i) * weight[i],
  },
  lastIncome: {
    en: "income per head in the last year, households alike",
    zh: "末年人均收入（户均）",
    unit: "yuan per year",
    above: ({ income }, i) => income[i],
    below: each,
  },
  borrowed: {
    en: "had formal credit since the arms parted",
    zh: "方案分开后曾获正规贷款",
    unit: "share",
    above: ({ finance }, i) => (hasFormal(finance[i]) ? 1 : 0),
    below: each,
  },
  failed: {
    en: "failed on formal credit since the arms parted",
    zh: "方案分开后曾在正规贷款上违约",
    unit: "share",
    above: ({ financeFailed }, i) => (hasFormal(financeFailed[i]) ? 1 : 0),
    below: each,
  },
  overIndebted: {
    en: "over-indebted at the end",
    zh: "期末过度负债",
    unit: "share",
    above: ({ overIndebted }, i) => of(overIndebted, i),
    below: each,
  },
} as const satisfies Record<string, GroupMetric>;
export type GroupMetricKey = keyof typeof groupMetrics;
export const groupMetricKeys = Object.keys(groupMetrics) as readonly GroupMetricKey[];

/** The groups of each household, a bit a group by its place in `householdGroupKeys`. */
export function groupsOf(
  fates: Pick<Fates, "lifted" | "monitored" | "shop" | "elderly" | "distance" | "literacy">,
) {
  const kindsAt = kindsOf(fates);
  return Uint32Array.from(fates.lifted, (lifted, i) => {
    const other = [PLACE[lifted ? "lifted" : "neverPoor"], CLASSES[fates.monitored[i]]];
    return [...kindsAt(i), ...other].reduce((bits, k) => bits | (1 << k), 0);
  });
}

/** Whether bits of `groupsOf` hold a group. */
export const isIn = (bits: number, group: HouseholdGroup): boolean => (bits & (1 << PLACE[group])) !== 0;

/** What a run came to by group: how many households it has, and each metric; NaN where it is not defined. */
export interface GroupFigures {
  group: HouseholdGroup;
  households: number;
  figures: Readonly<Record<GroupMetricKey, number>>;
}

/** Every group's figures of a run. */
export function groupFigures(fates: Fates, bits = groupsOf(fates)): GroupFigures[] {
  return householdGroupKeys.map((group) => {
    const members = Array.from(bits.keys()).filter((i) => isIn(bits[i], group));
    const figure = ({ above, below }: GroupMetric): number => {
      let [up, down] = [0, 0];
      for (const i of members) {
        up += above(fates, i);
        down += below(fates, i);
      }
      return down > 0 ? up / down : Number.NaN;
    };
    const figures = Object.fromEntries(groupMetricKeys.map((key) => [key, figure(groupMetrics[key])]));
    return { group, households: members.length, figures: figures as GroupFigures["figures"] };
  });
}
