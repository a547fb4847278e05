import { figure } from "../../src/report/layout/format.ts";

/** What a figure shows, as a table: numbers in the unit that the head names, NaN where there is none. */
export interface Table {
  head: readonly string[];
  rows: readonly (readonly (string | number)[])[];
}

/** Digits with which a column is shown on the page: enough to tell its values apart; files hold them in full. */
export function digitsOf(table: Table, column: number): number {
  const sizes = table.rows
    .map((row) => row[column])
    .filter((value): value is number => typeof value === "number" && Number.isFinite(value));
  if (sizes.every((value) => Number.isInteger(value))) return 0;
  const largest = Math.max(...sizes.map(Math.abs));
  return largest >= 1000 ? 0 : largest >= 1 ? 2 : 3;
}

/** A cell as it is shown. */
export const cellText = (cell: string | number, digits: number): string =>
  typeof cell === "string" ? cell : figure(cell, "number", digits);

/** Excel reads Chinese only behind this mark. */
const MARK = "\ufeff";

/** The table as a file: numbers in full, nothing where there is none. */
export const csvOf = ({ head, rows }: Table): string =>
  `${MARK}${[head, ...rows].map((row) => row.map(csvCell).join(",")).join("\r\n")}\r\n`;

function csvCell(cell: string | number): string {
  if (typeof cell === "number") return Number.isFinite(cell) ? String(cell) : "";
  // A text that a spreadsheet would reckon with is kept a text.
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
