import { csv } from "../report/files/csv.ts";
import { json } from "../report/files/json.ts";
import { fitted, type Row } from "../report/layout/grid.ts";
import { wrapped } from "../report/layout/width.ts";
import { analysisText, type Named, namedOf } from "../report/sweep-report/names.ts";
import type { ResultTable } from "../report/sweep-report/result-table.ts";
import {
  type SensitivityReport,
  sensitivityPage,
  sensitivityReport,
} from "../report/sweep-report/sensitivity-report.ts";
import { commandTextOf } from "../report/tables/command-text.ts";
import type { Language } from "../report/tables/shown.ts";
import type { MethodKey } from "../sweeps/analysis/all.ts";
import { allowedMethods, methodOf } from "../sweeps/analysis/analysis.ts";
import { known, type Sample, sampleOf } from "../sweeps/analysis/analysis-sample.ts";
import { type Sensitivity, sensitivity } from "../sweeps/analysis/sensitivity-study.ts";
import { designs } from "../sweeps/design/all.ts";
import { openResults, type Results } from "../sweeps/store/results.ts";
import { mistake } from "./mistake.ts";
import { print, tell } from "./print.ts";
import { checkDirectory, type Files, writeFiles } from "./result-directory.ts";
import { terminalWidth } from "./terminal-width.ts";

/** The options of `sensitivity` as they were typed. */
export interface SensitivityArguments {
  method?: MethodKey;
  metric?: string;
  out?: string;
  force?: boolean;
  json?: boolean;
}

/** Fewer points say nothing. */
const LEAST = 4;

/** Prints the indices of a study's factors and, on request, writes the tables and the page. */
export async function sensitivityCommand(
  directory: string,
  given: SensitivityArguments,
  language: Language,
): Promise<void> {
  const { out, force = false } = given;
  const results = await openResults(directory);
  try {
    const method = methodFor(results, given.method, language);
    const sample = await sampleFor(results, given.metric, language);
    if (out !== undefined) checkDirectory(out, force, commandTextOf(language));
    const found = sensitivity(sample, method);
    const named = namedOf(results, language);
    const report = sensitivityReport(found, results, named);
    print(given.json ? json(plain(found, report)) : printed(report, named));
    if (out === undefined) return;
    const files = sensitivityFiles(found, report, named, results);
    await writeFiles(out, files);
    tell(`${named.text.wrote(Object.keys(files).length, out)}\n`);
  } finally {
    results.close();
  }
}

/** The method asked for, if the design allows it; else the one that it was made for. */
export function methodFor({ study }: Results, asked: MethodKey | undefined, language: Language): MethodKey {
  const allowed = allowedMethods(study.design.kind);
  if (asked === undefined) return allowed[0];
  if (allowed.includes(asked)) return asked;
  const { needs = "" } = methodOf(asked);
  const design = designs[study.design.kind][language];
  throw mistake(analysisText(language).mistake.method(asked, needs, design, allowed));
}

/** The response over the design; a mistake where it has too few points, or never varies. */
export async function sampleFor(
  results: Results,
  metric: string | undefined,
  language: Language,
): Promise<Sample> {
  const { mistake: text } = analysisText(language);
  const sample = await sampleOf(results, metric ?? headlineOf(results));
  const rows = known(sample);
  if (rows.length < LEAST) throw mistake(text.tooFew(rows.length, LEAST));
  if (rows.every((p) => sample.means[p] === sample.means[rows[0]])) throw mistake(text.nothingVaries);
  return sample;
}

type Kept = Pick<Results, "metrics" | "arms">;

/** A metric as a response: the difference in it, or its level where there is one arm. */
export const responseOn = ({ arms }: Pick<Kept, "arms">, metric: string): string =>
  `${arms.length > 1 ? "difference" : arms[0]}.${metric}`;

/** Relapse, or the first metric kept where the study does not keep it. */
export const headlineOf = ({ metrics, arms }: Kept): string =>
  responseOn({ arms }, metrics.includes("relapse") ? "relapse" : metrics[0]);

/** As many columns as the terminal has; facts first, then what was found. */
function printed(report: SensitivityReport, { text }: Named): string {
  const width = terminalWidth();
  const facts = report.facts.map(([name, value]) => `${name}${text.colon}${value}`);
  return sheet(
    [report.title, "", ...facts, "", ...report.findings],
    report.tables,
    [...report.missing],
    width,
  );
}

/** Text, tables and text of a report, as wide as the terminal. */
export function sheet(
  before: readonly string[],
  tables: readonly ResultTable[],
  after: readonly string[],
  width: number,
): string {
  const told = (lines: readonly string[]): string => lines.map((said) => wrapped(said, width)).join("\n");
  const grids = tables.map(({ head, rows }) => fitted(head, rows as Row[], width));
  return `${[told(before), ...grids, told(after)].filter((part) => part !== "").join("\n\n")}\n`;
}

export const csvOf = ({ keys, raw }: ResultTable): Iterable<string> => csv(keys, raw);

/** Everything found, in the model's own units. */
export function plain(found: Sensitivity, report: SensitivityReport): object {
  const { sample, ranked, noise, convergence, tornado } = found;
  const { method, finding, ...counts } = found.analysis;
  return {
    study: sample.study.name,
    response: sample.response,
    unit: report.response.unit,
    factors: sample.study.factors.map(({ path, names }) => ({ path, ...names })),
    analysis: { method, ...(finding as object), ...counts },
    ranked,
    noise,
    tornado,
    convergence,
    missing: sample.missing,
  };
}

function sensitivityFiles(
  found: Sensitivity,
  report: SensitivityReport,
  named: Named,
  results: Results,
): Files {
  const { modelVersion, storeHash } = results.manifest;
  const tables = Object.fromEntries(
    [...report.tables, ...report.missingTables].map((table) => [`${table.id}.csv`, csvOf(table)]),
  );
  const files = {
    ...tables,
    "sensitivity.json": [json(plain(found, report))],
    "sensitivity.html": [sensitivityPage(report, named, modelVersion)],
  };
  const names = [...Object.keys(files), "manifest.json"];
  const manifest = {
    modelVersion,
    storeHash,
    study: found.sample.study.name,
    response: found.sample.response,
    files: names,
  };
  return { ...files, "manifest.json": [json(manifest)] };
}
