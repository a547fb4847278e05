import type { FateKey } from "../compare/fate-counts.ts";
import type { Names } from "../declare/parameter.ts";

/** A figure of all counties together, from their counts added up. */
export interface Total extends Names {
  show: "count" | "percent";
  of(sum: Sum): number;
  /** Of how many a rate is. */
  whole?(sum: Sum): number;
}

type Sum = (key: FateKey) => number;

/** The figure of a sum of counties: a count, or its share of the whole. */
export function totalOf({ of, whole }: Total, sum: Sum): number {
  if (!whole) return of(sum);
  return whole(sum) > 0 ? of(sum) / whole(sum) : Number.NaN;
}

/** Counts and the rates beside them, in the order in which they are told. */
export const totals = {
  relapses: {
    zh: "四年内返贫户数",
    en: "lifted households that relapse within four years",
    show: "count",
    of: (sum) => sum("liftedFalls"),
  },
  relapse: {
    zh: "返贫率",
    en: "… as a share of those lifted and not poor",
    show: "percent",
    of: (sum) => sum("liftedFalls"),
    whole: (sum) => sum("liftedAtRisk"),
  },
  newlyPoor: {
    zh: "四年内新致贫户数",
    en: "other households that become poor within four years",
    show: "count",
    of: (sum) => sum("falls") - sum("liftedFalls"),
  },
  newPoverty: {
    zh: "新致贫率",
    en: "… as a share of those not poor",
    show: "percent",
    of: (sum) => sum("falls") - sum("liftedFalls"),
    whole: (sum) => sum("atRisk") - sum("liftedAtRisk"),
  },
  borrowers: {
    zh: "曾获正规贷款户数",
    en: "households that had formal credit",
    show: "count",
    of: (sum) => sum("borrowed"),
  },
  borrowed: {
    zh: "曾获正规贷款比例",
    en: "… as a share of all",
    show: "percent",
    of: (sum) => sum("borrowed"),
    whole: (sum) => sum("households"),
  },
  defaulters: {
    zh: "曾违约户数",
    en: "households that failed on formal credit",
    show: "count",
    of: (sum) => sum("failed"),
  },
  overIndebted: {
    zh: "期末过度负债户数",
    en: "households over-indebted at the end",
    show: "count",
    of: (sum) => sum("overIndebted"),
  },
} satisfies Record<string, Total>;

export type TotalKey = keyof typeof totals;
export const totalKeys = Object.keys(totals) as readonly TotalKey[];
