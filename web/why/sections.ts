import type { MetricRow } from "../../src/report/tables/metric-rows.ts";

/** Rows of one title. */
interface FigureSection {
  title: string;
  rows: MetricRow[];
}

/** Rows that follow one another under the same title, together. */
export function sectionsOf(rows: readonly MetricRow[]): FigureSection[] {
  const sections: FigureSection[] = [];
  for (const row of rows) {
    const last = sections[sections.length - 1];
    if (last?.title === row.section) last.rows.push(row);
    else sections.push({ title: row.section, rows: [row] });
  }
  return sections;
}
