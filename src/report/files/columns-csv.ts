import { columns as described } from "../../compare/described-column.ts";
import { codesHead, codesText } from "../../declare/codes.ts";
import type { Columns, Rows, Table } from "../../declare/table.ts";
import { codesIn } from "../../model/state/code-texts.ts";
import { type State, type TableKey, tables } from "../../model/state/state.ts";
import { csv } from "./csv.ts";
import type { DescribedRow } from "./described-tables.ts";

const tableKeys = Object.keys(tables) as TableKey[];
const fileOf = (key: TableKey): string => `${key}.csv`;

/** The files that hold the columns of a state, one a table. */
export const columnFiles: readonly string[] = tableKeys.map(fileOf);

const SEASON = "season";

/** What a column is called in its file, once: the season of its row stands there already. */
const headed = (key: TableKey, column: string): string => (column === SEASON ? `${key}Season` : column);

/** `season`, then each column by name, or `name_1`, `name_2` … where a row holds several values. */
function headOf(key: TableKey): string {
  const names = Object.entries(tables[key].columns as Columns).flatMap(([column, { width }]) => {
    const name = headed(key, column);
    return width === 1 ? [name] : Array.from({ length: width }, (_, w) => `${name}_${w + 1}`);
  });
  return `${[SEASON, ...names].join(",")}\n`;
}

/** The head of each file of columns. */
export const columnHeads = (): [string, string][] => tableKeys.map((key) => [fileOf(key), headOf(key)]);

const CHUNK = 10_000;

/** The rows of each file for the state at the end of a season, some thousands at a time. */
export function* columnRows(state: State, season: number): Generator<[string, string]> {
  for (const key of tableKeys)
    for (let from = 0; from < state[key].count; from += CHUNK)
      yield [fileOf(key), rowsOf(tables[key], state[key] as never, season, from)];
}

function rowsOf({ columns }: Table<Columns>, table: Rows<Columns>, season: number, from: number): string {
  const entries = Object.entries(columns).map(([name, { width }]) => ({ values: table[name], width }));
  let text = "";
  for (let row = from; row < Math.min(from + CHUNK, table.count); row++) {
    text += season;
    for (const { values, width } of entries)
      for (let w = 0; w < width; w++) text += `,${spelt(values[row * width + w], values)}`;
    text += "\n";
  }
  return text;
}

/** As many digits as the column stores; nothing where a value is not defined. */
function spelt(value: number, { BYTES_PER_ELEMENT }: { BYTES_PER_ELEMENT: number }): string {
  if (Number.isInteger(value)) return String(value);
  if (!Number.isFinite(value)) return "";
  return BYTES_PER_ELEMENT === 4 ? String(Number(value.toPrecision(9))) : String(value);
}

/** The words of a column's name, which are those of the field. */
const wordsOf = (name: string): string => name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

const rowOf = ({ table, column, of: { unit, zh, en, codes = [] } }: DescribedRow) => [
  table,
  column,
  unit,
  zh,
  1,
  "",
  en,
  ...codesText(codes),
];

/** What each column is: table, name, unit, its names in both languages, values a row, a term's base, and the key of its numbers; then `more` of other files beside them. */
export function unitsCsv(more: readonly DescribedRow[] = []): Iterable<string> {
  const rows = tableKeys.flatMap((key) => [
    rowOf({ table: key, column: SEASON, of: described.season }),
    ...Object.entries(tables[key].columns as Columns).map(([column, { unit, zh, width, base, codes }]) => [
      key,
      headed(key, column),
      unit,
      zh,
      width,
      base ?? "",
      wordsOf(column),
      ...codesText(codesIn(codes)),
    ]),
  ]);
  const head = ["table", "column", "unit", "zh", "width", "base", "en", ...codesHead];
  return csv(head, [...rows, ...more.map(rowOf)]);
}
