import type { Names } from "../declare/parameter.ts";
import { type Draw, luckOf, runKey } from "../math/draw.ts";
import { quantile } from "../math/quantile.ts";
import { modelVersion } from "../model/model-version.ts";
import { type Identification, identificationOf } from "./identification.ts";
import { type Band, implausibility, outside } from "./implausibility.ts";
import { type OwnPlace, ownPlace } from "./own-place.ts";
import { missesOf } from "./own-runs.ts";
import { plausiblePlaces } from "./plausible-places.ts";
import type { PlayWave } from "./play-wave.ts";
import type { Scale } from "./scale.ts";
import { valueAt } from "./space.ts";
import { emulatorsOf, type Tried, type Wave, waveOf } from "./wave.ts";
import { type WaveResults, waveResults } from "./wave-results.ts";
import { type Calibrated, headlines, waveStudy } from "./wave-study.ts";

/** How a calibration goes about it. */
export interface CalibrationAsked extends Calibrated {
  waves: number;
  /** Points of each wave. */
  points: number;
  /** Parameter sets that are sampled in the end. */
  sample: number;
  /** Errors of an emulator beyond which a place is ruled out. */
  cutoff: number;
  /** Targets that a sampled set's own runs may miss. */
  misses: number;
  /** Targets that are held to, and those that are judged only afterwards. */
  bands: readonly Band[];
  holdout: readonly Band[];
}

/** A target as the sampled sets come to it, played anew: over sets, each the mean of its replicates. */
export interface Predicted extends Spread {
  key: string;
  bandLow: number;
  bandHigh: number;
  holdout: boolean;
  /** Share of the sets in the band, before the first wave and now. */
  before: number;
  inside: number;
}

/** What both lenders come to less the bank, over parameter sets. */
export interface HeadlineSpread {
  metric: (typeof headlines)[number];
  /** Under the bank. */
  level: number;
  prior: Spread;
  calibrated: Spread;
}

export interface Spread {
  median: number;
  low: number;
  high: number;
}

/** What becomes of the scenario's own values. */
interface OwnFound {
  /** Targets held to, and those whose band its own runs lie in. */
  targets: number;
  inside: number;
  /** The target by which it is nearest to being ruled out, or ruled out, and by how many errors. */
  key: string;
  errors: number;
  /** Targets that were matched and that its own runs miss by more than luck explains, as a sampled set's may not. */
  missed: number;
}

export interface Calibration {
  modelVersion: string;
  scenario: string;
  households: number;
  axes: number;
  replicates: number;
  cutoff: number;
  misses: number;
  waves: readonly Wave[];
  own: OwnFound;
  identification: readonly Identification[];
  predicted: readonly Predicted[];
  headline: readonly HeadlineSpread[];
  /** Sets sampled, those that their own runs do not rule out, and of all how many targets their own runs miss. */
  sampled: number;
  survivors: number;
  missed: readonly number[];
  paths: readonly string[];
  /** A row a set, in the order of the paths. */
  sets: readonly (readonly number[])[];
}

const TITLES: Record<"wave" | "sample", Names> = {
  wave: { zh: "历史匹配", en: "History matching" },
  sample: { zh: "校准后的参数组", en: "Calibrated parameter sets" },
};

/**
 * History matching (Craig et al. 1997; Vernon, Goldstein, Bower 2010): a Latin hypercube over all that is not well known, an
 * emulator of each target with its cross-validated error, what no target rules out, and again within that; then a sample of
 * what is left, played anew and held against its own runs. Nothing where a wave was interrupted.
 */
export async function calibrate(asked: CalibrationAsked, play: PlayWave): Promise<Calibration | undefined> {
  const draw = (wave: string): Draw => luckOf(runKey(`${asked.seed}/${wave}/places`, 0));
  const keys = [...asked.bands, ...asked.holdout].map(({ key }) => key);
  const own = await ownPlace(asked, keys, play);
  if (!own) return undefined;
  const emulated: Tried[][] = [];
  const waves: Wave[] = [];
  const played: WaveResults[] = [];
  let next: number | readonly ArrayLike<number>[] = asked.points;
  for (let w = 1; w <= asked.waves; w++) {
    const name = `wave-${w}`;
    const study = waveStudy(asked, { name, title: TITLES.wave, points: next });
    const found = await play(name, study, (results) => waveResults(results, keys));
    if (!found) return undefined;
    played.push(found);
    const tried = emulatorsOf(played, asked.bands, own, { before: emulated, cutoff: asked.cutoff });
    emulated.push(tried.filter(({ trusted }) => trusted));
    const wanted = w < asked.waves ? asked.points : asked.sample;
    const left = plausiblePlaces({
      waves: emulated,
      cutoff: asked.cutoff,
      dimensions: asked.axes.length,
      wanted,
      draw: draw(name),
    });
    waves.push(waveOf(found, tried, left));
    next = left.places;
    if (left.places.length === 0) break;
  }
  const places = next as readonly ArrayLike<number>[];
  const ended = { waves, own: ownFound(asked, own, emulated), scales: scalesOf(emulated) };
  const [first] = played;
  if (!first || places.length === 0) return nothingLeft(asked, ended);
  // By waves, so that one wave more finds its own sample and not that of the waves before.
  const name = `sample-${waves.length}`;
  const study = waveStudy(asked, { name, title: TITLES.sample, points: places });
  const last = await play(name, study, (results) => waveResults(results, keys));
  return last && calibrationOf(asked, { ...ended, first, last, places });
}

