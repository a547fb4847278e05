import { basename } from "node:path";
import {
  type CountyKey,
  type CountyValues,
  countyFigures,
  countyKeys,
} from "../scenario/county/county-figures.ts";
import { madeFor } from "../scenario/county/county-file.ts";
import {
  type CsvRow,
  type CsvTable,
  cellOf,
  cellProblem,
  csvTable,
  unknownColumns,
  valueInCell,
} from "../scenario/csv-table.ts";
import { nearest } from "../scenario/nearest.ts";
import { type Problem, scenarioError } from "../scenario/problem.ts";
import type { JsonSchema } from "../scenario/rows.ts";
import type { FactorValue } from "../sweeps/factor/factor.ts";
import { nearestFactor } from "../sweeps/study/factor-place.ts";
import { type Ground, leafOf } from "../sweeps/study/resolve-factor.ts";
import { namesIn, valueAt, weightsIn } from "../sweeps/study/table-file.ts";

/** A county of a nation, as its row of the file has it. */
export interface County {
  name: string;
  /** Households that it stands for. */
  weight: number;
  /** Whence its figures are; empty where the file does not say. */
  source: string;
  /** The figures that are known of it. */
  asked: Partial<CountyValues>;
  /** Its parameters, in the order of the nation's. */
  settings: readonly FactorValue[];
  line: number;
}

/** All counties of a file, and the parameters that it has columns of. */
export interface Counties {
  file: string;
  counties: readonly County[];
  paths: readonly string[];
}

const OWN = ["name", "weight"] as const;
const SOURCE = "source";

/**
 * Reads the counties of a CSV text: `name` and `weight`, any of the figures of `sannong county`, any parameter by its
 * path, and `source`. What a row does not know is the baseline's. Throws a `ScenarioError` with all that is wrong.
 */
export function readCounties(text: string, path: string, ground: Ground): Counties {
  const table = csvTable(text, basename(path));
  const figures = countyKeys.filter((key) => table.columns.includes(key));
  const paths = table.columns.filter((column) => ![...OWN, SOURCE, ...countyKeys].includes(column));
  const leaves = new Map(paths.map((each) => [each, leafOf(each, ground)]));
  refuse([...lacking(table), ...strangers(table, leaves), ...twice(table, figures, paths)]);
  const problems: Problem[] = [];
  const names = namesIn(table, "name", problems);
  const weights = weightsIn(table, "weight", problems);
  const counties = table.rows.map(
    (row, k): County => ({
      name: names[k],
      weight: weights[k],
      source: table.columns.includes(SOURCE) ? cellOf(table, row, SOURCE) : "",
      asked: figuresIn(table, row, figures, problems),
      settings: paths.map((each) => valueAt(table, row, each, { leaf: leaves.get(each)!, ground, problems })),
      line: row.line,
    }),
  );
  refuse(problems);
  if (counties.every(({ weight }) => weight === 0)) refuse([noWeight(table)]);
  return { file: table.file, counties, paths };
}

function refuse(problems: readonly Problem[]): void {
  if (problems.length > 0)
    throw scenarioError([...problems].sort((a, b) => a.line - b.line || a.column - b.column));
}

const atHead = (
  { file }: CsvTable,
  wrong: Pick<Problem, "path" | "given" | "allowed" | "nearest">,
): Problem => ({
  file,
  line: 1,
  column: 1,
  ...wrong,
});

function lacking(table: CsvTable): Problem[] {
  return OWN.filter((column) => !table.columns.includes(column)).map((column) =>
    atHead(table, {
      path: column,
      given: table.columns.join(", "),
      allowed: {
        en: `a column ${column}${column === "weight" ? ": the households that each county stands for" : ""}`,
        zh: `含有 ${column} 列${column === "weight" ? "（各县代表的户数）" : "（县名）"}`,
      },
      nearest: nearest(column, table.columns),
    }),
  );
}

function strangers(table: CsvTable, leaves: ReadonlyMap<string, JsonSchema | undefined>): Problem[] {
  const columns: readonly string[] = [...OWN, SOURCE, ...countyKeys];
  const allowed = {
    en: `${columns.join(", ")}, or the path of a parameter`,
    zh: ` ${columns.join("、")}，或参数路径`,
  };
  const isKnown = (column: string): boolean => columns.includes(column) || leaves.get(column) !== undefined;
  return unknownColumns(
    table,
    isKnown,
    allowed,
    (column) => nearest(column, columns) ?? nearestFactor(column),
  );
}

/** Parameters that a figure is met with cannot be given besides. */
function twice(table: CsvTable, figures: readonly CountyKey[], paths: readonly string[]): Problem[] {
  return paths.flatMap((path) => {
    const figure = figures.find((key) => madeFor[path] === key);
    if (!figure) return [];
    const problem = atHead(table, {
      path,
      given: path,
      allowed: {
        en: `either ${path} or ${figure}, which sets it`,
        zh: ` ${path} 与由它实现的 ${figure} 二者之一`,
      },
      nearest: undefined,
    });
    return [{ ...problem, column: table.columns.indexOf(path) + 1 }];
  });
}

function figuresIn(
  table: CsvTable,
  row: CsvRow,
  figures: readonly CountyKey[],
  problems: Problem[],
): Partial<CountyValues> {
  const values = figures.flatMap((key): [CountyKey, number][] => {
    const cell = cellOf(table, row, key);
    if (cell === "") return [];
    const { min, max } = countyFigures[key];
    const found = valueInCell(cell, { type: "number", minimum: min, maximum: max });
    if ("value" in found) return [[key, Number(found.value)]];
    problems.push(cellProblem(table, row, key, found));
    return [];
  });
  return Object.fromEntries(values);
}

const noWeight = (table: CsvTable): Problem =>
  atHead(table, {
    path: "weight",
    given: "0",
    allowed: { en: "at least one county of some weight", zh: "至少一个县的权重大于 0" },
    nearest: undefined,
  });
