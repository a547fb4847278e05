import type { Comparison } from "../../compare/comparison.ts";
import { type CounterfactualCell, cells, populations } from "../../compare/counterfactual.ts";
import { type Estimate, endsOf } from "../../compare/estimate.ts";
import type { FinanceRow } from "../../compare/finance.ts";
import type { Replicate } from "../../compare/replicates.ts";
import { flowKeys, flows, sectorKeys } from "../../declare/flows.ts";
import { visible } from "../../declare/visible-text.ts";
import { type MetricKey, metricsIn } from "../../model/by-metric.ts";
import { metricOf } from "../../model/metrics/all.ts";

type Value = string | number;

/** What each metric is called outside the model. */
export type NameOf = (key: MetricKey) => string;

/** What most fields are: nothing to quote, nothing to show. */
const PLAIN = /^[\w .:-]*$/;

/** One field: quoted where it must be, empty where it is not defined, control characters as escapes. */
function field(value: Value): string {
  if (typeof value === "number") return Number.isFinite(value) ? String(value) : "";
  if (PLAIN.test(value)) return value;
  const text = visible(value);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The lines of a CSV file, head first; lazily, since a long comparison fills gigabytes. */
export function* csv(head: readonly string[], rows: Iterable<readonly Value[]>): Generator<string> {
  yield line(head);
  for (const row of rows) yield line(row);
}

/** One line of a CSV file. */
export const line = (row: readonly Value[]): string => `${row.map(field).join(",")}\n`;

/** A file with rows of each replicate, which may be written replicate by replicate. */
export interface ReplicateFile {
  head: readonly string[];
  rows(replicate: Replicate, nameOf: NameOf): Iterable<readonly Value[]>;
}

const summaryFile: ReplicateFile = {
  head: ["arm", "replicate", "metric", "value"],
  *rows({ replicate, arms }, nameOf) {
    for (const { arm, summary } of arms)
      for (const metric of metricsIn(summary)) yield [arm, replicate, nameOf(metric), summary[metric]];
  },
};

/** Tidy series by measured season, counted from 1 where the arms part; what is yearly stands at the year's end. */
const seasonsFile: ReplicateFile = {
  head: ["arm", "replicate", "season", "metric", "value"],
  *rows({ replicate, arms }, nameOf) {
    for (const { arm, series } of arms)
      for (const metric of metricsIn(series)) {
        const every = metricOf(metric)?.each === "year" ? 4 : 1;
        for (const [t, value] of series[metric].entries())
          yield [arm, replicate, (t + 1) * every, nameOf(metric), value];
      }
  },
};

/** The transactions-flow matrix by season, in fen, cells that are zero left out. */
const flowsFile: ReplicateFile = {
  head: ["arm", "replicate", "season", "flow", "instrument", "sector", "fen"],
  *rows({ replicate, arms }) {
    for (const { arm, flows: matrices = [] } of arms)
      for (const [t, matrix] of matrices.entries())
        for (const [at, fen] of matrix.entries())
          if (fen !== 0) yield [arm, replicate, t + 1, ...cell(at), fen];
  },
};

/** The files that grow with the replicates. */
export const replicateFiles: Readonly<Record<string, ReplicateFile>> = {
  "summary.csv": summaryFile,
  "seasons.csv": seasonsFile,
  "flows.csv": flowsFile,
};

/** The same files of replicates that are all there. */
export const filesOf = (replicates: readonly Replicate[], nameOf: NameOf): Record<string, Iterable<string>> =>
  Object.fromEntries(
    Object.entries(replicateFiles).map(([name, { head, rows }]) => [
      name,
      csv(head, allRows(replicates, rows, nameOf)),
    ]),
  );

function* allRows(
  replicates: readonly Replicate[],
  rows: ReplicateFile["rows"],
  nameOf: NameOf,
): Generator<readonly Value[]> {
  for (const replicate of replicates) yield* rows(replicate, nameOf);
}

/** Flow, instrument and sector of a place in the matrix. */
function cell(at: number): string[] {
  const flow = flowKeys[Math.floor(at / sectorKeys.length)];
  return [flow, flows[flow].instrument, sectorKeys[at % sectorKeys.length]];
}

/** What is written of a figure over the replicates. */
export const intervals = ["mean", "low95", "high95", "p10", "p90", "replicates"] as const;
const spell = (estimate: Estimate): Value[] => {
  const { mean, p10, p90, n } = estimate;
  return [mean, ...endsOf(estimate), p10, p90, n];
};

export function differencesCsv({ differences }: Comparison, nameOf: NameOf): Iterable<string> {
  const rows = differences.flatMap(({ arm, reference, headline, metrics }) =>
    metricsIn(metrics).map((metric) => [
      arm,
      reference,
      headline ? 1 : 0,
      nameOf(metric),
      ...spell(metrics[metric]),
    ]),
  );
  return csv(["arm", "reference", "headline", "metric", ...intervals], rows);
}

const whoHead = [
  "lifted",
  "shop",
  "elderly",
  "distance",
  "literacy",
  "incomeReference",
  "incomeArm",
  "borrowedReference",
  "borrowedArm",
  "overIndebtedReference",
  "overIndebtedArm",
  "cause",
];

const whoCells = ({ count, per100: _, ...who }: CounterfactualCell): Value[] => [
  who.lifted,
  who.shop,
  who.elderly,
  who.distance,
  who.literacy,
  who.income.reference,
  who.income.arm,
  who.borrowed.reference,
  who.borrowed.arm,
  who.overIndebted.reference,
  who.overIndebted.arm,
  who.households > 0 ? who.cause : "",
];

/** One row a pair, population and cell: households a replicate, in 100, and who they are. */
export function counterfactualCsv({ differences }: Comparison): Iterable<string> {
  const rows = differences.flatMap(({ arm, reference, households }) =>
    populations.flatMap((population) =>
      cells.map((name) => {
        const count = households[population][name];
        return [
          arm,
          reference,
          population,
          name,
          count.households,
          ...spell(count.count),
          ...spell(count.per100).slice(0, -1),
          ...whoCells(count),
        ];
      }),
    ),
  );
  const head = ["arm", "reference", "population", "cell"];
  const counts = intervals.map((name) => (name === "replicates" ? name : `count_${name}`));
  const shares = intervals.slice(0, -1).map((name) => `per100_${name}`);
  return csv([...head, "households", ...counts, ...shares, ...whoHead], rows);
}

/** A source of finance as results name it: the lender's own name, or kin. */
export const sourceKey = ({ source }: FinanceRow, lenderNames: readonly string[]): string =>
  source === "kin" ? source : lenderNames[source];

/** Which finance for whom: one row an arm, purpose, source and class of households. */
export function financeCsv({ finance }: Comparison, lenderNames: readonly string[]): Iterable<string> {
  const figures = ["served", "amount", "inTime", "households", "failed", "income"] as const;
  const rows = Object.entries(finance).flatMap(([arm, of]) =>
    of.map((row) => [
      ...[arm, row.purpose, sourceKey(row, lenderNames), row.group],
      ...figures.flatMap((name) => spell(row[name])),
    ]),
  );
  const head = figures.flatMap((name) => intervals.map((figure) => `${name}_${figure}`));
  return csv(["arm", "purpose", "source", "group", ...head], rows);
}
