import type { Comparison } from "../compare/comparison.ts";
import type { FinanceRow } from "../compare/finance.ts";
import { KEPT } from "../compare/running-figure.ts";
import { metricName } from "../model/metrics/all.ts";
import { usableCores } from "../play/cores.ts";
import { comparisonColumnsCsv } from "../report/files/comparison-columns.ts";
import {
  counterfactualCsv,
  differencesCsv,
  financeCsv,
  type NameOf,
  sourceKey,
} from "../report/files/csv.ts";
import { json, printable } from "../report/files/json.ts";
import { manifest } from "../report/files/manifest.ts";
import { commandTextOf } from "../report/tables/command-text.ts";
import { comparisonReport } from "../report/tables/comparison-report.ts";
import { sentence } from "../report/tables/sentence.ts";
import { type Language, type Shown, shown } from "../report/tables/shown.ts";
import { compare, metrics, modelVersion, planOf } from "../sannong.ts";
import { scenarioHash } from "../scenario/hash.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { exitOf, interruption } from "./interrupt.ts";
import { bytesOfReplicate, checkMemory, type Load } from "./memory-check.ts";
import { armNames, MOST_REPLICATES, positiveNumber, wholeNumber, workersOf } from "./options.ts";
import { print, tell } from "./print.ts";
import { progressLine, silent } from "./progress.ts";
import { type Coming, openReplicateWriter, type ReplicateWriter } from "./replicate-writer.ts";
import { checkDirectory, type Files, writeFiles } from "./result-directory.ts";
import { resultForms } from "./result-forms.ts";
import { type Changes, readScenario } from "./scenario-file.ts";
import { terminalWidth } from "./terminal-width.ts";

/** The options of `compare` as they were typed. */
export interface CompareArguments extends Changes {
  replicates?: string;
  precision?: string;
  workers?: string;
  arms?: string;
  out?: string;
  force?: boolean;
  json?: boolean;
  hash?: boolean;
  quiet?: boolean;
  all?: boolean;
  finance?: boolean;
  /** A folder that `calibrate` wrote. */
  uncertainty?: string;
}

/** Compares the arms of a scenario; prints tables, JSON or the hash, and writes results where asked. */
export async function compareCommand(
  file: string,
  options: CompareArguments,
  language: Language,
): Promise<void> {
  const text = commandTextOf(language);
  const replicates = wholeNumber("--replicates", options.replicates, [1, MOST_REPLICATES], text);
  const precision = positiveNumber("--precision", options.precision, [0, 1], text);
  const workers = workersOf(options.workers, text);
  const scenario = readScenario(file, withUncertainty(options), language);
  const names = Object.keys(scenario.arms);
  const arms = options.arms === undefined ? names : armNames(options.arms.split(","), names, text);
  const planned = replicates ?? (precision === undefined ? scenario.replicates : undefined);
  checkMemory(comparedLoad(scenario, arms.length, { workers, replicates: planned, flows: false }), text);
  const signal = interruption();
  if (options.out !== undefined)
    checkDirectory(options.out, { form: resultForms.compare, force: options.force }, text);

  const coming: Coming = { nameOf: namesIn(scenario), planned, flows: "first" };
  const writer = options.out === undefined ? undefined : openReplicateWriter(options.out, coming, text);
  const asked = { replicates, precision, workers, arms, flows: "first" as const, signal };
  const comparison = await played(scenario, { ...asked, onReplicate: writer?.take }, options, language);
  if (comparison.interrupted) {
    tell(`${text.interrupted(comparison.finished, comparison.planned)}\n`);
    process.exitCode = exitOf(signal);
  }
  if (comparison.finished === 0) return;
  show(comparison, scenario, options, language);
  if (options.out === undefined || !writer) return;
  await writeFiles(options.out, comparisonFiles(comparison, scenario, writer), writer.filled);
  if (!options.quiet) tell(`${text.written(options.out)}\n`);
}

