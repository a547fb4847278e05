import { nearest } from "../nearest.ts";
import { type Problem, scenarioError, shown } from "../problem.ts";
import { columnNames, columnOf, required, type SurveyColumn, unused } from "./survey-columns.ts";

/** The columns of a file: which cell holds which, and which names mean nothing to the model. */
export interface SurveyHead {
  cells: number;
  columns: readonly { at: number; column: SurveyColumn }[];
  ignored: readonly { name: string; nearest?: string }[];
}

/** Reads the first record; refuses a head that lacks a column, has one twice, or is not split by commas. */
export function readHead(cells: readonly string[], file: string): SurveyHead {
  const names = cells.map((cell) => cell.trim());
  const problems = [...splitFaults(names, file), ...doubles(names, file)];
  if (problems.length === 0) problems.push(...lacking(names, file));
  if (problems.length > 0) throw scenarioError(problems);
  const columns = names.flatMap((name, at) => {
    const column = columnOf(name);
    return column ? [{ at, column }] : [];
  });
  const absent = columnNames.filter((name) => !names.includes(name));
  const ignored = names
    .filter((name) => !columnOf(name) || unused.includes(name))
    .map((name) => ({ name, nearest: columnOf(name) ? undefined : nearest(name, absent, 0.25) }));
  return { cells: cells.length, columns, ignored };
}

const at = (file: string, column: number) => ({ file, line: 1, column });

/** Semicolon or tab, where the head is written with it and holds the columns of a survey; else a comma. */
export function delimiterOf(cells: readonly string[]): string {
  const [only = ""] = cells;
  const parts = (mark: string): string[] => only.split(mark).map((cell) => cell.trim());
  const certain = [";", "\t"].find(
    (mark) => cells.length === 1 && required.every((any) => any.some((name) => parts(mark).includes(name))),
  );
  return certain ?? ",";
}

function splitFaults(names: readonly string[], file: string): Problem[] {
  const [only] = names;
  const mark = names.length === 1 ? /[;\t，]/.exec(only)?.[0] : undefined;
  if (mark === undefined) return [];
  const allowed = { en: "columns separated by commas", zh: "以半角逗号分隔的各列" };
  return [{ ...at(file, 1), path: "", given: shown(mark), allowed }];
}

function doubles(names: readonly string[], file: string): Problem[] {
  const allowed = { en: "each column once", zh: "每列只出现一次" };
  return names.flatMap((name, k) =>
    columnOf(name) && names.indexOf(name) < k
      ? [{ ...at(file, k + 1), path: name, given: shown(name), allowed }]
      : [],
  );
}

function lacking(names: readonly string[], file: string): Problem[] {
  const others = names.filter((name) => !columnOf(name));
  return required
    .filter((any) => !any.some((name) => names.includes(name)))
    .map((any) => {
      const [first] = any;
      const allowed = {
        en: `a column ${any.join(" or ")} (docs/survey.md has them all); the file has ${names.length} others`,
        zh: `有 ${any.join(" 或 ")} 一列（全部列见 docs/survey.md）；文件另有 ${names.length} 列`,
      };
      // What stands in the file is what was given; what it was perhaps meant to be is the column's own name.
      const near = nearest(first, others);
      const column = near === undefined ? 1 : names.indexOf(near) + 1;
      const given = near === undefined ? "" : shown(near);
      return { ...at(file, column), path: first, given, allowed, nearest: near && first };
    });
}
