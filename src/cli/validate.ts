import { join } from "node:path";
import { experimentStudy } from "../experiments/file/experiment-study.ts";
import type { Fit } from "../experiments/fit.ts";
import { type ExperimentFound, findingsIn } from "../experiments/found/findings.ts";
import { recordedIn } from "../experiments/sample/packed-table.ts";
import { modelVersion } from "../model/model-version.ts";
import { json } from "../report/files/json.ts";
import { withManifest } from "../report/files/manifest.ts";
import { wrapped } from "../report/layout/width.ts";
import { commandTextOf } from "../report/tables/command-text.ts";
import type { Language } from "../report/tables/shown.ts";
import { validationMarkdown } from "../report/validation/validation-markdown.ts";
import { validationPage } from "../report/validation/validation-page.ts";
import { validationProse } from "../report/validation/validation-prose.ts";
import { validationReport } from "../report/validation/validation-report.ts";
import { validationText } from "../report/validation/validation-text.ts";
import { nearestNumbers } from "../scenario/nearest.ts";
import { openResults, type Results } from "../sweeps/store/results.ts";
import type { LoadedStudy } from "../sweeps/study/load-study.ts";
import { fitIn, fitStudy } from "../validation/fit-study.ts";
import { plainOf } from "../validation/plain-validation.ts";
import { validated } from "../validation/validated.ts";
import { FEWEST_SEEDS, SEEDS, type Validation } from "../validation/validation.ts";
import { experimentsIn, inCounty, planFor } from "../validation/validation-experiments.ts";
import type { ValidationRow } from "../validation/validation-row.ts";
import { validationRows } from "../validation/validation-rows.ts";
import { findingsText } from "./findings-text.ts";
import { mistake } from "./mistake.ts";
import { MOST_REPLICATES, wholeNumber } from "./options.ts";
import { checkResults, playWithin, type WithinArguments, withStorePlace } from "./play-within.ts";
import { print, tell } from "./print.ts";
import { writeFiles } from "./result-directory.ts";
import { resultForms } from "./result-forms.ts";
import { packageRoot } from "./scenario.ts";
import { type Changes, openScenario } from "./scenario-file.ts";
import { terminalWidth } from "./terminal-width.ts";

/** The options of `validate` as they were typed. */
export interface ValidateArguments extends Changes, WithinArguments {
  seeds?: string;
  only?: string;
  markdown?: boolean;
  json?: boolean;
}

/** Holds a scenario against every row of the table of targets, or some; what is missed is no failure of the command. */
export async function validateCommand(
  file: string,
  options: ValidateArguments,
  language: Language,
): Promise<void> {
  const text = validationText(language);
  if (options.resume && options.out === undefined) throw mistake(text.mistake.resume);
  const seeds = wholeNumber("--seeds", options.seeds, [1, MOST_REPLICATES], commandTextOf(language)) ?? SEEDS;
  if (seeds < FEWEST_SEEDS) throw mistake(text.mistake.seeds(seeds, FEWEST_SEEDS));
  const rows = rowsOf(options.only, language);
  const opened = openScenario(file, options, language);
  const plan = planFor(rows, experimentsIn(join(packageRoot(), "experiments")));
  const experiments = plan.experiments.map((loaded) => inCounty(loaded, file, options.set ?? []));
  const { fit } = plan;
  checkResults(options, resultForms.validation, language);
  await withStorePlace(options.out, async (place) => {
    const count = experiments.length + (fit ? 1 : 0);
    let begun = 0;
    const play = <T>(study: LoadedStudy, read: (results: Results) => Promise<T>): Promise<T | undefined> => {
      begun++;
      if (!options.quiet) tell(`${text.played(study.study.title[language], begun, count)}\n`);
      return playedThen(study, join(place, study.study.name), { options, language }, read);
    };
    const found = new Map<string, ExperimentFound>();
    for (const loaded of experiments) {
      const own = await play(experimentStudy(loaded, seeds), (results) =>
        findingsIn(recordedIn(results), loaded.experiment),
      );
      if (!own) return;
      found.set(loaded.experiment.name, own);
    }
    let fitted: Fit | undefined;
    if (fit) {
      fitted = await play(fitStudy(file, opened, seeds), (results) => fitIn(results, opened));
      if (!fitted) return;
    }
    const played = { experiments: found, fit: fitted };
    await show(
      {
        ...{ modelVersion, scenario: opened.scenario.name, seeds },
        rows: rows.map((row) => validated(row, played)),
        experiments: [...found.values()],
      },
      options,
      language,
    );
  });
}

/** Plays a study to its end and reads it; nothing where it was interrupted, of which the user was told. */
async function playedThen<T>(
  study: LoadedStudy,
  directory: string,
  { options, language }: { options: ValidateArguments; language: Language },
  read: (results: Results) => Promise<T>,
): Promise<T | undefined> {
  const { state } = await playWithin(
    study,
    directory,
    { ...options, quiet: options.quiet || options.json },
    language,
  );
  if (state !== "complete") return undefined;
  const results = await openResults(directory);
  try {
    return await read(results);
  } finally {
    results.close();
  }
}

/** The rows that are asked for by number. */
function rowsOf(only: string | undefined, language: Language): readonly ValidationRow[] {
  if (only === undefined) return validationRows;
  const numbers = validationRows.map(({ number }) => number);
  const asked = only.split(",").map((each) => each.trim());
  for (const each of asked)
    if (!numbers.map(String).includes(each))
      throw mistake(
        validationText(language).mistake.row(each, nearestNumbers(each, numbers), numbers.join(", ")),
      );
  return validationRows.filter(({ number }) => asked.includes(String(number)));
}

async function show(validation: Validation, options: ValidateArguments, language: Language): Promise<void> {
  const plain = plainOf(validation);
  const markdown = (level: number): string => validationMarkdown(validation, language, level);
  print(options.json ? json(plain) : options.markdown ? markdown(SECTION) : inWords(validation, language));
  if (options.out === undefined) return;
  const files = withManifest({
    "validation.json": [json(plain)],
    "validation.md": [markdown(1)],
    "validation.zh.html": [validationPage(validation, "zh")],
    "validation.en.html": [validationPage(validation, "en")],
  });
  await writeFiles(options.out, files);
  if (!options.quiet) tell(`${validationText(language).wrote(Object.keys(files).length, options.out)}\n`);
}

/** As wide as the terminal: the tables, then the mechanisms. */
function inWords(validation: Validation, language: Language): string {
  const { notes, ...report } = validationReport(validation, language);
  const width = terminalWidth();
  const prose = validationProse(validation, language).map(
    ({ title, paragraphs }) => `${title}\n\n${paragraphs.map((each) => wrapped(each, width)).join("\n")}`,
  );
  const last = notes.map((each) => wrapped(each, width)).join("\n");
  return `${[findingsText({ ...report, notes: [] }, language).trimEnd(), ...prose, last].join("\n\n")}\n`;
}

/** Level of its headings where a page includes it. */
const SECTION = 2;
