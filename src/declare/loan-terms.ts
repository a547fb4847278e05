import type { Names, Unit } from "./parameter.ts";

/** A term of a loan product. */
export interface LoanTerm extends Names {
  unit: Unit;
  /** What is plausible of a lender's first product, by lender; assumed (grade D), since no source gives the terms. */
  plausible?: Readonly<Record<string, readonly [low: number, high: number]>>;
}

/** Terms of loan products: names, units, and the ranges over which a study of sensitivity moves them. */
export const loanTerms = {
  cap: {
    unit: "yuan",
    en: "largest loan",
    zh: "额度上限",
    plausible: { dataLender: [30_000, 300_000] },
  },
  smallest: {
    unit: "yuan",
    en: "smallest loan",
    zh: "最小贷款",
    plausible: { ruralCreditCooperative: [3000, 15_000] },
  },
  program: { unit: "flag", en: "part of a programme", zh: "政策性产品" },
  revolving: { unit: "flag", en: "a line, drawn and repaid at any time", zh: "随借随还" },
  base: { unit: "code", en: "what its limit is a share of", zh: "额度基数" },
  reviewed: { unit: "flag", en: "limit looked at every season", zh: "每季复评" },
  unasked: { unit: "flag", en: "granted unasked", zh: "主动授信" },
  prepay: { unit: "flag", en: "may be repaid early", zh: "可提前还款" },
  limitShare: {
    unit: "share",
    en: "limit, of income or sales",
    zh: "额度占收入或销售",
    plausible: { ruralCreditCooperative: [0.4, 1.5], dataLender: [0.15, 1] },
  },
  limitRisk: {
    unit: "share",
    en: "risk at which the limit is nothing",
    zh: "额度归零的违约概率",
    plausible: { ruralCreditCooperative: [0.2, 0.8], dataLender: [0.006, 0.1] },
  },
  limitOfAsk: {
    unit: "times",
    en: "limit, of what is asked for at most",
    zh: "额度相对申请额的上限",
    plausible: { ruralCreditCooperative: [2, 8] },
  },
  fullRecord: {
    unit: "seasons",
    en: "record from which sales count in full",
    zh: "销售全额计入所需记录季数",
  },
  lineSeasons: {
    unit: "seasons",
    en: "seasons that a line holds",
    zh: "授信期",
    plausible: { ruralCreditCooperative: [4, 12] },
  },
  expectedUse: { unit: "share", en: "use of a line expected at first", zh: "期初预计用信率" },
  tenor: { unit: "seasons", en: "tenor", zh: "期限" },
  repayment: { unit: "code", en: "repayment", zh: "还款方式" },
  grace: { unit: "seasons", en: "seasons without principal", zh: "宽限期" },
  every: { unit: "seasons", en: "seasons between instalments", zh: "分期间隔" },
  ltv: { unit: "share", en: "secured loan, of the house at most", zh: "抵押率" },
  scoreMargin: { unit: "log-odds", en: "margin above break-even", zh: "评分加码" },
  ceiling: { unit: "yuan", en: "volume ceiling, per household of the county", zh: "总量上限(每户)" },
  rateLow: { unit: "per year", en: "lowest rate", zh: "最低利率" },
  rateHigh: {
    unit: "per year",
    en: "highest rate",
    zh: "最高利率",
    plausible: { ruralCreditCooperative: [0.07, 0.12], dataLender: [0.12, 0.24] },
  },
  rateSteps: { unit: "count", en: "steps of the rate", zh: "利率档数" },
} as const satisfies Record<string, LoanTerm>;

type LoanTermKey = keyof typeof loanTerms;
export const loanTermKeys = Object.keys(loanTerms) as readonly LoanTermKey[];
