/**
 * How a calibration goes about it unless it is told otherwise: waves, points of a wave, replicates of a point, sets sampled,
 * errors from which a place is ruled out, targets that a set's own runs may miss.
 */
export const usualCalibration = {
  waves: 2,
  points: 400,
  replicates: 2,
  sample: 100,
  cutoff: 3,
  misses: 0,
} as const;

type Range = readonly [least: number, most: number];

/** What is allowed of each: fewer points make no emulator, fewer sets no sample, and one replicate tells no luck. */
export const calibrationRanges: Readonly<Record<keyof typeof usualCalibration, Range>> = {
  waves: [1, 20],
  points: [20, 100_000],
  replicates: [2, 100_000],
  sample: [5, 100_000],
  cutoff: [0, 1000],
  misses: [0, 100],
};
