import { parameter, type Values } from "../../declare/parameter.ts";
import { LOCAL_JOB, MIGRANT_JOB, NO_JOB } from "./household.ts";

const p = parameter;

/** What wage work pays, besides the county's wage (docs/model/06-produce.md). */
export const wages = {
  migrantPremium: p({
    value: 1.25,
    min: 1,
    max: 4,
    plausible: [1.15, 1.45],
    unit: "times",
    en: "wage away, relative to the county's",
    zh: "外出务工工资倍数",
    source: "N21",
    grade: "A",
  }),
  wageSwing: p({
    value: 0.02,
    min: 0,
    max: 0.25,
    plausible: [0.01, 0.05],
    unit: "share",
    en: "of the year's wages, by which winter and autumn are above a quarter, spring and summer below it",
    zh: "工资季节波幅(秋冬各季高于、春夏各季低于全年四分之一的部分)",
    source: "assumed: less than the swing of all rural income from quarter to quarter",
    grade: "D",
  }),
  casual: p({
    value: 0.35,
    min: 0,
    max: 1,
    plausible: [0.2, 0.5],
    unit: "share",
    en: "wage income that casual work leaves to the jobless",
    zh: "失业者零工收入比例",
    source: "assumed: day labour is about",
    grade: "D",
  }),
};

type Rates = Pick<Values<typeof wages>, "casual" | "migrantPremium">;

const JOBS = 3;
const WINTER = 0;
const AUTUMN = 3;

/** 1/4 ± swing: share of a year's wages that a season pays; more in winter and autumn than in spring and summer. */
export function wageShareOf(quarter: number, swing: number): number {
  return quarter === WINTER || quarter === AUTUMN ? 1 / 4 + swing : 1 / 4 - swing;
}

/** What a wage job pays, of the county's wage: by kind of job, casual work without one, a premium away. */
export function wageRates({ casual, migrantPremium }: Rates): Float64Array {
  const rates = new Float64Array(JOBS);
  rates[NO_JOB] = casual;
  rates[LOCAL_JOB] = 1;
  rates[MIGRANT_JOB] = migrantPremium;
  return rates;
}
