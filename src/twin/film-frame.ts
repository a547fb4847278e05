/** What a household is at the end of a season, as bits of a frame. */
export const marks = {
  /** Income of the last four seasons, a head, below the poverty line. */
  poor: 1,
  /** In one of the monitoring classes, whether or not the county helps. */
  monitored: 2,
  /** A formal loan on the books, or drawn in the season. */
  formalLoan: 4,
  /** In debt with kin. */
  kinLoan: 8,
  shop: 16,
  /** A formal loan overdue or non-performing. */
  overdue: 32,
} as const;
export type Mark = keyof typeof marks;
export const markKeys = Object.keys(marks) as readonly Mark[];

/** The county season by season: plain data. */
export interface Film {
  replicate: number;
  seasons: number;
  /** Kilometres: to the branch, to the county town, and east and north of the town. */
  villages: readonly { distance: number; town: number; x: number; y: number; product: string }[];
  households: readonly { village: number; lifted: boolean }[];
  /** A byte a household, season after season. */
  arms: readonly { arm: string; frames: Uint8Array }[];
}

/** One arm's households at the end of season `t`, from 0. */
export const frameAt = ({ households }: Film, frames: Uint8Array, t: number): Uint8Array =>
  frames.subarray(t * households.length, (t + 1) * households.length);

/** How many households of a frame carry each mark. */
export function countsOf(frame: Uint8Array): Record<Mark, number> {
  const counts = Object.fromEntries(markKeys.map((mark) => [mark, 0])) as Record<Mark, number>;
  for (const bits of frame) for (const mark of markKeys) if (bits & marks[mark]) counts[mark] += 1;
  return counts;
}
