import { EXCLUSION, exclusionKeys, exclusions } from "../state/household.ts";
import type { State } from "../state/state.ts";
import { metric } from "./metric.ts";

/** Share of the households of `base` for which `holds`. */
function share(state: State, base: (i: number) => boolean, holds: (i: number) => boolean): number {
  let of = 0;
  let count = 0;
  for (let i = 0; i < state.household.count; i++) {
    if (!base(i)) continue;
    of++;
    if (holds(i)) count++;
  }
  return of > 0 ? count / of : Number.NaN;
}

const everyone = (): boolean => true;
const served = ({ household }: State, i: number): boolean =>
  household.granted[i] === 1 || household.loans[i]! > 0;
const constrained = ({ household }: State, i: number): boolean =>
  household.granted[i] === 0 && household.exclusion[i]! >= EXCLUSION.noProduct;
const byOwnDecision = ({ household }: State, i: number): boolean => {
  const reason = household.exclusion[i]!;
  return reason >= EXCLUSION.unaware && reason <= EXCLUSION.afraid;
};

/** Sums one column of the season's needs. */
function ofNeeds({ need }: State, value: (n: number) => number): number {
  let sum = 0;
  for (let n = 0; n < need.count; n++) sum += value(n);
  return sum;
}

/** Households that had no formal loan in the year, by how far they got. */
const excluded = Object.fromEntries(
  exclusionKeys.slice(1).map((key) => [
    `excluded${key[0]!.toUpperCase()}${key.slice(1)}`,
    metric({
      en: `without a formal loan: ${exclusions[key].en}`,
      zh: `未获贷:${exclusions[key].zh}`,
      unit: "share",
      each: "year",
      summary: "mean",
      show: "percent",
      measure: (state) =>
        share(
          state,
          everyone,
          (i) =>
            !served(state, i) && state.household.exclusion[i] === (key === "noDemand" ? 0 : EXCLUSION[key]),
        ),
    }),
  ]),
);

export const coverageMetrics = {
  ...excluded,
  coverage: metric({
    en: "credit coverage",
    zh: "信贷覆盖率",
    unit: "share",
    each: "year",
    summary: "mean",
    show: "percent",
    better: "higher",
    measure: (state) => share(state, everyone, (i) => served(state, i)),
  }),
  availability: metric({
    en: "availability: granted or holding, of need or holding",
    zh: "可得率(有需求或持有者中)",
    unit: "share",
    each: "year",
    summary: "mean",
    show: "percent",
    better: "higher",
    measure: (state) =>
      share(
        state,
        (i) => state.household.needed[i] === 1 || state.household.loans[i]! > 0,
        (i) => served(state, i),
      ),
  }),
  grantedShare: metric({
    en: "granted in the year, of need in the year",
    zh: "本年获贷占本年有需求",
    unit: "share",
    each: "year",
    summary: "mean",
    show: "percent",
    better: "higher",
    measure: (state) =>
      share(
        state,
        (i) => state.household.needed[i] === 1,
        (i) => state.household.granted[i] === 1,
      ),
  }),
  amountShare: metric({
    en: "amount granted, of amount asked",
    zh: "获批金额占申请金额",
    unit: "share",
    each: "season",
    summary: "mean",
    show: "percent",
    better: "higher",
    measure: (state) => {
      const asked = ofNeeds(state, (n) => state.need.asked[n]!);
      return asked > 0 ? ofNeeds(state, (n) => state.need.formal[n]!) / asked : Number.NaN;
    },
  }),
  inTimeShare: metric({
    en: "in time, of needs for which formal credit was sought",
    zh: "及时到位率",
    unit: "share",
    each: "season",
    summary: "mean",
    show: "percent",
    better: "higher",
    measure: (state) => {
      const { need } = state;
      const sought = ofNeeds(state, (n) =>
        need.applied[n] || need.reason[n] === EXCLUSION.tooLate || need.reason[n] === EXCLUSION.noOfficer
          ? 1
          : 0,
      );
      return sought > 0 ? ofNeeds(state, (n) => need.inTime[n]!) / sought : Number.NaN;
    },
  }),
  firstTimeShare: metric({
    en: "first-time borrowers a year, of all households",
    zh: "首贷户占比(年)",
    unit: "share",
    each: "year",
    summary: "mean",
    show: "percent",
    better: "higher",
    measure: (state) => share(state, everyone, (i) => state.household.firstBorrowed[i] === 1),
  }),
  demand: metric({
    en: "households with a need for outside money in the year",
    zh: "有资金缺口农户占比",
    unit: "share",
    each: "year",
    summary: "mean",
    show: "percent",
    measure: (state) => share(state, everyone, (i) => state.household.needed[i] === 1),
  }),
  constrained: metric({
    en: "credit-constrained",
    zh: "受信贷约束农户占比",
    unit: "share",
    each: "year",
    summary: "mean",
    show: "percent",
    better: "lower",
    measure: (state) => share(state, everyone, (i) => constrained(state, i)),
  }),
  selfExcluded: metric({
    en: "of these by their own decision",
    zh: "其中自我排斥",
    unit: "share",
    each: "year",
    summary: "mean",
    show: "percent",
    better: "lower",
    measure: (state) =>
      share(
        state,
        (i) => constrained(state, i),
        (i) => byOwnDecision(state, i),
      ),
  }),
};
