import { interviewYears, YARDSTICK, yardstickKeys } from "../../declare/interviews.ts";
import { kaplanMeier } from "../../math/kaplan-meier.ts";
import type { State } from "../state/state.ts";
import { type CountedShare, type Measured, type Metric, metric, once, type Parts, ratio } from "./metric.ts";

/** Who was lifted out of poverty, and who never was poor. */
const LIFTED = 1;
const NEVER_POOR = 0;

/** Households that were lifted, or that never were poor. */
const thatAre = ({ household }: State, measured: Measured, lifted: number): readonly number[] =>
  once(measured, `lifted: ${lifted}`, () => {
    const found: number[] = [];
    for (let i = 0; i < household.count; i++) if (household.lifted[i] === lifted) found.push(i);
    return found;
  });

const yearOf = ({ season }: Measured): number => (season + 1) / 4;

/**
 * Of those not heard poor in the base year, those expected to be heard poor at an interview, by a yardstick:
 * Σ(1 − p₀)(1 − Π(1 − p)) and Σ(1 − p₀). The noise of every interview is integrated, not drawn: same mean, less error.
 */
const expectedFall = (state: State, measured: Measured, lifted: number, yardstick: number): Parts =>
  once(measured, `expected fall: ${lifted} ${yardstick}`, () => {
    const { chanceAtBase, chanceFell } = state.household;
    const households = thatAre(state, measured, lifted);
    let [fell, asked] = [0, 0];
    for (let k = 0; k < households.length; k++) {
      const at = households[k] * yardstickKeys.length + yardstick;
      const weight = 1 - chanceAtBase[at];
      asked += weight;
      fell += weight * chanceFell[at];
    }
    return [fell, asked];
  });

/** The same as one drawn interview each hears it. */
const heardFall = (state: State, measured: Measured, lifted: number): Parts =>
  once(measured, `heard fall: ${lifted}`, () => {
    const { heardPoorAtBase, interviewsPoor } = state.household;
    const households = thatAre(state, measured, lifted);
    let [fell, asked] = [0, 0];
    for (let k = 0; k < households.length; k++) {
      const i = households[k];
      if (heardPoorAtBase[i]) continue;
      asked++;
      if (interviewsPoor[i] > 0) fell++;
    }
    return [fell, asked];
  });

/** Of the lifted not poor in the registers' sense the year before, those that are so this year. */
const administrativeFall = (state: State, measured: Measured): Parts =>
  once(measured, "administrative fall", () => {
    const { administrativePoor, administrativePoorBefore } = state.household;
    const households = thatAre(state, measured, LIFTED);
    let [fell, asked] = [0, 0];
    for (let k = 0; k < households.length; k++) {
      const i = households[k];
      if (administrativePoorBefore[i]) continue;
      asked++;
      fell += administrativePoor[i];
    }
    return [fell, asked];
  });

/** Σ(1 − p₀)·p and Σ(1 − p₀) over the lifted, p the chance to have been heard poor in any year so far. */
const hazard = (state: State, measured: Measured): Parts =>
  once(measured, "hazard", () => {
    const { chanceAtBase, chancePoorEver } = state.household;
    const households = thatAre(state, measured, LIFTED);
    let [fell, asked] = [0, 0];
    for (let k = 0; k < households.length; k++) {
      const i = households[k];
      const weight = 1 - chanceAtBase[i * yardstickKeys.length + YARDSTICK.income];
      asked += weight;
      fell += weight * chancePoorEver[i];
    }
    return [fell, asked];
  });

/** Chances of the poor of a year to be heard out of poverty the year after, and their chances to be poor. */
const leaving = ({ household }: State, measured: Measured): Parts =>
  once(measured, "leaving poverty", () => {
    let [left, poor] = [0, 0];
    for (let i = 0; i < household.count; i++) {
      poor += household.chancePoorBefore[i];
      left += household.chancePoorBefore[i] * (1 - household.chancePoor[i]);
    }
    return [left, poor];
  });

/** Years after a first fall that recovery is followed. */
const FOLLOWED = 5;

/**
 * Years below the line out of the five that follow a first fall: the sum of Kaplan and Meier's survival, since of the
 * latest falls it is not known how long they last.
 */
function yearsToRecovery({ household }: State, { season }: Measured): number {
  const durations: number[] = [];
  const events: number[] = [];
  for (let i = 0; i < household.count; i++) {
    if (household.poorFrom[i] < 0) continue;
    const recovered = household.poorUntil[i] >= 0;
    durations.push(((recovered ? household.poorUntil[i] : season) - household.poorFrom[i]) / 4);
    events.push(recovered ? 1 : 0);
  }
  if (durations.length === 0) return Number.NaN;
  const { survival } = kaplanMeier(durations, events, FOLLOWED - 1);
  return survival.reduce((sum, share) => sum + share, 0);
}

