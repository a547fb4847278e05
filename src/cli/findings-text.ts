import type { FindingsReport } from "../report/findings-report.ts";
import { fitted } from "../report/layout/grid.ts";
import { wrapped } from "../report/layout/width.ts";
import { analysisText } from "../report/sweep-report/names.ts";
import type { Language } from "../report/tables/shown.ts";
import { terminalWidth } from "./terminal-width.ts";

/** A report as wide as the terminal. */
export function findingsText(
  { title, facts, findings, tables, notes }: FindingsReport,
  language: Language,
): string {
  const width = terminalWidth();
  const wide = (lines: readonly string[]): string => lines.map((each) => wrapped(each, width)).join("\n");
  const { colon } = analysisText(language);
  const lines = [title, "", ...facts.map(([name, value]) => `${name}${colon}${value}`), "", ...findings];
  const grids = tables
    .filter(({ rows }) => rows.length > 0)
    .map((table) => `${wrapped(table.title, width)}\n\n${fitted(table.head, table.rows, width)}`);
  return `${[wide(lines), ...grids, wide(notes)].join("\n\n")}\n`;
}
