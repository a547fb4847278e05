const USUAL = 120;
/** Narrower than a label and one column of figures nothing fits. */
const LEAST = 40;

const columnsAsked = (): number => process.stdout.columns ?? Number(process.env.COLUMNS);

/** Columns for a list: without end where a program reads it, which takes a row for a line. */
export const listWidth = (): number => (columnsAsked() > 0 ? terminalWidth() : Number.POSITIVE_INFINITY);

/** Columns to print in: the terminal's, or those of `COLUMNS` where there is none. */
export function terminalWidth(): number {
  const columns = columnsAsked();
  return Math.min(Math.max(columns > 0 ? columns : USUAL, LEAST), 160);
}
