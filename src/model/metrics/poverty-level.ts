import { weightedMedian } from "../../math/weighted-median.ts";
import type { State } from "../state/state.ts";
import {
  incomePerHead,
  type Measured,
  type Metric,
  metric,
  ofHouseholds,
  once,
  perHousehold,
  ratio,
} from "./metric.ts";

/** How far an income falls short of the line, of the line, in [0, 1] (Foster, Greer and Thorbecke 1984). */
export const shortfall = (income: number, line: number): number =>
  line > 0 ? Math.min(1, Math.max(0, 1 - income / line)) : 0;

/** Of the median, below which somebody is poor beside the others. */
const RELATIVE = 1 / 2;

/** Persons of a year, and of them those who are poor in one sense or another, added up in one pass. */
interface Persons {
  all: number;
  /** Expected to be heard poor. */
  heardPoor: number;
  /** Whose living expenses are below the line. */
  livingBelow: number;
  /** Below half the median income. */
  belowHalf: number;
  /** How far they fall short of the line, of the line, and its square. */
  gap: number;
  gapSquared: number;
}

function personsIn(state: State, measured: Measured): Persons {
  const { count, chancePoor, yearConsumption } = state.household;
  const { incomes, heads } = incomePerHead(state, measured);
  const { povertyLine } = measured.county;
  const half = RELATIVE * weightedMedian(incomes, heads);
  let [all, heardPoor, livingBelow, belowHalf, gap, gapSquared] = [0, 0, 0, 0, 0, 0];
  for (let i = 0; i < count; i++) {
    const short = shortfall(incomes[i], povertyLine);
    all += heads[i];
    heardPoor += heads[i] * chancePoor[i];
    if (yearConsumption[i] / 100 / heads[i] < povertyLine) livingBelow += heads[i];
    if (incomes[i] < half) belowHalf += heads[i];
    gap += heads[i] * short;
    gapSquared += heads[i] * (short * short);
  }
  return { all, heardPoor, livingBelow, belowHalf, gap, gapSquared };
}

type Told = Pick<Metric, "en" | "zh" | "measure"> & Partial<Metric>;

const yearly = (told: Told): Metric =>
  metric({
    group: "poverty",
    late: true,
    unit: "share",
    // Persons and chances count by what they are of their households, so that only none at all is told by counts.
    counted: ofHouseholds("parts"),
    each: "year",
    summary: "mean",
    show: "percent",
    better: "lower",
    ...told,
  });

/** A share of all persons. */
const ofPersons =
  (poor: Exclude<keyof Persons, "all">): Metric["measure"] =>
  (state, measured) => {
    const persons = once(measured, "persons", () => personsIn(state, measured));
    return ratio(persons[poor], persons.all);
  };

export const povertyLevelMetrics = {
  poor: yearly({
    en: "poor persons, of all persons (survey)",
    zh: "贫困人口发生率(按人,调查口径)",
    measure: ofPersons("heardPoor"),
  }),
  poorHouseholds: yearly({
    en: "poor households, of all households (survey)",
    zh: "贫困户占比(按户,调查口径)",
    measure: (state) => perHousehold(state, state.household.chancePoor),
  }),
  poorConsumption: yearly({
    en: "persons whose living expenses are below the poverty line",
    zh: "生活消费低于贫困线人口占比",
    measure: ofPersons("livingBelow"),
  }),
  poorRelative: yearly({
    en: "persons below half the median income",
    zh: "低于收入中位数一半的人口占比",
    measure: ofPersons("belowHalf"),
  }),
  povertyGap: yearly({
    level: "main",
    en: "poverty gap, of the line, over persons",
    zh: "贫困缺口率(按人)",
    measure: ofPersons("gap"),
  }),
  povertyGapSquared: yearly({
    en: "squared poverty gap, over persons",
    zh: "贫困缺口平方(按人)",
    measure: ofPersons("gapSquared"),
  }),
  assets: yearly({
    group: "livelihood",
    counted: undefined,
    unit: "yuan",
    show: "yuan",
    better: "higher",
    en: "productive assets per household",
    zh: "户均生产性资产",
    measure: (state) => perHousehold(state, state.household.assets),
  }),
};
