/** A sample as numbers: a row for each unit, or unit and wave; NaN where a value is not there. */
export interface SampleTable {
  rows: number;
  columns: Readonly<Record<string, Float64Array>>;
}

/** The rows for which `keep` says so. */
export function rowsWhere(table: SampleTable, keep: (row: number) => boolean): SampleTable {
  const rows = Array.from({ length: table.rows }, (_, row) => row).filter(keep);
  return {
    rows: rows.length,
    columns: Object.fromEntries(
      Object.entries(table.columns).map(([name, column]) => [
        name,
        Float64Array.from(rows, (row) => column[row]),
      ]),
    ),
  };
}

/** The rows in which all of these columns are there. */
export const complete = (table: SampleTable, names: readonly string[]): SampleTable =>
  rowsWhere(table, (row) => names.every((name) => Number.isFinite(table.columns[name]?.[row])));

/** A column that is there; an error names the one that is not. */
export function columnOf({ columns }: SampleTable, name: string): Float64Array {
  const column = columns[name];
  if (!column) throw new Error(`the sample has no column ${name}: ${Object.keys(columns).join(", ")}`);
  return column;
}
