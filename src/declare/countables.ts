import type { Names } from "./parameter.ts";

/** What shares are of: the words behind a number of them. */
export const countables = {
  households: { en: "households", zh: "户" },
  lifted: { en: "lifted households", zh: "户脱贫户" },
  householdYears: { en: "household-years", zh: "户年" },
  liftedYears: { en: "years of lifted households", zh: "脱贫户年" },
  neverPoor: { en: "never poor households", zh: "户非贫困户" },
  poor: { en: "poor households", zh: "户贫困户" },
  needs: { en: "needs", zh: "项资金需求" },
  files: { en: "files", zh: "份申请" },
  loans: { en: "loans", zh: "笔贷款" },
  customers: { en: "new customers", zh: "户新客户" },
} as const satisfies Readonly<Record<string, Names>>;
export type Countable = keyof typeof countables;

/**
 * How they count: each as a whole; any number of times, as events do; or in parts (by a chance, or by how many it is of),
 * of which counts tell only that there was none at all.
 */
export type Counting = "whole" | "events" | "parts";
