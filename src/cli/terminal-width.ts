const USUAL = 120;
/** Narrower than a label and one column of figures nothing fits. */
const LEAST = 40;

/** Columns to print in: the terminal's, or those of `COLUMNS` where there is none. */
export function terminalWidth(): number {
  const columns = process.stdout.columns ?? Number(process.env.COLUMNS);
  return Math.min(Math.max(columns > 0 ? columns : USUAL, LEAST), 160);
}
