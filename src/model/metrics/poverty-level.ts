import { weightedMedian } from "../../math/weighted-median.ts";
import type { State } from "../state/state.ts";
import { type Measured, type Metric, metric, incomePerHead as perHead } from "./metric.ts";

type Household = State["household"];
/** A number of household `i`. */
type Read = (household: Household, i: number) => number;

const headsIn: Read = ({ members }, i) => Math.max(1, members[i]);

/** Mean of a number over households, each with a weight. */
function meanOf({ household }: State, value: Read, weight: Read): number {
  let sum = 0;
  let weights = 0;
  for (let i = 0; i < household.count; i++) {
    weights += weight(household, i);
    sum += weight(household, i) * value(household, i);
  }
  return weights > 0 ? sum / weights : Number.NaN;
}

const overPersons = (state: State, value: Read): number => meanOf(state, value, headsIn);

/** Yuan a head and year. */
const incomePerHead: Read = (household, i) => household.yearIncome[i] / 100 / headsIn(household, i);
const livingPerHead: Read = (household, i) => household.yearConsumption[i] / 100 / headsIn(household, i);

/** How far an income falls short of the line, of the line, in [0, 1] (Foster, Greer and Thorbecke 1984). */
export const shortfall = (income: number, line: number): number =>
  line > 0 ? Math.min(1, Math.max(0, 1 - income / line)) : 0;

/** Of the median, below which somebody is poor beside the others. */
const RELATIVE = 1 / 2;

type Told = Pick<Metric, "en" | "zh" | "measure"> & Partial<Metric>;

const yearly = (told: Told): Metric =>
  metric({
    group: "poverty",
    late: true,
    unit: "share",
    each: "year",
    summary: "mean",
    show: "percent",
    better: "lower",
    ...told,
  });

const gap = ({ county }: Measured, power: (share: number) => number): Read => {
  return (household, i) => power(shortfall(incomePerHead(household, i), county.povertyLine));
};

export const povertyLevelMetrics = {
  poor: yearly({
    en: "poor persons, of all persons (survey)",
    zh: "贫困人口发生率(按人,调查口径)",
    measure: (state) => overPersons(state, ({ chancePoor }, i) => chancePoor[i]),
  }),
  poorHouseholds: yearly({
    en: "poor households, of all households (survey)",
    zh: "贫困户占比(按户,调查口径)",
    measure: (state) =>
      meanOf(
        state,
        ({ chancePoor }, i) => chancePoor[i],
        () => 1,
      ),
  }),
  poorConsumption: yearly({
    en: "persons whose living expenses are below the poverty line",
    zh: "生活消费低于贫困线人口占比",
    measure: (state, { county }) =>
      overPersons(state, (household, i) => (livingPerHead(household, i) < county.povertyLine ? 1 : 0)),
  }),
  poorRelative: yearly({
    en: "persons below half the median income",
    zh: "低于收入中位数一半的人口占比",
    measure: (state, measured) => {
      const { incomes, heads } = perHead(state, measured);
      const line = RELATIVE * weightedMedian(incomes, heads);
      return overPersons(state, (household, i) => (incomePerHead(household, i) < line ? 1 : 0));
    },
  }),
  povertyGap: yearly({
    level: "main",
    en: "poverty gap, of the line, over persons",
    zh: "贫困缺口率(按人)",
    measure: (state, measured) =>
      overPersons(
        state,
        gap(measured, (share) => share),
      ),
  }),
  povertyGapSquared: yearly({
    en: "squared poverty gap, over persons",
    zh: "贫困缺口平方(按人)",
    measure: (state, measured) =>
      overPersons(
        state,
        gap(measured, (share) => share * share),
      ),
  }),
  assets: yearly({
    group: "livelihood",
    unit: "yuan",
    show: "yuan",
    better: "higher",
    en: "productive assets per household",
    zh: "户均生产性资产",
    measure: (state) =>
      meanOf(
        state,
        ({ assets }, i) => assets[i],
        () => 1,
      ),
  }),
};
