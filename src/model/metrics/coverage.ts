import { EXCLUSION, exclusionKeys, exclusions } from "../../declare/exclusions.ts";
import type { MetricGroup } from "../../declare/metric-groups.ts";
import type { Names } from "../../declare/parameter.ts";
import type { State } from "../state/state.ts";
import {
  type CountedShare,
  type Measured,
  type Metric,
  metric,
  once,
  type Parts,
  quotient,
  ratio,
} from "./metric.ts";

/** Households of a year, counted in one pass. */
interface Tally {
  all: number;
  served: number;
  needed: number;
  grantedOfNeeded: number;
  neededOrHolding: number;
  servedOfThose: number;
  first: number;
  constrained: number;
  selfExcluded: number;
  /** Those without a formal loan, by how far they got. */
  excluded: Float64Array;
}

function tally({ household }: State): Tally {
  const counts: Tally = {
    all: household.count,
    served: 0,
    needed: 0,
    grantedOfNeeded: 0,
    neededOrHolding: 0,
    servedOfThose: 0,
    first: 0,
    constrained: 0,
    selfExcluded: 0,
    excluded: new Float64Array(exclusionKeys.length),
  };
  for (let i = 0; i < household.count; i++) {
    const holding = household.loans[i] > 0;
    const granted = household.granted[i] === 1;
    const needed = household.needed[i] === 1;
    const reason = household.exclusion[i];
    if (granted || holding) counts.served++;
    else counts.excluded[reason]++;
    if (needed) counts.needed++;
    if (needed && granted) counts.grantedOfNeeded++;
    if (needed || holding) counts.neededOrHolding++;
    if ((needed || holding) && (granted || holding)) counts.servedOfThose++;
    if (household.firstBorrowed[i]) counts.first++;
    // Who does not borrow because it would not pay is not kept from anything.
    if (granted || reason < EXCLUSION.noProduct || reason === EXCLUSION.notWorth) continue;
    counts.constrained++;
    if (reason >= EXCLUSION.unaware && reason <= EXCLUSION.afraid) counts.selfExcluded++;
  }
  return counts;
}

type Shown = Names & Pick<Metric, "better" | "level" | "alone"> & { group?: MetricGroup };

const tallyIn = (state: State, measured: Measured): Tally => once(measured, "coverage", () => tally(state));

/** A yearly share read off the tally: how many households, and of how many. */
const yearly = (
  shown: Shown,
  read: (counts: Tally) => Parts,
  of: Pick<CountedShare, "of" | "anew"> = { of: "households" },
): Metric =>
  metric({
    group: "credit",
    ...shown,
    unit: "share",
    each: "year",
    summary: "mean",
    show: "percent",
    counted: {
      ...of,
      counting: "whole",
      base: (state, measured) => read(tallyIn(state, measured))[1],
    },
    measure: (state: State, measured: Measured) => ratio(...read(tallyIn(state, measured))),
  });

/** Needs for which formal credit was sought: granted in time, granted late or out of days, refused as too risky. */
interface Timeliness {
  inTime: number;
  late: number;
  refused: number;
}

const timelinessIn = (state: State, measured: Measured): Timeliness =>
  once(measured, "timeliness", () => timeliness(state));

function timeliness({ need }: State): Timeliness {
  const counts = { inTime: 0, late: 0, refused: 0 };
  for (let n = 0; n < need.count; n++) {
    const reason = need.reason[n];
    const ranOut = reason === EXCLUSION.tooLate || reason === EXCLUSION.noOfficer;
    if (need.inTime[n] === 1) counts.inTime++;
    else if (need.formal[n] > 0 || ranOut) counts.late++;
    if (need.applied[n] === 1 && need.formal[n] === 0 && reason === EXCLUSION.refused) counts.refused++;
  }
  return counts;
}

type Excluded = Exclude<(typeof exclusionKeys)[number], "included">;

/** Households that had no formal loan in the year, by how far they got. */
const excluded = Object.fromEntries(
  exclusionKeys.slice(1).map((key) => [`excluded${key[0].toUpperCase()}${key.slice(1)}`, excludedBy(key)]),
) as Record<`excluded${Capitalize<Excluded>}`, Metric>;

