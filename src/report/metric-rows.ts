import type { Show } from "./format.ts";
import type { Shown } from "./shown.ts";
import type { Text } from "./text/zh.ts";

type GroupKey = keyof Text["groups"];

/** The order in which metrics are printed; `*` stands for a lender's number. */
const order: Record<Exclude<GroupKey, "other">, readonly string[]> = {
  poverty: ["relapse", "relapseExact", "administrativeRelapse", "newPoverty"],
  credit: [
    "coverage",
    "availability",
    "grantedShare",
    "inTimeShare",
    "firstTimeShare",
    "constrained",
    "selfExcluded",
    "kinShareCount",
    "kinShareNew",
    "kinShareAmount",
  ],
  lenders: ["npl*", "yearlyLoss*", "profit*", "auc*", "ownAuc*", "loanSize*"],
  livelihood: ["income", "gini", "overIndebted"],
  county: ["countyCost"],
};

/** A metric as a row of a table. */
export interface MetricRow {
  group: GroupKey;
  key: string;
  label: string;
  show: Show;
}

/** The lender that a metric belongs to and its place in the order: `npl1` → 1, `npl*`. */
function lenderOf(key: string): { lender: number; pattern: string } | undefined {
  const [, base, number] = /^(.+?)(\d+)$/.exec(key) ?? [];
  const pattern = `${base}*`;
  return order.lenders.includes(pattern) ? { lender: Number(number), pattern } : undefined;
}

/** Metrics as rows, group by group; those of a lender that no arm opens are left out. */
export function metricRows(keys: readonly string[], shown: Shown): MetricRow[] {
  const placed = keys.flatMap((key) => {
    const own = lenderOf(key);
    if (own && !shown.opened.has(own.lender)) return [];
    return [{ ...place(own?.pattern ?? key), row: row(key, own?.lender, shown) }];
  });
  placed.sort((a, b) => a.group - b.group || a.at - b.at);
  return placed.map(({ group, row }) => ({ ...row, group: groupKeys[group] }));
}

const groupKeys: readonly GroupKey[] = [...(Object.keys(order) as (keyof typeof order)[]), "other"];

/** The number of its group and its place there. */
function place(pattern: string): { group: number; at: number } {
  const lists = Object.values(order);
  const group = lists.findIndex((list) => list.includes(pattern));
  return group < 0 ? { group: lists.length, at: 0 } : { group, at: lists[group].indexOf(pattern) };
}

function row(key: string, lender: number | undefined, shown: Shown): Omit<MetricRow, "group"> {
  const { language, text, metrics, lenders } = shown;
  const declared = metrics[key];
  const name = declared?.[language] ?? key;
  const show = declared?.show ?? "number";
  const unit = { percent: " %", yuan: ` ${text.yuan}`, number: "" }[show];
  const owner = lender === undefined ? undefined : lenders[lender]?.[language];
  const full = owner === undefined || name.includes(owner) ? name : text.ofLender(name, owner);
  return { key, label: full + unit, show };
}
