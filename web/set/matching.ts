import type { Row } from "../../src/scenario/rows.ts";

/** Rows that hold every word of a query in a name (either language), the path, or the name of their group. */
export function matching(rows: readonly Row[], query: string, groupOf: (path: string) => string): Row[] {
  const words = query.normalize("NFKC").toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    const text = `${row.zh} ${row.en} ${row.path} ${groupOf(row.path)}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
