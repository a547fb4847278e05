import type { Show } from "../layout/format.ts";
import type { Text } from "../text/zh.ts";
import type { Shown } from "./shown.ts";

type GroupKey = keyof Text["groups"];

/** What a policymaker reads first, in order; `*` stands for a lender's number. */
const main: readonly string[] = [
  "relapse",
  "relapseExact",
  "administrativeRelapse",
  "newPoverty",
  "coverage",
  "availability",
  "inTimeShare",
  "firstTimeShare",
  "kinShareCount",
  "npl*",
  "yearlyLoss*",
  "profit*",
  "approval*",
  "auc*",
  "income",
  "gini",
  "overIndebted",
  "countyCost",
];

/** The order in which metrics are printed; those that stand nowhere come last. */
const order: Record<Exclude<GroupKey, "other">, readonly string[]> = {
  poverty: ["relapse", "relapseExact", "administrativeRelapse", "newPoverty", "poor", "exit"],
  credit: [
    "coverage",
    "availability",
    "grantedShare",
    "amountShare",
    "inTimeShare",
    "firstTimeShare",
    "demand",
    "constrained",
    "selfExcluded",
    "kinShareCount",
    "kinShareNew",
    "kinShareAmount",
  ],
  lenders: [
    "npl*",
    "yearlyLoss*",
    "defaultShare*",
    "profit*",
    "auc*",
    "ownAuc*",
    "loanSize*",
    "approval*",
    "firstTime*",
    "costPerLoan*",
  ],
  livelihood: [
    "income",
    "liftedIncome",
    "gini",
    "theilBetween",
    "saving",
    "overIndebted",
    "penalty",
    "rolledOver",
    "distressSales",
    "wentWithout",
    "schoolingLost",
  ],
  shops: ["shopShare", "shopSales", "topTenth", "onlineShare"],
  county: ["countyCost", "helpCost"],
};

/** Shares that may lie below zero or above one. */
const unbounded: readonly string[] = ["saving", "debtService"];

/** What each arm has on loans of its own, so that arms are not compared in it. */
const incomparable: readonly string[] = ["auc*", "ownAuc*"];

const groupKeys: readonly GroupKey[] = [...(Object.keys(order) as (keyof typeof order)[]), "other"];

/** A metric as a row of a table, under the title of its section. */
export interface MetricRow {
  section: string;
  key: string;
  label: string;
  show: Show;
  /** The least and the most that it can come to, where it is bounded. */
  range?: readonly [number, number];
}

/** Where a metric stands: its group, its place there, and its lender if it is a lender's. */
interface Place {
  key: string;
  pattern: string;
  group: number;
  at: number;
  lender: number;
}

/** Metrics as rows, section by section, each lender a section; lenders that no arm opens are left out. */
export function metricRows(keys: readonly string[], shown: Shown): MetricRow[] {
  return keys
    .map(placeOf)
    .filter(({ lender }) => lender < 0 || shown.opened.has(lender))
    .filter(({ pattern }) => shown.all || main.includes(pattern))
    .sort((a, b) => a.group - b.group || a.lender - b.lender || a.at - b.at)
    .map((place) => row(place, shown));
}

/** Whether a difference between arms says something of the same thing. */
export const comparable = (key: string): boolean => !incomparable.includes(placeOf(key).pattern);

function placeOf(key: string): Place {
  const [, base, number] = /^(.+?)(\d+)$/.exec(key) ?? [];
  const own = order.lenders.includes(`${base}*`);
  const pattern = own ? `${base}*` : key;
  const found = Object.values(order).findIndex((list) => list.includes(pattern));
  const group = found < 0 ? groupKeys.length - 1 : found;
  const at = found < 0 ? 0 : Object.values(order)[found].indexOf(pattern);
  return { key, pattern, group, at, lender: own ? Number(number) : -1 };
}

function row({ key, group, lender }: Place, { language, text, metrics, lenders }: Shown): MetricRow {
  const declared = metrics[key];
  const show = declared?.show ?? "number";
  const unit = { percent: "\u00a0%", yuan: `\u00a0${text.yuan}`, number: "" }[show];
  const title = text.groups[groupKeys[group]];
  const owner = lenders[lender]?.[language];
  const section = text.section(owner === undefined ? title : text.ofLender(title, owner));
  const share = declared?.unit === "share" && !unbounded.includes(key);
  const label = (declared?.[language] ?? key) + unit;
  return { section, key, label, show, ...(share && { range: [0, 1] as const }) };
}
