import { type Band, outside } from "./implausibility.ts";
import { type Scale, scaled, scaledBand } from "./scale.ts";
import type { WaveResults } from "./wave-results.ts";

/** What a point's own runs are held against. */
interface Matched {
  bands: readonly Band[];
  /** By target that was matched; one whose emulator could not be used has not been, and is none. */
  scales: ReadonlyMap<string, Scale>;
  /** Errors by luck beyond which a figure misses its band. */
  cutoff: number;
}

/**
 * Of the targets that were matched, those that a point's own runs lie outside of by more than luck explains; all of them
 * where it could not be played. A place that misses at most k has its (k + 1)-th largest implausibility within the
 * cutoff (Vernon, Goldstein, Bower 2010 look at the second and third largest).
 */
export function missesOf(
  { figures, luck }: Pick<WaveResults, "luck"> & { figures: Readonly<Record<string, ArrayLike<number>>> },
  p: number,
  { bands, scales, cutoff }: Matched,
): number {
  const matched = bands.filter(({ key }) => scales.has(key));
  if (!bands.some(({ key }) => Number.isFinite(figures[key][p]))) return Math.max(1, matched.length);
  return matched.filter((band) => {
    const scale = scales.get(band.key) as Scale;
    const far = outside(scaled(scale, figures[band.key][p]), scaledBand(scale, band));
    return far > cutoff * luck(band.key, scale);
  }).length;
}
