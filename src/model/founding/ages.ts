/** A youngest age and over how many years it spreads, each as likely. */
interface AgeRange {
  from: number;
  years: number;
}

/**
 * Ages at the start: heads of working age, partners of about the same, parents and children a generation apart.
 * Assumed: no published table crosses the ages of a household's members; the age pyramid that comes out is held
 * against the census.
 */
export const AGES = {
  head: { from: 26, years: 32 },
  partnerApart: { from: -4, years: 8 },
  parentApart: { from: 20, years: 12 },
  oldCouple: { from: 66, years: 20 },
  youngWorker: { from: 20, years: 20 },
  anyWorker: { from: 20, years: 38 },
  oldWorker: { from: 60, years: 5 },
  retired: { from: 65, years: 22 },
  child: { from: 0, years: 21 },
  pupil: { from: 6, years: 10 },
  grown: 20,
  generation: 24,
  oldest: 92,
} as const;

/** The age at which a uniform draw falls in a range. */
export const ageWithin = ({ from, years }: AgeRange, u: number): number => from + Math.floor(years * u);
