import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { estimatorOf } from "../experiments/file/estimate-faults.ts";
import type { Experiment } from "../experiments/file/experiment.ts";
import { experimentSchema } from "../experiments/file/experiment-file.ts";
import { experimentStudy, type LoadedExperiment } from "../experiments/file/experiment-study.ts";
import { loadExperiment } from "../experiments/file/load-experiment.ts";
import { type ExperimentFound, findingsIn, type Recorded } from "../experiments/found/findings.ts";
import type { Measure } from "../experiments/sample/measure.ts";
import { recordedIn } from "../experiments/sample/packed-table.ts";
import { measureNamed, measureNames } from "../experiments/sample/reader.ts";
import { experimentJson } from "../report/experiments/experiment-json.ts";
import { experimentPage, picturesOf } from "../report/experiments/experiment-page.ts";
import { experimentReport } from "../report/experiments/experiment-report.ts";
import { experimentText } from "../report/experiments/experiment-text.ts";
import { sampleColumnsCsv } from "../report/experiments/sample-columns.ts";
import { withManifest } from "../report/files/manifest.ts";
import { findingsMarkdown } from "../report/findings-report.ts";
import { fitted } from "../report/layout/grid.ts";
import { commandTextOf } from "../report/tables/command-text.ts";
import type { Language } from "../report/tables/shown.ts";
import { describeProblem, describeWarning, isScenarioError } from "../scenario/problem.ts";
import { unitNames } from "../scenario/unit-names.ts";
import { openResults } from "../sweeps/store/results.ts";
import { findingsText } from "./findings-text.ts";
import { mistake } from "./mistake.ts";
import { MOST_REPLICATES, wholeNumber } from "./options.ts";
import { checkResults, playWithin, type WithinArguments, withStorePlace } from "./play-within.ts";
import { print, tell } from "./print.ts";
import { writeFiles } from "./result-directory.ts";
import { namesForm, type ResultForm, SAMPLES } from "./result-forms.ts";
import { sampleFiles, writeSamples } from "./sample-files.ts";
import { packageRoot } from "./scenario.ts";
import { listWidth } from "./terminal-width.ts";

/** The options of `experiment run` as they were typed. */
export interface ExperimentArguments extends WithinArguments {
  seeds?: string;
  json?: boolean;
  allSamples?: boolean;
}

/** The experiments that come with the package, one below the other. */
export function experimentListCommand(language: Language): void {
  const { head } = experimentText(language);
  const folder = join(packageRoot(), "experiments");
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => /\.ya?ml$/.test(name)) : [];
  const rows = files
    .map((name) => listed(join(folder, name), language))
    .sort((a, b) => numberIn(a[0]) - numberIn(b[0]) || (a[1] < b[1] ? -1 : 1));
  print(`${fitted([head.code, head.file, head.title, head.study], rows, listWidth(), "right")}\n`);
}

const numberIn = (code: string): number => Number(/\d+/.exec(code)?.[0] ?? Number.POSITIVE_INFINITY);

function listed(path: string, language: Language): string[] {
  const file = relative(process.cwd(), path);
  try {
    const { code = "", title, study } = loadExperiment(path).experiment;
    return [code, file, title[language], study.citation];
  } catch (error) {
    if (!isScenarioError(error)) throw error;
    return ["", file, describeProblem(error.problems[0], language), ""];
  }
}

/** Says that nothing is wrong; what is wrong is thrown. */
export function experimentCheckCommand(file: string, language: Language): void {
  const loaded = loadExperiment(file);
  seedsOf(loaded, undefined, language);
  print(`${experimentText(language).fine(file)}\n`);
}

export const experimentSchemaCommand = (): void => print(`${JSON.stringify(experimentSchema(), null, 2)}\n`);

/** Every name that an outcome of households or shops can ask for, or those that have a word in them. */
export function experimentColumnsCommand(word: string | undefined, language: Language): void {
  const { head, mistake: text } = experimentText(language);
  const asked = word?.toLowerCase() ?? "";
  const rows = measureNames().flatMap((name) => {
    const { zh, en, unit } = measureNamed(name) as Measure;
    const has = `${name} ${zh} ${en}`.toLowerCase().includes(asked);
    return has ? [[name, { zh, en }[language], unitNames[unit][language]]] : [];
  });
  if (rows.length === 0) throw mistake(text.noColumn(asked));
  print(`${fitted([head.name, head.meaning, head.unit], rows, listWidth(), "right")}\n`);
}