function excludedBy(key: keyof typeof exclusions): Metric {
  const { en, zh } = exclusions[key];
  const code = key === "noDemand" ? 0 : EXCLUSION[key];
  return yearly(
    {
      group: "other",
      en: `without a formal loan: ${en}`,
      zh: `未获贷:${zh}`,
      alone: { en: `households without a formal loan: ${en}`, zh: `未获贷农户占比:${zh}` },
    },
    ({ excluded: counts, all }) => [counts[code], all],
  );
}

export const coverageMetrics = {
  ...excluded,
  coverage: yearly(
    { level: "headline", en: "credit coverage", zh: "信贷覆盖率", better: "higher" },
    ({ served, all }) => [served, all],
  ),
  availability: yearly(
    {
      level: "main",
      en: "availability: granted or holding, of need or holding",
      zh: "可得率(有需求或持有者中)",
      alone: {
        en: "credit availability: granted or holding, of households in need or holding",
        zh: "信贷可得率(有需求或持有贷款的农户中)",
      },
      better: "higher",
    },
    ({ servedOfThose, neededOrHolding }) => [servedOfThose, neededOrHolding],
  ),
  grantedShare: yearly(
    {
      en: "granted in the year, of need in the year",
      zh: "本年获贷占本年有需求",
      alone: {
        en: "households granted credit in the year, of those in need of it in the year",
        zh: "本年获贷农户占本年有资金需求的农户",
      },
      better: "higher",
    },
    ({ grantedOfNeeded, needed }) => [grantedOfNeeded, needed],
  ),
  amountShare: quotient({
    group: "credit",
    en: "amount granted, of amount asked",
    zh: "获批金额占申请金额",
    alone: { en: "amount of credit granted, of the amount asked for" },
    unit: "share",
    each: "season",
    show: "percent",
    better: "higher",
    parts: ({ need }) => {
      let [asked, granted] = [0, 0];
      for (let n = 0; n < need.count; n++) {
        asked += need.asked[n];
        granted += need.formal[n];
      }
      return [granted, asked];
    },
  }),
  inTimeShare: quotient({
    group: "credit",
    level: "main",
    en: "in time, of needs granted in time, granted late or out of days",
    zh: "及时到位率(及时获批、迟批与来不及的需求中)",
    alone: {
      en: "needs that credit met in time, of those granted in time, granted late or out of days",
      zh: "信贷及时到位率(及时获批、迟批与来不及的需求中)",
    },
    counted: { of: "needs", counting: "whole" },
    unit: "share",
    each: "season",
    show: "percent",
    better: "higher",
    parts: (state, measured) => {
      const { inTime, late } = timelinessIn(state, measured);
      return [inTime, inTime + late];
    },
  }),
  riskRefusals: quotient({
    group: "credit",
    en: "refused for risk, of needs for which formal credit was sought",
    zh: "因风险被拒占申请需求",
    alone: {
      en: "needs refused for risk, of those for which formal credit was sought",
      zh: "因风险被拒的需求占申请正规贷款的需求",
    },
    counted: { of: "needs", counting: "whole" },
    unit: "share",
    each: "season",
    show: "percent",
    better: "lower",
    parts: (state, measured) => {
      const { inTime, late, refused } = timelinessIn(state, measured);
      return [refused, inTime + late + refused];
    },
  }),
  firstTimeShare: yearly(
    {
      level: "main",
      en: "first-time borrowers a year, of all households",
      zh: "首贷户占比(年)",
      better: "higher",
    },
    ({ first, all }) => [first, all],
    { of: "householdYears", anew: true },
  ),
  demand: yearly(
    { en: "households with a need for outside money in the year", zh: "有资金缺口农户占比" },
    ({ needed, all }) => [needed, all],
  ),
  constrained: yearly(
    {
      en: "credit-constrained",
      zh: "受信贷约束农户占比",
      alone: { en: "credit-constrained households" },
      better: "lower",
    },
    ({ constrained, all }) => [constrained, all],
  ),
  selfExcluded: yearly(
    {
      en: "of these by their own decision",
      zh: "其中自我排斥",
      alone: {
        en: "credit-constrained by their own decision, of all credit-constrained households",
        zh: "受信贷约束农户中自我排斥者占比",
      },
      better: "lower",
    },
    ({ selfExcluded, constrained }) => [selfExcluded, constrained],
  ),
};
