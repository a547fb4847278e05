/** One line of the table. */
export interface Row {
  what: string;
  value: number | string;
  unit?: string;
  /** What the figure should reach. */
  atLeast?: number;
  atMost?: number;
  note?: string;
}

interface Settings {
  quick: boolean;
  rounds: number;
  /** Of each kind of luck, in the item that compares them. */
  replicates: number;
}

/** One numbered part of the table. */
export interface Item {
  title: string;
  measure(settings: Settings): Promise<Row[]>;
}

/** Three significant figures or more, with thousands apart. */
function shown(value: number | string): string {
  if (typeof value === "string") return value;
  const digits = Number.isFinite(value) && value !== 0 ? 2 - Math.floor(Math.log10(Math.abs(value))) : 0;
  const places = Math.min(3, Math.max(0, digits));
  return value.toLocaleString("en", { minimumFractionDigits: places, maximumFractionDigits: places });
}

function aim({ value, atLeast, atMost }: Row): string {
  if (typeof value === "string" || (atLeast === undefined && atMost === undefined)) return "";
  const reached = value >= (atLeast ?? -Infinity) && value <= (atMost ?? Infinity);
  const goal = atLeast === undefined ? `≤ ${shown(atMost as number)}` : `≥ ${shown(atLeast)}`;
  return `(aim ${goal}: ${reached ? "reached" : "missed"})`;
}

/** Rows in columns: what, figure, unit, aim and note. */
export function lines(rows: readonly Row[]): string[] {
  const figures = rows.map(({ value }) => shown(value));
  const widest = (texts: readonly string[]): number => Math.max(...texts.map(({ length }) => length));
  const [first, second] = [widest(rows.map(({ what }) => what)), widest(figures)];
  return rows.map((row, at) =>
    [
      `   ${row.what.padEnd(first)}  ${figures[at].padStart(second)}`,
      ...[row.unit ?? "", aim(row), row.note ?? ""].filter((text) => text !== ""),
    ].join("  "),
  );
}