type Told = Pick<Metric, "en" | "zh"> & Partial<Pick<Metric, "level" | "alone">>;

/** Of whom a share is, how they count, and what it is made of. */
interface Fallen extends Pick<CountedShare, "of" | "counting" | "anew"> {
  parts(state: State, measured: Measured): Parts;
}

const shareOf = ({ parts, ...how }: Fallen): Pick<Metric, "measure" | "counted"> => ({
  measure: (state, measured) => ratio(...parts(state, measured)),
  counted: { ...how, base: (state, measured) => parts(state, measured)[1] },
});

/** A share of households within four years, of which the last year counts. */
const withinFourYears = (told: Told, { parts, ...how }: Fallen): Metric =>
  metric({
    group: "poverty",
    ...told,
    unit: "share",
    each: "year",
    summary: "last",
    show: "percent",
    better: "lower",
    ...shareOf({
      ...how,
      parts: (state, measured) =>
        yearOf(measured) < interviewYears[0] ? [Number.NaN, Number.NaN] : parts(state, measured),
    }),
  });

/** Relapse of the lifted by a yardstick: without noise nobody's chance is but 0 or 1. */
const relapseBy = (yardstick: keyof typeof YARDSTICK, told: Told): Metric =>
  withinFourYears(told, {
    of: "lifted",
    counting: yardstick === "exact" ? "whole" : "parts",
    parts: (state, measured) => expectedFall(state, measured, LIFTED, YARDSTICK[yardstick]),
  });

export const relapseMetrics = {
  relapse: relapseBy("income", {
    level: "headline",
    en: "relapse within four years (survey)",
    zh: "四年内返贫率(调查口径)",
  }),
  relapseHeard: withinFourYears(
    {
      en: "... as drawn interviews heard it",
      zh: "……按抽取的访谈",
      alone: {
        en: "relapse within four years, as drawn interviews heard it",
        zh: "四年内返贫率(按抽取的访谈)",
      },
    },
    {
      of: "lifted",
      counting: "whole",
      parts: (state, measured) => heardFall(state, measured, LIFTED),
    },
  ),
  relapseExact: relapseBy("exact", {
    level: "main",
    en: "the same without interview noise",
    zh: "同上(无访谈误差)",
    alone: { en: "relapse within four years, without interview noise", zh: "四年内返贫率(无访谈误差)" },
  }),
  relapseHelped: relapseBy("helped", {
    level: "main",
    en: "... with help, insurance and guarantees counted",
    zh: "……计入帮扶、保险与担保",
    alone: {
      en: "relapse within four years, with help, insurance and guarantees counted",
      zh: "四年内返贫率(计入帮扶、保险与担保)",
    },
  }),
  relapseBeforeInterest: relapseBy("beforeInterest", {
    en: "... by income before interest",
    zh: "……按未扣利息的收入",
    alone: {
      en: "relapse within four years, by income before interest",
      zh: "四年内返贫率(按未扣利息的收入)",
    },
  }),
  relapseConsumption: relapseBy("consumption", {
    en: "... by living expenses",
    zh: "……按生活消费",
    alone: { en: "relapse within four years, by living expenses", zh: "四年内返贫率(按生活消费)" },
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
    ...shareOf({ of: "liftedYears", counting: "whole", anew: true, parts: administrativeFall }),
  }),
  relapseHazard: metric({
    group: "other",
    en: "lifted households heard poor in any year so far, if asked every year",
    zh: "若逐年访谈,至今任一年返贫的脱贫户占比",
    unit: "share",
    each: "year",
    summary: "last",
    show: "percent",
    better: "lower",
    ...shareOf({ of: "lifted", counting: "parts", parts: hazard }),
  }),
  newPoverty: withinFourYears(
    {
      level: "headline",
      en: "new poverty within four years (survey)",
      zh: "四年内致贫率(调查口径)",
    },
    {
      of: "neverPoor",
      counting: "parts",
      parts: (state, measured) => expectedFall(state, measured, NEVER_POOR, YARDSTICK.income),
    },
  ),
  newPovertyHeard: withinFourYears(
    {
      en: "... as drawn interviews heard it",
      zh: "……按抽取的访谈",
      alone: {
        en: "new poverty within four years, as drawn interviews heard it",
        zh: "四年内致贫率(按抽取的访谈)",
      },
    },
    {
      of: "neverPoor",
      counting: "whole",
      parts: (state, measured) => heardFall(state, measured, NEVER_POOR),
    },
  ),
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
    ...shareOf({ of: "poor", counting: "parts", parts: leaving }),
  }),
  recoveryYears: metric({
    group: "poverty",
    late: true,
    en: "years below the line, of the five after a first fall (no interview noise)",
    zh: "首次跌破贫困线后五年内的贫困年数(无访谈误差)",
    unit: "years",
    each: "year",
    summary: "last",
    show: "number",
    better: "lower",
    measure: yearsToRecovery,
  }),
};
