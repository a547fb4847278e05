import { INTERVIEWS, interviewYears } from "../../declare/interviews.ts";
import { kaplanMeier } from "../../math/kaplan-meier.ts";
import type { State } from "../state/state.ts";
import { type Measured, metric } from "./metric.ts";

/** Share of the counted households whose years show one of the interviews poor; those poor at the base are left out. */
function fellShare(
  years: { readonly [i: number]: number },
  { household }: State,
  lifted: number,
  year: number,
): number {
  if (year < interviewYears[0]) return Number.NaN;
  let counted = 0;
  let fell = 0;
  for (let i = 0; i < household.count; i++) {
    if (household.lifted[i] !== lifted || years[i] & 1) continue;
    counted++;
    if (years[i] & INTERVIEWS) fell++;
  }
  return counted > 0 ? fell / counted : Number.NaN;
}

const yearOf = ({ season }: Measured): number => (season + 1) / 4;

/** The last year of which the columns of poverty hold a bit. */
const LAST_YEAR = 30;

/** This year's bit of the columns of poverty. */
const yearBit = (measured: Measured): number => 1 << Math.min(LAST_YEAR, yearOf(measured));

/** Share of households for which `from` holds that changed by this year's end. */
function rate(state: State, from: (i: number) => boolean, to: (i: number) => boolean): number {
  let base = 0;
  let moved = 0;
  for (let i = 0; i < state.household.count; i++) {
    if (!from(i)) continue;
    base++;
    if (to(i)) moved++;
  }
  return base > 0 ? moved / base : Number.NaN;
}

export const relapseMetrics = {
  relapse: metric({
    group: "poverty",
    level: "headline",
    en: "relapse within four years (survey)",
    zh: "四年内返贫率(调查口径)",
    unit: "share",
    each: "year",
    summary: "last",
    show: "percent",
    better: "lower",
    measure: (state, measured) => fellShare(state.household.surveyPoor, state, 1, yearOf(measured)),
  }),
  relapseExact: metric({
    group: "poverty",
    level: "main",
    en: "the same without interview noise",
    zh: "同上(无访谈误差)",
    unit: "share",
    each: "year",
    summary: "last",
    show: "percent",
    better: "lower",
    measure: (state, measured) => fellShare(state.household.surveyPoorExact, state, 1, yearOf(measured)),
  }),
  administrativeRelapse: metric({
    group: "poverty",
    level: "main",
    en: "relapse a year (administrative)",
    zh: "年返贫率(行政口径)",
    unit: "per year",
    each: "year",
    summary: "mean",
    show: "percent",
    better: "lower",
    measure: (state, measured) => {
      const bit = yearBit(measured);
      const { lifted, administrativePoor } = state.household;
      return rate(
        state,
        (i) => lifted[i] === 1 && !(administrativePoor[i] & (bit >> 1)),
        (i) => (administrativePoor[i] & bit) !== 0,
      );
    },
  }),
  relapseHazard: metric({
    group: "other",
    en: "lifted households that have fallen at least once (Kaplan–Meier)",
    zh: "曾跌入的脱贫户占比(Kaplan–Meier)",
    unit: "share",
    each: "year",
    summary: "last",
    show: "percent",
    better: "lower",
    measure: ({ household }, { season }) => {
      const durations: number[] = [];
      const events: number[] = [];
      for (let i = 0; i < household.count; i++) {
        if (!household.lifted[i] || household.surveyPoor[i] & 1) continue;
        const fell = household.firstFall[i] >= 0;
        durations.push((fell ? household.firstFall[i] : season) + 1);
        events.push(fell ? 1 : 0);
      }
      return durations.length > 0
        ? 1 - kaplanMeier(durations, events, season + 1).survival.at(-1)!
        : Number.NaN;
    },
  }),
  newPoverty: metric({
    group: "poverty",
    level: "headline",
    en: "new poverty within four years (survey)",
    zh: "四年内致贫率(调查口径)",
    unit: "share",
    each: "year",
    summary: "last",
    show: "percent",
    better: "lower",
    measure: (state, measured) => fellShare(state.household.surveyPoor, state, 0, yearOf(measured)),
  }),
  exit: metric({
    group: "poverty",
    late: true,
    en: "exit from poverty a year (survey)",
    zh: "年脱贫率(调查口径)",
    unit: "per year",
    each: "year",
    summary: "mean",
    show: "percent",
    better: "higher",
    measure: (state, measured) => {
      const bit = yearBit(measured);
      const { surveyPoor } = state.household;
      return rate(
        state,
        (i) => (surveyPoor[i] & (bit >> 1)) !== 0,
        (i) => (surveyPoor[i] & bit) === 0,
      );
    },
  }),
  poor: metric({
    group: "poverty",
    en: "poor (survey)",
    zh: "贫困发生率(调查口径)",
    unit: "share",
    each: "year",
    summary: "mean",
    show: "percent",
    better: "lower",
    measure: (state, measured) => {
      const bit = yearBit(measured);
      return rate(
        state,
        () => true,
        (i) => (state.household.surveyPoor[i] & bit) !== 0,
      );
    },
  }),
};
