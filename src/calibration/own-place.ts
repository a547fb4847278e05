import type { Names } from "../declare/parameter.ts";
import type { PlayWave } from "./play-wave.ts";
import { placeOf } from "./space.ts";
import { type WaveResults, waveResults } from "./wave-results.ts";
import { type Calibrated, waveStudy } from "./wave-study.ts";

/** The scenario's own values, played by themselves: the one place of the space of which is known what it comes to. */
export interface OwnPlace {
  unit: readonly number[];
  /** By target: mean over replicates. */
  figures: Readonly<Record<string, number>>;
  luck: WaveResults["luck"];
}

const TITLE: Names = { zh: "情景自身的取值", en: "The scenario's own values" };
/** More than a point of a wave has: emulators are held against it. */
const REPLICATES = 10;

/** Plays the scenario's own values; nothing where that was interrupted. */
export async function ownPlace(
  calibrated: Calibrated,
  keys: readonly string[],
  play: PlayWave,
): Promise<OwnPlace | undefined> {
  const unit = calibrated.axes.map(placeOf);
  const study = waveStudy(
    { ...calibrated, replicates: REPLICATES },
    { name: "own", title: TITLE, points: [unit] },
  );
  const found = await play("own", study, (results) => waveResults(results, keys));
  if (!found) return undefined;
  const figures = Object.fromEntries(keys.map((key) => [key, found.figures[key][0]]));
  return { unit, figures, luck: found.luck };
}