/** Seeds as asked for or as the file says; fewer than an estimator needs are a mistake. */
function seedsOf({ experiment }: LoadedExperiment, input: string | undefined, language: Language): number {
  const text = experimentText(language);
  const seeds =
    wholeNumber("--seeds", input, [1, MOST_REPLICATES], commandTextOf(language)) ?? experiment.seeds;
  for (const [name, { kind }] of Object.entries(experiment.estimates)) {
    const least = estimatorOf(kind)?.seeds ?? 1;
    if (seeds < least) throw mistake(text.mistake.seeds(name, least, seeds));
  }
  return seeds;
}

/** Plays an experiment on the sweep's store, estimates, and prints what it found; writes results where asked. */
export async function experimentRunCommand(
  file: string,
  options: ExperimentArguments,
  language: Language,
): Promise<void> {
  const text = experimentText(language);
  if (options.resume && options.out === undefined) throw mistake(text.mistake.resume);
  const loaded = loadExperiment(file);
  const seeds = seedsOf(loaded, options.seeds, language);
  for (const warning of loaded.opened.warnings)
    tell(`${commandTextOf(language).warning(describeWarning(warning, language))}\n`);
  const study = experimentStudy(loaded, seeds);
  checkResults(options, formOf(loaded), language);
  await withStorePlace(options.out, async (directory) => {
    const quiet = options.quiet || options.json;
    const { state } = await playWithin(study, directory, { ...options, quiet }, language);
    if (state !== "complete") return;
    const results = await openResults(directory);
    try {
      const recorded = recordedIn(results);
      await refuseNobody(recorded, loaded, language);
      const found = await findingsIn(recorded, loaded.experiment);
      const report = experimentReport(found, language);
      print(options.json ? experimentJson(found) : findingsText(report, language));
      if (options.out !== undefined) await write(options.out, found, { recorded, options, language });
    } finally {
      results.close();
    }
  });
}

/** Exactly what it writes: pictures are called as its estimates. */
function formOf({ experiment }: LoadedExperiment): ResultForm {
  const pictures = Object.keys(experiment.estimates).flatMap((name) => [`${name}.svg`, `${name}-series.svg`]);
  const tables = ["experiment.json", "experiment.md", "experiment.html", COLUMNS];
  return namesForm([...tables, ...pictures, ...samplesOf(experiment)], [SAMPLES]);
}

const samplesOf = (experiment: Experiment): string[] =>
  sampleFiles(experiment).map((name) => `${SAMPLES}/${name}`);

/** Samples in which no seed has anybody say nothing, and not that there is no effect. */
async function refuseNobody(
  recorded: Recorded,
  { experiment }: LoadedExperiment,
  language: Language,
): Promise<void> {
  for (const name of Object.keys(experiment.samples)) {
    let rows = 0;
    for await (const { table } of recorded.samples(name)) rows += table.rows;
    if (rows === 0) throw mistake(experimentText(language).mistake.nobody(name));
  }
}

async function write(
  out: string,
  found: ExperimentFound,
  { recorded, options, language }: { recorded: Recorded; options: ExperimentArguments; language: Language },
): Promise<void> {
  const { experiment } = found;
  const report = experimentReport(found, language);
  const pictures = picturesOf(found, language);
  const names = [...samplesOf(experiment), COLUMNS];
  const own = {
    "experiment.json": [experimentJson(found)],
    "experiment.md": [findingsMarkdown(report)],
    "experiment.html": [experimentPage(found, language)],
    ...Object.fromEntries(pictures.map(({ name, svg }) => [`${name}.svg`, [`${svg}\n`]])),
  };
  const files = withManifest(own, names);
  const fill = async (pathOf: (name: string) => string): Promise<boolean> => {
    const place = (file: string): string => pathOf(`${SAMPLES}/${file}`);
    const columns = await writeSamples(recorded, experiment, place, options.allSamples ?? false);
    writeFileSync(pathOf(COLUMNS), [...sampleColumnsCsv(experiment, columns)].join(""));
    return true;
  };
  await writeFiles(out, files, { names, fill });
  const count = Object.keys(files).length + names.length;
  if (!options.quiet) tell(`${experimentText(language).wrote(count, out)}\n`);
}

const COLUMNS = "columns.csv";
