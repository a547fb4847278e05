import { type Emulator, predict } from "./emulator.ts";

/** A published figure that a calibration is held to: a band that was fixed before any result was seen. */
export interface Band {
  key: string;
  low: number;
  high: number;
}

/** A target with what stands for the model in a wave; the band is on the emulator's scale. */
export interface Emulated extends Band {
  emulator: Emulator;
}

/** How far a figure lies outside its band; 0 within it. The band is the target's own uncertainty. */
export const outside = (figure: number, { low, high }: Pick<Band, "low" | "high">): number =>
  Math.max(0, low - figure, figure - high);

/** I(u) = outside(E(u)) / error: how many errors of the emulator, luck included, a place lies outside the target's band. */
export function implausibility({ emulator, ...band }: Emulated, unit: ArrayLike<number>): number {
  const far = outside(predict(emulator, unit), band);
  return far > 0 && emulator.error < Infinity ? far / emulator.error : 0;
}

/** Whether no target of any wave says that a place cannot be: I ≤ cutoff for all (Craig et al. 1997; three by Pukelsheim's rule). */
export function isPlausible(
  waves: readonly (readonly Emulated[])[],
  cutoff: number,
  unit: ArrayLike<number>,
): boolean {
  for (const wave of waves)
    for (const target of wave) if (implausibility(target, unit) > cutoff) return false;
  return true;
}
