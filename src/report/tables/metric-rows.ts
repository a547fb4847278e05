import { metricGroups } from "../../declare/metric-groups.ts";
import type { MetricKey } from "../../model/by-metric.ts";
import type { MetricFacts } from "../../model/metrics/metric.ts";
import type { Show } from "../layout/format.ts";
import type { Shown } from "./shown.ts";

/** A metric as a row of a table, under the title of its section. */
export interface MetricRow {
  section: string;
  key: MetricKey;
  label: string;
  show: Show;
}

/** Metrics as rows, section by section, each lender a section; lenders that no arm opens are left out. */
export function metricRows(keys: readonly MetricKey[], shown: Shown): MetricRow[] {
  const declared = Object.keys(shown.metrics);
  return keys
    .map((key) => ({ ...shown.metrics[key], key, at: declared.indexOf(key) }))
    .filter(({ lender }) => lender === undefined || shown.opened.has(lender))
    .filter(({ level = "more" }) => shown.all || level !== "more")
    .sort((a, b) => placed(a, b) || a.at - b.at)
    .map((metric) => row(metric, shown));
}

/** By group, by lender, and last what is read late. */
const placed = (a: MetricFacts, b: MetricFacts): number =>
  metricGroups.indexOf(a.group) - metricGroups.indexOf(b.group) ||
  (a.lender ?? 0) - (b.lender ?? 0) ||
  Number(a.late ?? false) - Number(b.late ?? false);

function row(metric: MetricFacts & { key: MetricKey }, { language, text, lenders }: Shown): MetricRow {
  const { key, show, group, lender } = metric;
  const unit = { percent: "\u00a0%", yuan: `\u00a0${text.yuan}`, count: "", number: "" }[show];
  const title = text.groups[group];
  const owner = lender === undefined ? undefined : lenders[lender]?.[language];
  const section = text.section(owner === undefined ? title : text.ofLender(title, owner));
  return { section, key, label: metric[language] + unit, show };
}