/** By which target the scenario's own values are nearest to being ruled out. */
function ownFound({ bands, cutoff }: CalibrationAsked, own: OwnPlace, waves: readonly Tried[][]): OwnFound {
  let [key, errors] = ["", 0];
  for (const target of waves.flat()) {
    const far = implausibility(target, own.unit);
    if (far > errors) [key, errors] = [target.key, far];
  }
  const inside = bands.filter((band) => outside(own.figures[band.key], band) === 0).length;
  const figures = Object.fromEntries(Object.entries(own.figures).map(([name, figure]) => [name, [figure]]));
  const missed = missesOf({ figures, luck: own.luck }, 0, { bands, cutoff, scales: scalesOf(waves) });
  return { targets: bands.length, inside, key, errors, missed };
}

/** The scale of each target that rules anything out, as its last emulator has it. */
const scalesOf = (waves: readonly (readonly Tried[])[]): ReadonlyMap<string, Scale> =>
  new Map(waves.flat().map(({ key, scale }) => [key, scale]));

interface Ended {
  waves: readonly Wave[];
  scales: ReadonlyMap<string, Scale>;
  own: OwnFound;
  first: WaveResults;
  last: WaveResults;
  places: readonly ArrayLike<number>[];
}

function calibrationOf(
  asked: CalibrationAsked,
  { waves, own, scales, first, last, places }: Ended,
): Calibration {
  const { axes, bands, holdout, cutoff } = asked;
  const missed = places.map((_, p) => missesOf(last, p, { bands, cutoff, scales }));
  const survivors = places.flatMap((_, p) => (missed[p] <= asked.misses ? [p] : []));
  const paths = axes.map(({ path }) => path);
  const sets = survivors.map((p) => axes.map((axis, a) => valueAt(axis, places[p][a])));
  const at = (values: Float64Array): Float64Array => Float64Array.from(survivors, (p) => values[p]);
  const predictedOf = (band: Band, isHoldout: boolean): Predicted => ({
    key: band.key,
    bandLow: band.low,
    bandHigh: band.high,
    holdout: isHoldout,
    ...spreadOf(at(last.figures[band.key])),
    before: shareInside(first.figures[band.key], band),
    inside: shareInside(at(last.figures[band.key]), band),
  });
  return {
    ...head(asked, { waves, own }),
    identification: identificationOf(
      paths,
      survivors.map((p) => places[p]),
    ),
    predicted: [
      ...bands.map((band) => predictedOf(band, false)),
      ...holdout.map((band) => predictedOf(band, true)),
    ],
    headline: headlines.map((metric) => ({
      metric,
      level: spreadOf(at(last.levels[metric])).median,
      prior: spreadOf(first.differences[metric]),
      calibrated: spreadOf(at(last.differences[metric])),
    })),
    sampled: places.length,
    survivors: survivors.length,
    missed,
    paths,
    sets,
  };
}

const [LOW, HIGH] = [0.05, 0.95];

function spreadOf(values: Float64Array): Spread {
  const own = [...values].filter((value) => Number.isFinite(value));
  return { median: quantile(own, 0.5), low: quantile(own, LOW), high: quantile(own, HIGH) };
}

/** Of all points, those in the band; a figure that is not defined is not. */
const shareInside = (values: Float64Array, band: Band): number =>
  values.filter((value) => Number.isFinite(value) && outside(value, band) === 0).length / values.length;

const head = (
  { opened, axes, replicates, cutoff, misses }: CalibrationAsked,
  { waves, own }: Pick<Ended, "waves" | "own">,
) => ({
  modelVersion,
  scenario: opened.scenario.name,
  households: opened.scenario.county.villages * opened.scenario.county.householdsPerVillage,
  axes: axes.length,
  replicates,
  cutoff,
  misses,
  waves,
  own,
});

/** No place is left: the model cannot meet its targets within what is plausible. */
const nothingLeft = (asked: CalibrationAsked, ended: Pick<Ended, "waves" | "own">): Calibration => ({
  ...head(asked, ended),
  identification: [],
  predicted: [],
  headline: [],
  sampled: 0,
  survivors: 0,
  missed: [],
  paths: asked.axes.map(({ path }) => path),
  sets: [],
});
