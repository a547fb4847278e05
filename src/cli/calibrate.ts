import { join } from "node:path";
import { parse } from "yaml";
import { type Calibration, calibrate } from "../calibration/calibrate.ts";
import type { Band } from "../calibration/implausibility.ts";
import type { PlayWave } from "../calibration/play-wave.ts";
import { type Axis, calibrationSpace } from "../calibration/space.ts";
import type { Target } from "../experiments/target.ts";
import { type TargetKey, targetKeys, targets } from "../experiments/targets.ts";
import { modelVersion } from "../model/model-version.ts";
import { calibrationReport } from "../report/calibration/calibration-report.ts";
import { calibrationText } from "../report/calibration/calibration-text.ts";
import { json } from "../report/files/json.ts";
import { findingsMarkdown, findingsPage } from "../report/findings-report.ts";
import { commandTextOf } from "../report/tables/command-text.ts";
import type { Language } from "../report/tables/shown.ts";
import { readText } from "../scenario/load-file.ts";
import { nearest } from "../scenario/nearest.ts";
import { SETS_FILE } from "../scenario/read-calibrated.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { designSize } from "../sweeps/design/design-points.ts";
import { openResults } from "../sweeps/store/results.ts";
import { settingsIn } from "../sweeps/study/variant-study.ts";
import { findingsText } from "./findings-text.ts";
import { mistake } from "./mistake.ts";
import { armNames, MOST_REPLICATES, positiveNumber, wholeNumber } from "./options.ts";
import { checkResults, playWithin, type WithinArguments, withStorePlace } from "./play-within.ts";
import { print, tell } from "./print.ts";
import { writeFiles } from "./result-directory.ts";
import { type Changes, openScenario } from "./scenario-file.ts";

/** The options of `calibrate` as they were typed. */
export interface CalibrateArguments extends Changes, WithinArguments {
  waves?: string;
  points?: string;
  replicates?: string;
  sample?: string;
  cutoff?: string;
  hold?: string;
  only?: string;
  arms?: string;
  json?: boolean;
}

const [WAVES, POINTS, REPLICATES, SAMPLE, CUTOFF] = [2, 400, 2, 100, 3];
const [MOST_WAVES, MOST_POINTS, LARGEST_CUTOFF] = [20, 100_000, 1000];
/** Fewer points make no emulator, fewer sets no sample. */
const [FEWEST_POINTS, FEWEST_SETS] = [20, 5];

/** What published figures leave of all that is not well known: history matching, wave by wave. */
export async function calibrateCommand(
  file: string,
  options: CalibrateArguments,
  language: Language,
): Promise<void> {
  const common = commandTextOf(language);
  const text = calibrationText(language);
  const number = (name: string, input: string | undefined, range: readonly [number, number], usual: number) =>
    wholeNumber(name, input, range, common) ?? usual;
  const waves = number("--waves", options.waves, [1, MOST_WAVES], WAVES);
  const points = number("--points", options.points, [FEWEST_POINTS, MOST_POINTS], POINTS);
  const replicates = number("--replicates", options.replicates, [2, MOST_REPLICATES], REPLICATES);
  const sample = number("--sample", options.sample, [FEWEST_SETS, MOST_POINTS], SAMPLE);
  const cutoff = positiveNumber("--cutoff", options.cutoff, [0, LARGEST_CUTOFF], common) ?? CUTOFF;
  const opened = openScenario(file, options, language);
  const { scenario } = opened;
  const [bank, both] = armsOf(scenario, options.arms, language);
  const { bands, holdout } = bandsOf(options.hold, language);
  const axes = axesOf(scenario, options.only, language);
  checkResults(options, language);
  await withStorePlace(options.out, async (place) => {
    const play: PlayWave = async (name, loaded, read) => {
      const directory = join(place, name);
      if (!options.quiet) tell(`${text.wave(name, designSize(loaded.study), loaded.study.replicates)}\n`);
      const { state } = await playWithin(loaded, directory, options, language);
      if (state !== "complete") return undefined;
      const results = await openResults(directory);
      try {
        return await read(results);
      } finally {
        results.close();
      }
    };
    const found = await calibrate(
      {
        ...{ file, opened, set: settingsIn(options.set ?? []), axes, bank, both, replicates },
        ...{ seed: scenario.seed, waves, points, sample, cutoff, bands, holdout },
      },
      play,
    );
    if (found) await show(found, options, language);
  });
}

async function show(found: Calibration, options: CalibrateArguments, language: Language): Promise<void> {
  const report = calibrationReport(found, language);
  const { sets, paths, ...rest } = found;
  print(options.json ? json(rest) : findingsText(report, language));
  if (options.out === undefined) return;
  const files = {
    [SETS_FILE]: [`${[paths, ...sets].map((row) => row.join(",")).join("\n")}\n`],
    "calibration.json": [json(rest)],
    "calibration.md": [findingsMarkdown(report)],
    "calibration.html": [findingsPage(report, modelVersion, language)],
  };
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

const allBands = (): (Band & { key: TargetKey })[] =>
  targetKeys.flatMap((key) => {
    const { band }: Target = targets[key];
    return band ? [{ key, low: band[0], high: band[1] }] : [];
  });

/** All targets with a band, those that are held out apart: keys, or a YAML file that lists them. */
function bandsOf(hold: string | undefined, language: Language): { bands: Band[]; holdout: Band[] } {
  const all = allBands();
  const keys = all.map(({ key }) => String(key));
  const asked = holdoutKeys(hold, language);
  for (const key of asked)
    if (!keys.includes(key))
      throw mistake(calibrationText(language).mistake.target(key, nearest(key, keys), keys.join(", ")));
  if (asked.length === keys.length) throw mistake(calibrationText(language).mistake.allHeld);
  return {
    bands: all.filter(({ key }) => !asked.includes(key)),
    holdout: all.filter(({ key }) => asked.includes(key)),
  };
}

function holdoutKeys(hold: string | undefined, language: Language): string[] {
  if (hold === undefined) return [];
  if (!/\.ya?ml$/i.test(hold)) return hold.split(",").map((key) => key.trim());
  const written: unknown = parse(readText(hold));
  const list = Array.isArray(written) ? written : (written as { hold?: unknown } | null)?.hold;
  if (Array.isArray(list) && list.length > 0 && list.every((key) => typeof key === "string")) return list;
  throw mistake(calibrationText(language).mistake.holdFile(hold));
}

/** All that is not well known, or of it what is asked for by path or by its beginning. */
function axesOf(scenario: Scenario, only: string | undefined, language: Language): Axis[] {
  const axes = calibrationSpace(scenario);
  const { mistake: text } = calibrationText(language);
  if (only === undefined) return axes.length > 0 ? axes : refuse(text.nothing);
  return only.split(",").flatMap((asked) => {
    const own = axes.filter(({ path }) => path === asked || path.startsWith(`${asked}.`));
    if (own.length > 0) return own;
    const paths = axes.map(({ path }) => path);
    throw mistake(text.path(asked, nearest(asked, paths), paths.length));
  });
}

function refuse(message: string): never {
  throw mistake(message);
}
