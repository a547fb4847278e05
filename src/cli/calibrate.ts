import { join } from "node:path";
import { parse } from "yaml";
import { type Calibration, calibrate } from "../calibration/calibrate.ts";
import { chooseAxes } from "../calibration/choose-axes.ts";
import { chooseTargets } from "../calibration/choose-targets.ts";
import type { PlayWave } from "../calibration/play-wave.ts";
import { setsText } from "../calibration/sets-text.ts";
import { calibrationRanges, usualCalibration } from "../calibration/usual-calibration.ts";
import { modelVersion } from "../model/model-version.ts";
import { calibrationReport } from "../report/calibration/calibration-report.ts";
import { calibrationText } from "../report/calibration/calibration-text.ts";
import { json } from "../report/files/json.ts";
import { withManifest } from "../report/files/manifest.ts";
import { findingsMarkdown, findingsPage } from "../report/findings-report.ts";
import { commandTextOf } from "../report/tables/command-text.ts";
import type { Language } from "../report/tables/shown.ts";
import { readText } from "../scenario/load-file.ts";
import { SETS_FILE } from "../scenario/read-calibrated.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { designSize } from "../sweeps/design/design-points.ts";
import { withResults } from "../sweeps/store/results.ts";
import { settingsIn } from "../sweeps/study/variant-study.ts";
import { findingsText } from "./findings-text.ts";
import { mistake } from "./mistake.ts";
import { armNames, positiveNumber, wholeNumber } from "./options.ts";
import { checkResults, playWithin, type WithinArguments, withStorePlace } from "./play-within.ts";
import { print, tell } from "./print.ts";
import { writeFiles } from "./result-directory.ts";
import { resultForms } from "./result-forms.ts";
import { type Changes, openScenario } from "./scenario-file.ts";

/** The options of `calibrate` as they were typed. */
export interface CalibrateArguments extends Changes, WithinArguments {
  waves?: string;
  points?: string;
  replicates?: string;
  sample?: string;
  cutoff?: string;
  misses?: string;
  hold?: string;
  only?: string;
  arms?: string;
  json?: boolean;
}

/** What published figures leave of all that is not well known: history matching, wave by wave. */
export async function calibrateCommand(
  file: string,
  options: CalibrateArguments,
  language: Language,
): Promise<void> {
  const text = calibrationText(language);
  const numbers = numbersOf(options, language);
  const opened = openScenario(file, options, language);
  const { scenario } = opened;
  const [bank, both] = armsOf(scenario, options.arms, language);
  const refusal = { words: text.mistake, error: mistake };
  const { bands, holdout } = chooseTargets(holdoutKeys(options.hold, language), refusal);
  const axes = chooseAxes(scenario, options.only?.split(","), refusal);
  checkResults(options, resultForms.calibration, language);
  await withStorePlace(options.out, async (place) => {
    const play: PlayWave = async (name, loaded, read) => {
      const directory = join(place, name);
      if (!options.quiet) tell(`${text.wave(name, designSize(loaded.study), loaded.study.replicates)}\n`);
      const { state } = await playWithin(loaded, directory, options, language);
      return state === "complete" ? withResults(directory, read) : undefined;
    };
    const found = await calibrate(
      {
        ...{ file, opened, set: settingsIn(options.set ?? []), axes, bank, both },
        ...{ seed: scenario.seed, ...numbers, bands, holdout },
      },
      play,
    );
    if (found) await show(found, options, language);
  });
}

/** Numbers as they were typed, those left out as usual. */
export function numbersOf(
  typed: Partial<Record<keyof typeof usualCalibration, string>>,
  language: Language,
): Record<keyof typeof usualCalibration, number> {
  const text = commandTextOf(language);
  const whole = (name: keyof typeof usualCalibration): number =>
    wholeNumber(`--${name}`, typed[name], calibrationRanges[name], text) ?? usualCalibration[name];
  const cutoff = positiveNumber("--cutoff", typed.cutoff, calibrationRanges.cutoff, text);
  return {
    waves: whole("waves"),
    points: whole("points"),
    replicates: whole("replicates"),
    sample: whole("sample"),
    cutoff: cutoff ?? usualCalibration.cutoff,
    misses: whole("misses"),
  };
}

async function show(found: Calibration, options: CalibrateArguments, language: Language): Promise<void> {
  const report = calibrationReport(found, language);
  const { sets: _sets, paths: _paths, ...rest } = found;
  print(options.json ? json(rest) : findingsText(report, language));
  if (options.out === undefined) return;
  const files = withManifest({
    [SETS_FILE]: [setsText(found)],
    "calibration.json": [json(rest)],
    "calibration.md": [findingsMarkdown(report)],
    "calibration.html": [findingsPage(report, modelVersion, language)],
  });
  await writeFiles(options.out, files);
  tell(`${calibrationText(language).wrote(Object.keys(files).length, options.out)}\n`);
}

/** The arm that a bank lends in and the one with both lenders, as asked or as the comparison has them. */
function armsOf(
  { arms, compare }: Scenario,
  asked: string | undefined,
  language: Language,
): readonly [string, string] {
  const { mistake: text } = calibrationText(language);
  const names = asked?.split(",") ?? [compare.reference, compare.treatment];
  const [bank, both, ...others] = armNames(names, Object.keys(arms), commandTextOf(language));
  if (both === undefined || others.length > 0 || bank === both) throw mistake(text.arms(names.join(",")));
  return [bank, both];
}

/** Targets held out: keys, or a YAML file that lists them. */
function holdoutKeys(hold: string | undefined, language: Language): string[] {
  if (hold === undefined) return [];
  if (!/\.ya?ml$/i.test(hold)) return hold.split(",").map((key) => key.trim());
  const written: unknown = parse(readText(hold));
  const list = Array.isArray(written) ? written : (written as { hold?: unknown } | null)?.hold;
  if (Array.isArray(list) && list.length > 0 && list.every((key) => typeof key === "string")) return list;
  throw mistake(calibrationText(language).mistake.holdFile(hold));
}
