import { count, type DescribedColumn, text, various } from "../../compare/described-column.ts";
import { type Code, codesHead, codesText } from "../../declare/codes.ts";
import type { CodeKind, Columns, Rows, Table } from "../../declare/table.ts";
import { codesIn } from "../../model/state/code-texts.ts";
import { columnName } from "../../model/state/column-names/all.ts";
import { type State, type TableKey, tables } from "../../model/state/state.ts";
import { indicesOf, lenderNamed, type PlanLenders } from "./column-indices.ts";
import { csv } from "./csv.ts";
import { type DescribedRow, describedRows } from "./described-tables.ts";
import { keysOf, seasonKey } from "./key-columns.ts";

const tableKeys = Object.keys(tables) as TableKey[];
const fileOf = (key: TableKey): string => `${key}.csv`;

/** The files that hold the columns of a state, one a table. */
export const columnFiles: readonly string[] = tableKeys.map(fileOf);

const SEASON = "season";

/** What a column is called in its file, once: the season of its row stands there already. */
const headed = (key: TableKey, column: string): string => (column === SEASON ? `${key}Season` : column);

/** `season`, the row's keys, then each column by name, or `name_1`, `name_2` … where a row holds several values. */
function headOf(key: TableKey): string {
  const names = Object.entries(tables[key].columns as Columns).flatMap(([column, { width }]) => {
    const name = headed(key, column);
    return width === 1 ? [name] : Array.from({ length: width }, (_, w) => `${name}_${w + 1}`);
  });
  return `${[SEASON, ...keysOf(key).map(({ name }) => name), ...names].join(",")}\n`;
}

/** The head of each file of columns. */
export const columnHeads = (): [string, string][] => tableKeys.map((key) => [fileOf(key), headOf(key)]);

/** Bytes of a household in the files of columns at the end of a season, with its loans, needs and shop: measured. */
const HOUSEHOLD = 1050;

/** Bytes that the files of columns take for so many households and seasons. */
export const columnBytes = (households: number, seasons: number): number => HOUSEHOLD * households * seasons;

const CHUNK = 10_000;

/** The rows of each file for the state at the end of a season, some thousands at a time. */
export function* columnRows(state: State, season: number, plan: PlanLenders): Generator<[string, string]> {
  for (const key of tableKeys) {
    const heads = keysOf(key);
    const keyed = (row: number): string => [season, ...heads.map(({ value }) => value(row, plan))].join(",");
    for (let from = 0; from < state[key].count; from += CHUNK)
      yield [fileOf(key), rowsOf(tables[key], state[key] as never, keyed, from)];
  }
}

function rowsOf(
  { columns }: Table<Columns>,
  table: Rows<Columns>,
  keyed: (row: number) => string,
  from: number,
): string {
  const entries = Object.entries(columns).map(([name, { width }]) => ({ values: table[name], width }));
  let text = "";
  for (let row = from; row < Math.min(from + CHUNK, table.count); row++) {
    text += keyed(row);
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

/** The key of a column's numbers, in which lenders are those of the plan. */
const codesOf = (kinds: readonly CodeKind[], plan: PlanLenders): readonly Code[] =>
  kinds.flatMap((kind): readonly Code[] =>
    kind === "lenders" ? plan.lenders.map((_, j) => [j, lenderNamed(plan, j)]) : codesIn([kind]),
  );

const NO_INDEX = ["", ""];

const rowOf = ({ table, column, of: { unit, zh, en, codes = [] } }: DescribedRow) => [
  ...[table, column, unit, zh, 1, "", en],
  ...codesText(codes),
  ...NO_INDEX,
];

const head = [
  "table",
  "column",
  "unit",
  "zh",
  "width",
  "base",
  "en",
  ...codesHead,
  "indices_zh",
  "indices_en",
];

/** What the columns of this table itself are. */
const ofItself: readonly (readonly [string, DescribedColumn])[] = [
  [
    "table",
    text(
      "file, by its name without the ending; metric for rows of the column metric",
      "文件名（不含扩展名）；metric 为指标列的取值",
    ),
  ],
  ["column", text("column of the file", "文件中的列")],
  [
    "unit",
    text(
      "unit of the column's numbers; a fen is a hundredth of a yuan",
      "该列数值的单位；fen 为分，百分之一元",
    ),
  ],
  ["zh", text("name in Chinese", "中文名称")],
  [
    "width",
    count(
      "values a row: above 1 they stand in column_1, column_2 and so on",
      "每行的值数：大于 1 时分列为 column_1、column_2 等",
    ),
  ],
  [
    "base",
    various(
      "value to which the column returns at each season's start, policies moving it from there; empty for others",
      "该列每季之初回到的值，政策由此变动它；其他列为空",
    ),
  ],
  ["en", text("name in English", "英文名称")],
  ["codes_zh", text("what the column's numbers or words stand for, in Chinese", "该列数值或词的含义，中文")],
  ["codes_en", text("what the column's numbers or words stand for, in English", "该列数值或词的含义，英文")],
  [
    "indices_zh",
    text("what column_1, column_2 and so on are of, in Chinese", "column_1、column_2 等各指什么，中文"),
  ],
  [
    "indices_en",
    text("what column_1, column_2 and so on are of, in English", "column_1、column_2 等各指什么，英文"),
  ],
];

/** What each column is, as the head of the file says, with the lenders of the plan by title; then `more` of other files beside them. */
export function unitsCsv(plan: PlanLenders, more: readonly DescribedRow[] = []): Iterable<string> {
  const rows = tableKeys.flatMap((key) => [
    rowOf({ table: key, column: SEASON, of: seasonKey }),
    ...keysOf(key).map(({ name, of }) => rowOf({ table: key, column: name, of: of(plan) })),
    ...Object.entries(tables[key].columns as Columns).map(([column, { unit, zh, width, base, codes }]) => [
      ...[key, headed(key, column), unit, zh, width, base ?? "", columnName(key, column)],
      ...codesText(codesOf(codes, plan)),
      ...codesText(indicesOf(`${key}.${column}`, plan)),
    ]),
  ]);
  return csv(head, [...rows, ...[...more, ...describedRows({ columns: ofItself })].map(rowOf)]);
}
