const USUAL = 120;

/** Columns to print in: the terminal's, or those of `COLUMNS` where there is none. */
export function terminalWidth(): number {
  const columns = process.stdout.columns ?? Number(process.env.COLUMNS);
  return Math.min(Math.max(columns > 0 ? columns : USUAL, 80), 160);
}
