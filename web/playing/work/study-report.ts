import type { DataTable, Figure } from "../../../src/report/sweep-report/figure.ts";
import {
  analysisText,
  factorLabel,
  factorValue,
  type Named,
  namedOf,
  type ResponseNames,
  responseNames,
} from "../../../src/report/sweep-report/names.ts";
import { sensitivityReport } from "../../../src/report/sweep-report/sensitivity-report.ts";
import { shower } from "../../../src/report/sweep-report/shown-response.ts";
import type { Lang } from "../../../src/scenario/problem.ts";
import { allowedMethods } from "../../../src/sweeps/analysis/analysis.ts";
import {
  finitePoints,
  pointEstimate,
  type Sample,
  sampleOf,
} from "../../../src/sweeps/analysis/analysis-sample.ts";
import { sensitivity } from "../../../src/sweeps/analysis/sensitivity-study.ts";
import type { DesignPoint } from "../../../src/sweeps/design/design.ts";
import { jobResults } from "../../../src/sweeps/store/job-results.ts";
import type { JobRows } from "../../../src/sweeps/store/job-rows.ts";
import type { Manifest } from "../../../src/sweeps/store/manifest.ts";
import { responses } from "../../../src/sweeps/study/response-name.ts";

/** What the laboratory shows of one response, in one language: the words, tables and charts of the command line's report. */
export interface StudyReport {
  title: string;
  findings: readonly string[];
  tables: readonly DataTable[];
  figures: readonly Figure[];
  method: readonly string[];
  missing: readonly string[];
  /** Every point with its factors, and the response over its replicates. */
  points: DataTable;
  /** At each point the replicate that tells most of it: with the largest difference, or farthest from its mean. */
  telling: readonly number[];
  /** Why there is no analysis yet. */
  none?: string;
}

/** A response that a study has, by its name and in words. */
interface NamedResponse {
  name: string;
  label: string;
}

/** Every response of a study, in one language. */
export function responsesOf(manifest: Manifest, language: Lang): NamedResponse[] {
  const named = namedOf({ study: manifest.saved.study, manifest }, language);
  return responses(manifest.arms, manifest.metrics).map((name) => ({
    name,
    label: responseNames(named, name).label,
  }));
}

/** Fewer points say nothing. */
const LEAST = 4;
const MOST_ROWS = 200;

/** Analyses one response of the runs that there are. */
export async function studyReport(
  manifest: Manifest,
  points: readonly DesignPoint[],
  jobs: readonly JobRows[],
  { response, language }: { response: string; language: Lang },
): Promise<StudyReport> {
  const results = jobResults(manifest, points, jobs);
  const named = namedOf(results, language);
  const sample = await sampleOf(results, response);
  const names = responseNames(named, response);
  const table = pointTable(sample, named, names);
  const rows = finitePoints(sample);
  const difference = response.startsWith("difference.");
  const { mistake } = analysisText(language);
  const bare = {
    title: names.axis,
    findings: [],
    tables: [],
    figures: [],
    method: [],
    missing: [],
    points: table,
    telling: sample.runs.map((values, p) => tellingOf(values, difference ? 0 : sample.means[p])),
  };
  if (rows.length < LEAST) return { ...bare, none: mistake.tooFew(rows.length, LEAST) };
  if (rows.every((p) => sample.means[p] === sample.means[rows[0]]))
    return { ...bare, none: mistake.nothingVaries };
  const [method] = allowedMethods(results.study.design.kind);
  const found = sensitivity(sample, method);
  const { title, findings, tables, figures, method: how, missing } = sensitivityReport(found, results, named);
  return { ...bare, title, findings, tables, figures, method: how, missing };
}

/** The number of the value farthest from one, from 1. */
function tellingOf(values: Float64Array, from: number): number {
  let [at, most] = [0, -1];
  values.forEach((value, r) => {
    const distance = Math.abs(value - from);
    if (distance > most) [at, most] = [r, distance];
  });
  return at + 1;
}

function pointTable(sample: Sample, named: Named, response: ResponseNames): DataTable {
  const { table, missing } = named.text;
  const rows = Array.from(sample.means, (_, p) => p);
  const estimates = rows.map((p) => pointEstimate(sample, p));
  const shown = shower(
    estimates.flatMap(({ mean, low, high }) => [mean, low, high].filter(Number.isFinite)),
    response,
  );
  const cell = (value: number): string => (Number.isFinite(value) ? shown(value * response.factor) : "—");
  const left = rows.length - MOST_ROWS;
  return {
    head: [
      missing.point,
      ...sample.columns.map(({ factor }) => factorLabel(named, factor)),
      response.axis,
      table.low,
      table.high,
      missing.replicates,
    ],
    rows: [
      ...rows
        .slice(0, MOST_ROWS)
        .map((p) => [
          String(p + 1),
          ...sample.columns.map((column) => factorValue(named, column, column.values[p])),
          cell(estimates[p].mean),
          cell(estimates[p].low),
          cell(estimates[p].high),
          String(sample.runs[p].filter(Number.isFinite).length),
        ]),
      ...(left > 0 ? [[table.notShown(left)]] : []),
    ],
  };
}
