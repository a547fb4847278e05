import { parameter, type Values } from "../../declare/parameter.ts";

const p = parameter;

/** How much a household lives on (docs/model/09-consume.md). */
export const living = {
  propensity: p({
    value: 0.655,
    min: 0,
    max: 1,
    plausible: [0.6, 0.85],
    unit: "share",
    en: "propensity to consume above subsistence",
    zh: "超出基本生活部分的消费倾向",
    source: "N11",
    grade: "B",
  }),
  buffer: p({
    value: 0.9,
    min: 0,
    max: 6,
    plausible: [0.5, 1.4],
    unit: "seasons",
    en: "cash aimed at, in seasons of income",
    zh: "目标存款(季收入)",
    source: "V2",
    grade: "C",
  }),
  pull: p({
    value: 0.12,
    min: 0,
    max: 1,
    plausible: [0.05, 0.25],
    unit: "share",
    en: "pull of cash towards the buffer, a season",
    zh: "向目标存款的回归(季)",
    source: "assumed: keeps saving from drifting",
    grade: "D",
  }),
  forDebt: p({
    value: 0.28,
    min: 0,
    max: 1,
    plausible: [0, 0.7],
    unit: "share",
    en: "saved a season towards debts falling due",
    zh: "每季为到期债务储蓄的比例",
    source: "assumed: without it bullets default on liquidity",
    grade: "D",
  }),
  debtInMind: p({
    value: 0.8,
    min: 0,
    max: 20,
    plausible: [0.4, 1.5],
    unit: "seasons",
    en: "debt that is saved for at most, in seasons of income",
    zh: "为偿债储蓄时计入的债务上限(季收入)",
    source: "assumed: instalments are smaller than the debt",
    grade: "D",
  }),
  feesInMind: p({
    value: 0.5,
    min: 0,
    max: 1,
    plausible: [0.2, 0.8],
    unit: "share",
    en: "of the season's school fees, taken from living above subsistence",
    zh: "学费挤占生活消费的比例",
    source: "assumed: fees come twice a year",
    grade: "D",
  }),
  incomeWeight: p({
    value: 0.12,
    min: 0,
    max: 1,
    plausible: [0.06, 0.25],
    unit: "share",
    en: "weight of a season's income in lasting income",
    zh: "当季收入计入持久收入的权重",
    source: "assumed: an income is trusted after some two years",
    grade: "D",
  }),
  leastIncome: p({
    value: 200,
    min: 1,
    max: 5000,
    plausible: [50, 500],
    unit: "yuan per season",
    en: "least lasting income",
    zh: "持久收入下限(季)",
    source: "assumed: even who earns nothing finds something",
    grade: "D",
  }),
};

type Settings = Values<typeof living>;

/** Yp ← max(leastIncome, Yp + incomeWeight · (y − Yp)): permanent income after a season of income y, fen. */
export function lastingIncome(
  before: number,
  income: number,
  { leastIncome, incomeWeight }: Pick<Settings, "leastIncome" | "incomeWeight">,
): number {
  return Math.max(100 * leastIncome, before + incomeWeight * (income - before));
}
