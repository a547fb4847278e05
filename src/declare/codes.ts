import type { Names } from "./parameter.ts";

/** A number that stands for something else, or how such numbers are made up, and for what. */
export type Code = readonly [number: number | string, meaning: Names];

/** What 0 and 1 stand for. */
export const noYes: readonly Code[] = [
  [0, { en: "no", zh: "否" }],
  [1, { en: "yes", zh: "是" }],
];

/** A list of names as codes, in its order from 0. */
export const codesOf = (names: Readonly<Record<string, Names>>): readonly Code[] =>
  Object.values(names).map(({ en, zh }, code) => [code, { en, zh }]);

/** The key of a column's numbers in both languages, each `number meaning`, with semicolons between. */
export const codesText = (codes: readonly Code[]): [zh: string, en: string] => [
  codes.map(([number, { zh }]) => `${number} ${zh}`).join("; "),
  codes.map(([number, { en }]) => `${number} ${en}`).join("; "),
];

/** What the two are called at the head of a table of columns. */
export const codesHead = ["codes_zh", "codes_en"] as const;

/** Stands for a season that has never been, where seasons before the arms part may stand. */
export const NEVER = -32768;

/** Stands for no lender, among lenders' numbers. */
export const NO_LENDER = 255;

/** Stands for a season that has not been so far, where all are after the arms part. */
export const NOT_YET = -1;

/** Wage jobs, in the order of their codes. */
export const jobs = {
  none: { en: "none", zh: "无" },
  local: { en: "in the county", zh: "县内务工" },
  migrant: { en: "away from the county", zh: "外出务工" },
};

/** What monitoring classes are called, in the order of their codes. */
export const monitoringClasses = {
  none: { en: "in no monitoring class", zh: "非监测对象" },
  unstable: { en: "unstable lifted", zh: "脱贫不稳定户" },
  marginal: { en: "marginal", zh: "边缘易致贫户" },
  hardship: { en: "sudden hardship", zh: "突发严重困难户" },
} as const;

/** What loan status is called, in the order of the codes. */
export const loanStatuses = {
  performing: { en: "performing", zh: "正常" },
  overdue: { en: "overdue", zh: "逾期" },
  nonPerforming: { en: "non-performing", zh: "不良" },
};

/** Ways to sell ahead, in the order of their codes: those that `sell` offers, then those that policies arrange. */
export const waysAhead = {
  contract: { en: "contract", zh: "订单" },
  preSale: { en: "pre-sale", zh: "预售" },
  enterprise: { en: "enterprise in the village", zh: "驻村企业" },
  crowdfunding: { en: "pre-sale to a crowd", zh: "众筹" },
};

/** Fixed assets, by rung. */
export const rungs = {
  tools: { en: "tools and small machines", zh: "农具与小型机械" },
  herd: { en: "herd or orchard", zh: "畜群或果园" },
  greenhouse: { en: "greenhouse or cold store", zh: "大棚或冷库" },
};
