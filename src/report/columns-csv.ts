import type { Columns, Rows, Table } from "../declare/table.ts";
import { type State, type TableKey, tables } from "../state/state.ts";
import { csv } from "./csv.ts";

const tableKeys = Object.keys(tables) as TableKey[];

/** `name`, or `name_1`, `name_2` … where a row holds several values. */
const headOf = ({ columns }: Table<Columns>): string[] =>
  Object.entries(columns).flatMap(([name, { width }]) =>
    width === 1 ? [name] : Array.from({ length: width }, (_, w) => `${name}_${w + 1}`),
  );

/** Each table of a state as a CSV file, by file name, and the units and names of all columns. */
export function columnFiles(state: State): Record<string, Iterable<string>> {
  const files = tableKeys.map((key) => [`${key}.csv`, tableCsv(tables[key], state[key] as never)]);
  return { ...Object.fromEntries(files), "columns.csv": unitsCsv() };
}

function tableCsv(table: Table<Columns>, held: Rows<Columns>): Iterable<string> {
  const columns = Object.entries(table.columns).map(([name, { width }]) => ({ values: held[name], width }));
  function* rows(): Generator<number[]> {
    for (let row = 0; row < held.count; row++)
      yield columns.flatMap(({ values, width }) =>
        Array.from(values.subarray(row * width, (row + 1) * width) as ArrayLike<number>),
      );
  }
  return csv(headOf(table), rows());
}

function unitsCsv(): Iterable<string> {
  const rows = tableKeys.flatMap((key) =>
    Object.entries(tables[key].columns as Columns).map(([column, { unit, zh, width, base }]) => [
      key,
      column,
      unit,
      zh,
      width,
      base ?? "",
    ]),
  );
  return csv(["table", "column", "unit", "zh", "width", "base"], rows);
}
