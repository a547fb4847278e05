import { columns, text, various, words } from "../../compare/described-column.ts";
import { flows, instruments, sectors } from "../../declare/flows.ts";
import { type MetricKey, metricsIn } from "../../model/by-metric.ts";
import { labelOf, metricOf } from "../../model/metrics/all.ts";
import { lenderTitle, type WithLenders } from "../../scenario/lender-title.ts";
import type { NameOf } from "./csv.ts";
import { type DescribedRow, type DescribedTables, describedCsv, describedRows } from "./described-tables.ts";

const { arm, replicate, season } = columns;

/** The column that says of which metric a figure is. */
export const metric = text("metric: rows of the table metric below", "指标，见下面 metric 表各行");
const value = various("figure, in the unit of its metric", "数值，单位同该指标");

/** Columns of the files that grow with the replicates. */
export const replicateTables: DescribedTables = {
  summary: [
    ["arm", arm],
    ["replicate", replicate],
    ["metric", metric],
    ["value", value],
  ],
  seasons: [
    ["arm", arm],
    ["replicate", replicate],
    ["season", season],
    ["metric", metric],
    ["value", value],
  ],
  flows: [
    ["arm", arm],
    ["replicate", replicate],
    ["season", season],
    ["flow", text("what was paid", "资金流", words(flows))],
    ["instrument", text("in what", "金融工具", words(instruments))],
    ["sector", text("whose balance it moved", "所涉部门", words(sectors))],
    ["fen", { unit: "fen", en: "what the sector got, below 0 what it paid", zh: "流入该部门为正，流出为负" }],
  ],
};

type Figures = readonly Parameters<typeof metricsIn>[0][];

/** A row for each metric of some figures, by the name that it has outside the model. */
export function metricRows(figures: Figures, nameOf: NameOf, scenario: WithLenders): DescribedRow[] {
  const keys: readonly MetricKey[] = [...new Set(figures.flatMap(metricsIn))];
  return keys.flatMap((key) => {
    const name = nameOf(key);
    const label = labelOf(name, (lender) => lenderTitle(lender, scenario));
    return label ? [{ table: "metric", column: name, of: { unit: metricOf(name)!.unit, ...label } }] : [];
  });
}

/** What each column of the files of replicates is, and each metric. */
export const replicateColumnsCsv = (
  figures: Figures,
  nameOf: NameOf,
  scenario: WithLenders,
): Iterable<string> =>
  describedCsv([...describedRows(replicateTables), ...metricRows(figures, nameOf, scenario)]);
