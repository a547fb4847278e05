import type { Names } from "../declare/parameter.ts";
import { allowedBy } from "./explain.ts";
import { nearest } from "./nearest.ts";
import { type Problem, scenarioError, shown } from "./problem.ts";
import type { JsonSchema } from "./rows.ts";
import { csvRecords, isCsvFault } from "./survey/csv-records.ts";
import { isMissing } from "./survey/survey-cell.ts";

/** A CSV file with a head, its cells as they were written. */
export interface CsvTable {
  file: string;
  columns: readonly string[];
  rows: readonly CsvRow[];
}

/** A row below the head, and the line on which it begins. */
export interface CsvRow {
  line: number;
  cells: readonly string[];
}

const EMPTY: Names = { en: "a CSV file with a head and a row for each", zh: "有表头、每行一条的 CSV 文件" };
const COMMAS: Names = { en: "columns separated by commas", zh: "以半角逗号分隔的各列" };

/**
 * Reads a CSV text whose first line names the columns; a mark of byte order before it is passed over. Throws a
 * `ScenarioError` that names line and column: nothing in it, other separators, columns without a name or twice, rows
 * of another length.
 */
export function csvTable(text: string, file: string): CsvTable {
  const records = recordsOf(text, file);
  const [head, ...rows] = records;
  const refuse = (line: number, column: number, input: string, allowed: Names) =>
    scenarioError([{ file, line, column, path: "", given: input, allowed }]);
  if (!head) throw refuse(0, 0, "", EMPTY);
  const columns = head.cells.map((cell) => cell.trim());
  const other = columns.length === 1 ? /[;\t，；]/.exec(columns[0])?.[0] : undefined;
  if (other !== undefined) throw refuse(head.line, 1, shown(other), COMMAS);
  const problems = [...headFaults(columns, head.line, file), ...lengthFaults(rows, columns, file)];
  if (problems.length > 0) throw scenarioError(problems);
  if (rows.length === 0) throw refuse(head.line, 1, "", { en: "a row below the head", zh: "表头下至少一行" });
  return { file, columns, rows };
}

function recordsOf(text: string, file: string): CsvRow[] {
  try {
    return [...csvRecords([text.replace(/^\uFEFF/, "")])];
  } catch (error) {
    if (!isCsvFault(error)) throw error;
    throw scenarioError([{ file, line: error.line, column: 1, path: "", given: "", allowed: error.allowed }]);
  }
}

function headFaults(columns: readonly string[], line: number, file: string): Problem[] {
  return columns.flatMap((name, at): Problem[] => {
    const place = { file, line, column: at + 1, path: name, given: shown(name) };
    if (name === "") return [{ ...place, allowed: { en: "a name for every column", zh: "每列都有名称" } }];
    if (columns.indexOf(name) === at) return [];
    return [{ ...place, allowed: { en: "each column once", zh: "每列只出现一次" } }];
  });
}

function lengthFaults(rows: readonly CsvRow[], { length }: readonly string[], file: string): Problem[] {
  return rows
    .filter(({ cells }) => cells.length !== length)
    .map(({ line, cells }) => ({
      file,
      line,
      column: Math.min(cells.length, length) + 1,
      path: "",
      given: String(cells.length),
      allowed: { en: `${length} cells, as in the head`, zh: `与表头相同的 ${length} 格` },
    }));
}

/** The cell of a row in a column; empty where there is none, or where it says that the value is not known. */
export function cellOf({ columns }: CsvTable, { cells }: CsvRow, column: string): string {
  const cell = cells[columns.indexOf(column)] ?? "";
  return isMissing(cell) ? "" : cell.trim();
}

/** A problem of one cell. */
export const cellProblem = (
  { file, columns }: CsvTable,
  { line }: CsvRow,
  column: string,
  wrong: Pick<Problem, "given" | "allowed" | "nearest">,
): Problem => ({ file, line, column: columns.indexOf(column) + 1, path: column, ...wrong });

/** Columns that mean nothing, each with the one that was probably meant. */
export const unknownColumns = (
  { file, columns }: CsvTable,
  isKnown: (column: string) => boolean,
  allowed: Names,
  nearestTo: (column: string) => string | undefined,
): Problem[] =>
  columns.flatMap((name, at) =>
    isKnown(name)
      ? []
      : [
          {
            file,
            line: 1,
            column: at + 1,
            path: name,
            given: shown(name),
            allowed,
            nearest: nearestTo(name),
          },
        ],
  );

const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;
const FLAGS: Readonly<Record<string, boolean>> = { true: true, false: false, 1: true, 0: false };

/** What a cell holds where a parameter stands: its value, or what is wrong with it. */
export function valueInCell(
  cell: string,
  schema: JsonSchema,
): { value: number | string | boolean } | Pick<Problem, "given" | "allowed" | "nearest"> {
  const { type, minimum = -Infinity, maximum = Infinity, multipleOf = 1 } = schema;
  const wrong = (close?: string) => ({ given: shown(cell), allowed: allowedBy(schema), nearest: close });
  if (schema.enum) return schema.enum.includes(cell) ? { value: cell } : wrong(nearest(cell, schema.enum));
  if (type === "boolean") {
    const flag = FLAGS[cell.toLowerCase()];
    return flag === undefined ? wrong() : { value: flag };
  }
  const value = NUMBER.test(cell) ? Number(cell) : Number.NaN;
  const whole = type !== "integer" || Number.isInteger(value / multipleOf);
  return value >= minimum && value <= maximum && whole ? { value } : wrong();
}
