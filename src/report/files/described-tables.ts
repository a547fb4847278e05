import type { DescribedColumn } from "../../compare/described-column.ts";
import { codesHead, codesText } from "../../declare/codes.ts";
import { csv } from "./csv.ts";

/** The columns of each file, by its name without the ending, in their order. */
export type DescribedTables = Readonly<
  Record<string, readonly (readonly [name: string, column: DescribedColumn])[]>
>;

/** What one column is: its table, its name, its unit, its names in both languages, its words. */
export interface DescribedRow {
  table: string;
  column: string;
  of: DescribedColumn;
}

/** A row for each column of some files. */
export const describedRows = (tables: DescribedTables): DescribedRow[] =>
  Object.entries(tables).flatMap(([table, columns]) =>
    columns.map(([column, of]): DescribedRow => ({ table, column, of })),
  );

/** A table of columns: in a results directory `columns.csv`. */
export const describedCsv = (rows: readonly DescribedRow[]): Iterable<string> =>
  csv(
    ["table", "column", "unit", "zh", "en", ...codesHead],
    rows.map(({ table, column, of: { unit, zh, en, codes = [] } }) => [
      table,
      column,
      unit,
      zh,
      en,
      ...codesText(codes),
    ]),
  );
