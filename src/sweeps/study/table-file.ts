import type { Fault } from "../../scenario/check.ts";
import {
  type CsvRow,
  type CsvTable,
  cellOf,
  cellProblem,
  csvTable,
  unknownColumns,
  valueInCell,
} from "../../scenario/csv-table.ts";
import { fileNameOf } from "../../scenario/extend.ts";
import { nearest } from "../../scenario/nearest.ts";
import { type Problem, scenarioError, shown } from "../../scenario/problem.ts";
import type { JsonSchema } from "../../scenario/rows.ts";
import { settingIn } from "../../scenario/timed-place.ts";
import type { FactorValue } from "../factor/factor.ts";
import { isNumber, nearestFactor } from "./factor-place.ts";
import { type Ground, leafOf } from "./resolve-factor.ts";
import { placesOf } from "./setting.ts";
import type { StudyFile, WrittenFactor } from "./study-file.ts";

/** The points of a table by a file: what is varied, and for each point its values, what it is called and weighs. */
interface PointTable {
  factors: WrittenFactor[];
  rows: FactorValue[][];
  names?: string[];
  weights?: number[];
}

/** A study whose table design names a file: with that file's factors and points in place of the name. */
export function withTable(written: StudyFile, ground: Ground, read: (path: string) => string): StudyFile {
  const { kind, file, name, weight, ...rest } = written.design as StudyFile["design"] & Asked;
  if (kind !== "table" || file === undefined) return written;
  const table = csvTable(read(file), fileNameOf(file));
  const { factors, ...points } = pointTable(table, { name, weight }, written.factors, ground);
  return { ...written, factors, design: { ...rest, kind, ...points } };
}

interface Asked {
  file?: string;
  name?: string;
  weight?: string;
}

/** What is wrong with where a study's factors and points come from. */
export function sourceFaults({ design, factors }: StudyFile): Fault[] {
  const { file, rows, name, weight } = design as Asked & { rows?: unknown };
  if (file === undefined) {
    const idle = Object.entries({ name, weight }).filter(([, column]) => column !== undefined);
    const allowed = { en: "name and weight beside file only", zh: "name、weight 只与 file 同用" };
    if (idle.length > 0)
      return idle.map(([key]) => ({ path: ["design", key], given: key, allowed, key: true }));
    if (factors.length > 0) return [];
    return [{ path: ["factors"], given: "", allowed: { en: "a list, 1 to 500", zh: "列表，1 至 500 项" } }];
  }
  if (rows === undefined) return [];
  const allowed = { en: "either rows or file", zh: " rows 与 file 二者之一" };
  return [{ path: ["design", "rows"], given: "rows", allowed, key: true }];
}

/** The points of a CSV table: a column a parameter, all of them factors where the study lists none. */
function pointTable(
  table: CsvTable,
  { name, weight }: Pick<Asked, "name" | "weight">,
  listed: readonly WrittenFactor[],
  ground: Ground,
): PointTable {
  const own = [name, weight].filter((column) => column !== undefined);
  const missing = [...own, ...listed.map(({ path }) => path)].filter(
    (column) => !table.columns.includes(column),
  );
  if (missing.length > 0) throw scenarioError(missing.map((column) => missingColumn(table, column)));
  const paths = table.columns.filter((column) => !own.includes(column));
  const leaves = new Map(paths.map((path) => [path, leafOf(path, ground)]));
  const allowed = {
    en: `the path of a parameter${own.length > 0 ? `, or ${own.join(", ")}` : ""}`,
    zh: `参数路径${own.length > 0 ? `，或 ${own.join("、")}` : ""}`,
  };
  const isKnown = (column: string): boolean => own.includes(column) || leaves.get(column) !== undefined;
  const strange = unknownColumns(table, isKnown, allowed, nearestFactor);
  if (strange.length > 0) throw scenarioError(strange);
  const problems: Problem[] = [];
  const rows = table.rows.map((row) =>
    paths.map((path) => valueAt(table, row, path, { leaf: leaves.get(path)!, ground, problems })),
  );
  const names = name === undefined ? undefined : namesIn(table, name, problems);
  const weights = weight === undefined ? undefined : weightsIn(table, weight, problems);
  if (problems.length > 0) throw scenarioError(problems);
  const written = new Map(listed.map((factor) => [factor.path, factor]));
  const factors = paths.map((path) => written.get(path) ?? wholeRange(path, leaves.get(path)!));
  return { factors, rows, ...(names && { names }), ...(weights && { weights }) };
}

/** All that a parameter may be, since points that are given say nothing of what lies around them. */
export function wholeRange(path: string, leaf: JsonSchema): WrittenFactor {
  if (isNumber(leaf)) return { path, range: [leaf.minimum!, leaf.maximum!] };
  return { path, values: leaf.enum ? [...leaf.enum] : [false, true] };
}

const missingColumn = ({ file, columns }: CsvTable, column: string): Problem => ({
  file,
  line: 1,
  column: 1,
  path: "",
  given: columns.join(", "),
  allowed: { en: `a column ${column}`, zh: `含有 ${column} 列` },
  nearest: nearest(column, columns),
});

/** A cell's value; one that is not known is the scenario's own. */
export function valueAt(
  table: CsvTable,
  row: CsvRow,
  path: string,
  { leaf, ground, problems }: { leaf: JsonSchema; ground: Ground; problems: Problem[] },
): FactorValue {
  const cell = cellOf(table, row, path);
  const [own, ...others] = placesOf(path, ground.arms).map((place) => settingIn(ground.base, place));
  if (cell === "" && own !== undefined && others.every((each) => each === own)) return own as FactorValue;
  const found = valueInCell(cell, leaf);
  if ("value" in found) return found.value;
  problems.push(cellProblem(table, row, path, found));
  return Number.NaN;
}

const LONGEST_NAME = 80;

/** What rows are called, each otherwise. */
export function namesIn(table: CsvTable, column: string, problems: Problem[]): string[] {
  const lines = new Map<string, number>();
  return table.rows.map((row) => {
    const name = cellOf(table, row, column);
    const first = lines.get(name);
    const fault = (input: string, en: string, zh: string) =>
      problems.push(cellProblem(table, row, column, { given: input, allowed: { en, zh } }));
    if (name === "" || name.length > LONGEST_NAME)
      fault(shown(name), `a name of 1 to ${LONGEST_NAME} characters`, ` 1 至 ${LONGEST_NAME} 个字的名称`);
    else if (first !== undefined)
      fault(
        shown(name),
        `each name once; line ${first} has it already`,
        `每个名称只出现一次，第 ${first} 行已用`,
      );
    else lines.set(name, row.line);
    return name;
  });
}

/** What rows weigh: every one of them something, or nothing by a 0. */
export function weightsIn(table: CsvTable, column: string, problems: Problem[]): number[] {
  const schema: JsonSchema = { type: "number", minimum: 0, maximum: MOST_WEIGHT };
  return table.rows.map((row) => {
    const found = valueInCell(cellOf(table, row, column), schema);
    if ("value" in found) return Number(found.value);
    problems.push(cellProblem(table, row, column, found));
    return Number.NaN;
  });
}

const MOST_WEIGHT = 1e12;
