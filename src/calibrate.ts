import { join } from "node:path";
import { type Calibration, type CalibrationAsked, calibrate as match } from "./calibration/calibrate.ts";
import { chooseAxes } from "./calibration/choose-axes.ts";
import { chooseTargets } from "./calibration/choose-targets.ts";
import type { PlayWave } from "./calibration/play-wave.ts";
import { setsText } from "./calibration/sets-text.ts";
import { numbersOf } from "./cli/calibrate.ts";
import { mistake } from "./cli/mistake.ts";
import { STORE_PLACE } from "./cli/play-within.ts";
import { checkDirectory, writeFiles } from "./cli/result-directory.ts";
import { resultForms } from "./cli/result-forms.ts";
import { calibrationText } from "./report/calibration/calibration-text.ts";
import { withManifest } from "./report/files/manifest.ts";
import { commandTextOf } from "./report/tables/command-text.ts";
import { loadScenario } from "./scenario/load-scenario.ts";
import { SETS_FILE } from "./scenario/read-calibrated.ts";
import { playStudy, type SweepStudyOptions } from "./studies.ts";
import { withResults } from "./sweeps/store/results.ts";
import type { SweepProgress } from "./sweeps/store/sweep-progress.ts";
import { settingsIn } from "./sweeps/study/variant-study.ts";

/** How `calibrate` goes about it; what is left out is as in the command. */
export interface CalibrateOptions
  extends Pick<SweepStudyOptions, "workers" | "limit" | "signal">,
    Partial<Pick<CalibrationAsked, "waves" | "points" | "replicates" | "sample" | "cutoff" | "misses">> {
  /** Changes of the scenario, `path=value`; what is set is not drawn. */
  set?: readonly string[];
  /** Targets that are judged only afterwards, by their keys. */
  hold?: readonly string[];
  /** Parameters by path or by its beginning; by default all of grade C and D at their defaults. */
  only?: readonly string[];
  /** Arm of the bank and arm of both lenders; by default those that the scenario compares. */
  arms?: readonly [bank: string, both: string];
  /** Called as runs are stored, with the wave: `own`, `wave-1`, …, `sample`. */
  onProgress?(wave: string, progress: SweepProgress): void;
}

/** What the library's `calibrate` does, on DuckDB. */
export async function calibrate(
  file: string,
  directory: string,
  { set = [], hold = [], only, arms, workers, limit, signal, onProgress, ...numbers }: CalibrateOptions,
): Promise<Calibration | undefined> {
  const words = calibrationText("en").mistake;
  const refusal = { words, error: mistake };
  const opened = loadScenario(file, { set });
  const { scenario } = opened;
  const [bank, both] = arms ?? [scenario.compare.reference, scenario.compare.treatment];
  if (bank === both || !(bank in scenario.arms && both in scenario.arms))
    throw refusal.error(words.arms(`${bank},${both}`));
  checkDirectory(directory, { form: resultForms.calibration, force: true }, commandTextOf("en"));
  const play: PlayWave = async (name, loaded, read) => {
    const place = join(directory, STORE_PLACE, name);
    const report = (progress: SweepProgress): void => onProgress?.(name, progress);
    const { state } = await playStudy(loaded, place, { workers, limit, signal, onProgress: report });
    return state === "complete" ? withResults(place, read) : undefined;
  };
  const found = await match(
    {
      ...numbersOf(asText(numbers), "en"),
      ...chooseTargets(hold, refusal),
      ...{ file, opened, set: settingsIn(set), axes: chooseAxes(scenario, only, refusal), bank, both },
      seed: scenario.seed,
    },
    play,
  );
  if (!found) return undefined;
  await writeFiles(directory, withManifest({ [SETS_FILE]: [setsText(found)] }));
  return found;
}

/** Numbers as they would be typed, so that the command's limits hold here too. */
const asText = (numbers: Readonly<Record<string, number | undefined>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(numbers).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  );
