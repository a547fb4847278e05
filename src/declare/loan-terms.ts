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
  capOfSales: {
    unit: "share",
    en: "loan, of a season's sales at most",
    zh: "额度占季销售上限",
    plausible: { dataLender: [0.25, 1] },
  },
  askFactor: {
    unit: "times",
    en: "asked for, of the gap",
    zh: "申请额倍数",
    plausible: { ruralCreditCooperative: [1, 3] },
  },
  askOfIncome: {
    unit: "share",
    en: "asked for, of yearly income at most",
    zh: "申请额占年收入上限",
    plausible: { ruralCreditCooperative: [0.3, 0.8] },
  },
  tenor: { unit: "seasons", en: "tenor", zh: "期限" },
  repayment: { unit: "code", en: "repayment", zh: "还款方式" },
  turns: { unit: "times", en: "draws in a season", zh: "每季周转次数", plausible: { dataLender: [1, 3] } },
  rateLow: { unit: "per year", en: "lowest rate", zh: "最低利率" },
  rateHigh: {
    unit: "per year",
    en: "highest rate",
    zh: "最高利率",
    plausible: { ruralCreditCooperative: [0.07, 0.12], dataLender: [0.12, 0.24] },
  },
  rateSteps: { unit: "count", en: "steps of the rate", zh: "利率档数" },
  drawsPerFile: {
    unit: "times",
    en: "draws on one file",
    zh: "每件支用次数",
    plausible: { ruralCreditCooperative: [1, 4] },
  },
} as const satisfies Record<string, LoanTerm>;

export type LoanTermKey = keyof typeof loanTerms;
export const loanTermKeys = Object.keys(loanTerms) as readonly LoanTermKey[];
