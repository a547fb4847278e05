import { fitEmulator, predict } from "./emulator.ts";
import { type Band, type Emulated, isPlausible } from "./implausibility.ts";
import type { OwnPlace } from "./own-place.ts";
import type { PlausiblePlaces, SpaceLeft } from "./plausible-places.ts";
import { multipliedScale, PLAIN, type Scale, scaled, scaledBand, unscaled } from "./scale.ts";
import type { WaveResults } from "./wave-results.ts";

/** A target in a wave. */
interface WaveTarget {
  key: string;
  /** Cross-validated, on the scale: 1 − squared error over variance. */
  explained: number;
  /** In the target's unit, about its median: error of the emulator, and of a point by luck alone. */
  error: number;
  luck: number;
  terms: number;
  /** Errors by which the emulator misses what the scenario's own values come to; nothing where they are ruled out. */
  missed?: number;
  /** Whether it rules anything out: an emulator that fails at the one place that is known does not. */
  trusted: boolean;
  /** Share of the space that it rules out, and that it alone does. */
  ruledOut: number;
  alone: number;
}

export interface Wave {
  points: number;
  space: SpaceLeft;
  walked: number;
  targets: readonly WaveTarget[];
}

/** A target's emulator of a wave, tried at the scenario's own values. */
export interface Tried extends Emulated {
  scale: Scale;
  missed?: number;
  trusted: boolean;
}

type Points = Pick<WaveResults, "units" | "figures">;

/**
 * Emulators of all targets by the points of a wave and of those before it; `before` are those that earlier waves ruled
 * out by.
 */
export function emulatorsOf(
  played: readonly Points[],
  bands: readonly Band[],
  own: Pick<OwnPlace, "unit" | "figures">,
  { before, cutoff }: { before: readonly (readonly Emulated[])[]; cutoff: number },
): Tried[] {
  const isWithin = isPlausible(before, cutoff, own.unit);
  return bands.map((band) => {
    const { scale, emulator } = betterEmulator(played, band.key);
    const off = Math.abs(scaled(scale, own.figures[band.key]) - predict(emulator, own.unit)) / emulator.error;
    const missed = isWithin && Number.isFinite(off) ? off : undefined;
    return {
      ...{ key: band.key, ...scaledBand(scale, band), emulator, scale },
      ...(missed !== undefined && { missed }),
      trusted: !(missed !== undefined && missed > cutoff),
    };
  });
}

/** The emulator of a figure as it is or, where that foretells more of it, as what multiplies. */
function betterEmulator(played: readonly Points[], key: string): Pick<Tried, "scale" | "emulator"> {
  const units = played.flatMap((wave) => wave.units);
  const figures = Float64Array.from(played.flatMap((wave) => [...wave.figures[key]]));
  const since = units.length - (played.at(-1)?.units.length ?? 0);
  const plain = { scale: PLAIN, emulator: fitEmulator(units, figures, since) };
  const scale = multipliedScale(figures);
  if (!scale) return plain;
  const emulator = fitEmulator(
    units,
    figures.map((figure) => scaled(scale, figure)),
    since,
  );
  return emulator.explained > plain.emulator.explained ? { scale, emulator } : plain;
}

/** A wave for the report. */
export function waveOf(
  { units, figures, luck }: Pick<WaveResults, "units" | "figures" | "luck">,
  tried: readonly Tried[],
  { space, walked }: PlausiblePlaces,
): Wave {
  return {
    points: units.length,
    space,
    walked,
    targets: tried.map(({ key, emulator, scale, missed, trusted }) => {
      const values = Array.from(figures[key], (figure) => scaled(scale, figure)).filter(Number.isFinite);
      const inUnits = (error: number): number => errorAbout(scale, middle(values), error);
      const { all = 0, alone = 0 } = space.ruledOut[key] ?? {};
      return {
        key,
        explained: emulator.explained,
        error: inUnits(emulator.error),
        luck: inUnits(luck(key, scale)),
        terms: emulator.terms.length,
        ...(missed !== undefined && { missed }),
        trusted,
        ruledOut: all / space.drawn,
        alone: alone / space.drawn,
      };
    }),
  };
}

/** Half the distance between what lies an error above and an error below. */
const errorAbout = (scale: Scale, centre: number, error: number): number =>
  (unscaled(scale, centre + error) - unscaled(scale, centre - error)) / 2;

const middle = (values: readonly number[]): number =>
  values.length === 0 ? Number.NaN : [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