const withUncertainty = ({ set = [], seed, uncertainty }: CompareArguments): Changes => ({
  seed,
  set: uncertainty === undefined ? set : [...set, `compare.calibrated=${JSON.stringify(uncertainty)}`],
});

type Asked = Parameters<typeof compare>[1];

/** Plays a comparison with progress on stderr. */
export async function played(
  scenario: Scenario,
  asked: Asked,
  { quiet, json, hash }: Pick<CompareArguments, "quiet" | "json" | "hash">,
  language: Language,
): Promise<Comparison> {
  const line = quiet || json || hash ? silent : progressLine(commandTextOf(language), process.stderr);
  try {
    return await compare(scenario, { ...asked, onProgress: line.show });
  } finally {
    line.end();
  }
}

function show(
  comparison: Comparison,
  scenario: Scenario,
  options: CompareArguments,
  language: Language,
): void {
  if (options.hash) {
    if (!comparison.interrupted) print(`${comparison.hash}\n`);
  } else if (options.json) print(json(jsonOf(comparison, scenario)));
  else
    print(
      comparisonReport(comparison, shownOf(comparison, scenario, language, options.all), options.finance),
    );
}

/** What a report of this comparison needs to name things, fitted to the terminal. */
export function shownOf(
  { arms }: Pick<Comparison, "arms">,
  scenario: Scenario,
  language: Language,
  all = false,
): Shown {
  const how = { language, width: terminalWidth(), all };
  return shown(scenario, planOf(scenario), arms, metrics, how);
}

const jsonOf = (comparison: Comparison, scenario: Scenario): object => ({
  modelVersion,
  scenario: scenario.name,
  scenarioHash: scenarioHash(scenario),
  sentence: {
    zh: sentence(comparison, shownOf(comparison, scenario, "zh")),
    en: sentence(comparison, shownOf(comparison, scenario, "en")),
  },
  ...printable(comparison, namesIn(scenario)),
  finance: Object.fromEntries(
    Object.entries(comparison.finance).map(([arm, rows]) => [arm, rows.map(named(scenario))]),
  ),
});

/** A row of finance with the lender's own name. */
const named =
  (scenario: Scenario) =>
  (row: FinanceRow): object => ({ ...row, source: sourceKey(row, planOf(scenario).lenderNames) });

function comparisonFiles(comparison: Comparison, scenario: Scenario, { filled }: ReplicateWriter): Files {
  const files = {
    "differences.csv": differencesCsv(comparison, namesIn(scenario)),
    "counterfactual.csv": counterfactualCsv(comparison),
    "finance.csv": financeCsv(comparison, planOf(scenario).lenderNames),
    "columns.csv": comparisonColumnsCsv(comparison, namesIn(scenario), scenario),
  };
  return { ...files, ...manifestFile(comparison, scenario, [...filled.names, ...Object.keys(files)]) };
}

/** What playing these arms of a scenario takes at once. */
export const loadOf = ({ county }: Scenario, arms: number, workers = usableCores()): Load => ({
  size: county,
  arms,
  workers,
});

/** The same where replicates stay for what is told of them: as many as are kept at most, where it is open how many. */
export const comparedLoad = (
  scenario: Scenario,
  arms: number,
  { workers, replicates = KEPT, flows }: { workers?: number; replicates?: number; flows: boolean },
): Load => ({
  ...loadOf(scenario, arms, workers),
  staying: {
    replicates: Math.min(KEPT, replicates),
    each: bytesOfReplicate(planOf(scenario), arms, flows),
  },
});

/** What metrics are called where results of this scenario are written. */
export function namesIn(scenario: Scenario): NameOf {
  const { lenderNames } = planOf(scenario);
  return (key) => metricName(key, lenderNames);
}

/** The manifest of a directory that also holds `files`. */
export function manifestFile(comparison: Comparison, scenario: Scenario, files: readonly string[]): Files {
  const about = { name: scenario.name, hash: scenarioHash(scenario), resolved: scenario };
  return { "manifest.json": [json(manifest(comparison, about, files))] };
}
