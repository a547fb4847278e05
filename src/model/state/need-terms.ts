import { parameter, type Values } from "../../declare/parameter.ts";
import { ASSET, EMERGENCY, HOUSE, INPUTS, STOCK } from "../../declare/purposes.ts";

const p = parameter;

/** By when the money for a need must come, and for how long it is wanted (docs/model/04-plan.md). */
export const needTerms = {
  inputsFrom: p({
    value: 12,
    min: 0,
    max: 13,
    whole: true,
    plausible: [7, 13],
    unit: "days",
    en: "earliest deadline for inputs",
    zh: "农资最早到账期限",
    source: "assumed: a planting can wait for a week or two",
    grade: "D",
  }),
  inputsDays: p({
    value: 45,
    min: 13,
    max: 90,
    plausible: [30, 60],
    unit: "days",
    en: "latest day for inputs",
    zh: "农资最迟到账日",
    source: "assumed: a planting window of weeks",
    grade: "D",
  }),
  inputsTenor: p({
    value: 4,
    min: 1,
    max: 20,
    whole: true,
    plausible: [2, 4],
    unit: "seasons",
    en: "tenor wanted for inputs",
    zh: "农资借款期限",
    source: "assumed: from planting to the sale of the year",
    grade: "D",
  }),
  stockFrom: p({
    value: 2,
    min: 0,
    max: 3,
    whole: true,
    plausible: [1, 3],
    unit: "days",
    en: "earliest deadline for stock",
    zh: "备货最早到账期限",
    source: "assumed: orders do not wait",
    grade: "D",
  }),
  stockDays: p({
    value: 15,
    min: 3,
    max: 90,
    plausible: [7, 30],
    unit: "days",
    en: "latest day for stock",
    zh: "备货最迟到账日",
    source: "assumed: festival peaks last days",
    grade: "D",
  }),
  stockTenor: p({
    value: 2,
    min: 1,
    max: 20,
    whole: true,
    plausible: [1, 2],
    unit: "seasons",
    en: "tenor wanted for stock",
    zh: "备货借款期限",
    source: "assumed: stock is sold within the season",
    grade: "D",
  }),
  emergencyFrom: p({
    value: 3,
    min: 0,
    max: 4,
    whole: true,
    plausible: [0, 4],
    unit: "days",
    en: "earliest deadline for emergencies",
    zh: "应急最早到账期限",
    source: "assumed: a deposit is due on admission",
    grade: "D",
  }),
  emergencyDays: p({
    value: 20,
    min: 4,
    max: 90,
    plausible: [10, 30],
    unit: "days",
    en: "latest day for emergencies",
    zh: "应急最迟到账日",
    source: "assumed: hospitals wait a little",
    grade: "D",
  }),
  emergencyTenor: p({
    value: 4,
    min: 1,
    max: 20,
    whole: true,
    plausible: [2, 8],
    unit: "seasons",
    en: "tenor wanted for emergencies",
    zh: "应急借款期限",
    source: "assumed: a year to recover",
    grade: "D",
  }),
  projectFrom: p({
    value: 45,
    min: 0,
    max: 60,
    whole: true,
    plausible: [20, 60],
    unit: "days",
    en: "earliest deadline for fixed assets, weddings and houses",
    zh: "固定资产与建房婚嫁最早到账期限",
    source: "assumed: builders and brokers are booked weeks ahead",
    grade: "D",
  }),
  projectDays: p({
    value: 90,
    min: 60,
    max: 90,
    whole: true,
    plausible: [60, 90],
    unit: "days",
    en: "latest deadline for fixed assets, weddings and houses",
    zh: "固定资产与建房婚嫁最迟到账期限",
    source: "assumed: what is not had within the season is given up",
    grade: "D",
  }),
  projectTenor: p({
    value: 12,
    min: 1,
    max: 40,
    whole: true,
    plausible: [8, 20],
    unit: "seasons",
    en: "tenor wanted for fixed assets",
    zh: "固定资产借款期限",
    source: "assumed: three years to earn it back",
    grade: "D",
  }),
  houseTenor: p({
    value: 20,
    min: 1,
    max: 80,
    whole: true,
    plausible: [8, 40],
    unit: "seasons",
    en: "tenor wanted for weddings and houses",
    zh: "建房婚嫁借款期限",
    source: "assumed: five years to save it back",
    grade: "D",
  }),
};

type Settings = Values<typeof needTerms>;

/** Deadline of a need, days after it arises, between the earliest and the latest; tenor in seasons. */
export interface NeedTerms {
  earliest: number;
  latest: number;
  tenor: number;
}

/** The terms of each purpose, by its number. */
export function termsByPurpose(settings: Settings): readonly NeedTerms[] {
  const { projectFrom, projectDays } = settings;
  const terms: NeedTerms[] = [];
  const set = (purpose: number, earliest: number, latest: number, tenor: number): void => {
    terms[purpose] = { earliest, latest, tenor };
  };
  set(INPUTS, settings.inputsFrom, settings.inputsDays, settings.inputsTenor);
  set(STOCK, settings.stockFrom, settings.stockDays, settings.stockTenor);
  set(EMERGENCY, settings.emergencyFrom, settings.emergencyDays, settings.emergencyTenor);
  set(ASSET, projectFrom, projectDays, settings.projectTenor);
  set(HOUSE, projectFrom, projectDays, settings.houseTenor);
  return terms;
}

/** Days after it arises by which the money must be there: even between the earliest and the latest, by a uniform u. */
export function deadlineOf({ earliest, latest }: NeedTerms, u: number): number {
  return earliest + Math.floor(u * (latest - earliest + 1));
}
