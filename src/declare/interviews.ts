/** Years after the arms part in which the headline asks whether a household is poor. */
export const interviewYears: readonly number[] = [2, 4];

/** The same years, as bits of a column that keeps a bit a year. */
export const INTERVIEWS = interviewYears.reduce((bits, year) => bits | (1 << year), 0);

/** Whether a season is the last of an interviewed year. */
export const isInterview = (season: number): boolean => interviewYears.includes((season + 1) / 4);
