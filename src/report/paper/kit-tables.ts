import { endsOf, hasInterval } from "../../compare/estimate.ts";
import { valueAt } from "../../scenario/explain.ts";
import { rows as declaredRows } from "../../scenario/rows.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { scenarioSchema } from "../../scenario/schema.ts";
import { unitNames } from "../../scenario/unit-names.ts";
import { pointEstimate, type Sample } from "../../sweeps/analysis/analysis-sample.ts";
import { meanOfFinite } from "../../sweeps/analysis/mean-of-finite.ts";
import type { Factor } from "../../sweeps/factor/factor.ts";
import { decimalsFor, fixed, short } from "../layout/digits.ts";
import {
  factorAxis,
  factorLabel,
  factorUnit,
  factorValue,
  type Named,
  type ResponseNames,
} from "../sweep-report/names.ts";
import type { ResultTable } from "../sweep-report/result-table.ts";
import type { PaperText } from "../text/paper-zh.ts";

/** One declared parameter with the value that the study used. */
interface UsedParameter {
  path: string;
  name: string;
  unit: string;
  value: string;
  source: string;
  grade: string;
}

/** Every parameter of the study's scenario; those of arms for each arm played, `varied` where the study moves it. */
export function usedParameters(base: Scenario, named: Named, text: PaperText): UsedParameter[] {
  const { language, study } = named;
  const varied = new Set(
    study.factors.flatMap(({ path }) =>
      path.includes("*") ? study.arms.map((arm) => path.replace("*", arm)) : [path],
    ),
  );
  return declaredRows(scenarioSchema()).flatMap((row) => {
    const paths = row.path.includes("*") ? study.arms.map((arm) => row.path.replace("*", arm)) : [row.path];
    return paths.flatMap((path) => {
      const value = valueAt(base, path.split("."));
      if (value === undefined) return [];
      const cell = varied.has(path) ? text.tables.isVaried : String(value);
      const { source, grade } = row;
      return [{ path, name: row[language], unit: unitNames[row.unit][language], value: cell, source, grade }];
    });
  });
}

export function parameterTable(used: readonly UsedParameter[], { tables }: PaperText): ResultTable {
  const keys = ["path", "name", "unit", "value", "source", "grade"] as const;
  return {
    id: "parameters",
    head: [tables.path, tables.name, tables.unit, tables.value, tables.source, tables.grade],
    rows: used.map((each) => keys.map((key) => each[key])),
    keys,
    raw: used.map((each) => keys.map((key) => each[key])),
  };
}

/** What the study varies, and how. */
export function factorTable(named: Named, text: PaperText): ResultTable {
  const { tables } = text;
  const declared = new Map(declaredRows(scenarioSchema()).map((row) => [row.path, row]));
  const rowOf = (path: string) => declared.get(path) ?? declared.get(path.replace(/^arms\.[^.]+/, "arms.*"));
  const { factors } = named.study;
  const cells = (factor: Factor, textOf: (value: unknown) => string): string[] => {
    const row = rowOf(factor.path);
    return [
      factorLabel(named, factor),
      factorUnit(named, factor),
      valuesText(named, factor, text, textOf),
      factor.base === undefined ? "" : textOf(factor.base),
      row?.source ?? "",
      row?.grade ?? "",
    ];
  };
  return {
    id: "factors",
    head: [tables.name, tables.unit, tables.varied, tables.own, tables.source, tables.grade],
    rows: factors.map((factor) => cells(factor, inPrint)),
    keys: ["path", "name", "unit", "values", "base", "source", "grade"],
    raw: factors.map((factor) => [factor.path, ...cells(factor, String)]),
  };
}

const inPrint = (value: unknown): string => (typeof value === "number" ? short(value) : String(value));

function valuesText(
  { text: { listed } }: Named,
  factor: Factor,
  { tables }: PaperText,
  textOf: (value: unknown) => string,
): string {
  if (factor.values) return factor.values.map(textOf).join(listed);
  if (factor.distribution) {
    const { kind, ...parts } = factor.distribution;
    const entries = Object.entries(parts).filter(([, value]) => value !== undefined);
    return tables.distribution(
      `${kind}(${entries.map(([name, value]) => `${name} ${textOf(value)}`).join(", ")})`,
    );
  }
  return tables.range(textOf(factor.low), textOf(factor.high), factor.scale === "log");
}

/** Points shown in print; the CSV has them all. */
const MOST_POINTS = 40;

/**
 * The response at every point: mean and 95 % interval over its replicates, on the luck of all; with the mean of its own
 * replicates as they are, and the households that fared otherwise, where those are counted.
 */
export function responseTable(
  sample: Sample,
  named: Named,
  response: ResponseNames,
  { tables }: PaperText,
): ResultTable {
  const { events } = sample;
  const all = sample.runs.map((_, p) => pointEstimate(sample, p));
  const digits = decimalsFor(all.map(({ mean }) => mean * response.factor)) + 1;
  const shown = (value: number): string => fixed(value * response.factor, digits);
  const values = (p: number): string[] =>
    sample.columns.map((column) => factorValue(named, column, column.values[p]));
  const counts = (p: number): number[] =>
    events ? [events[p].saved, events[p].harmed, events[p].households] : [];
  return {
    id: "responses",
    head: [
      tables.point,
      ...sample.columns.map((column) => factorAxis(named, column)),
      response.axis,
      tables.interval,
      tables.replicates,
      ...(events ? [tables.saved, tables.harmed, tables.households] : []),
    ],
    rows: all
      .slice(0, MOST_POINTS)
      .map((found, p) => [
        String(sample.points[p].point),
        ...values(p),
        shown(found.mean),
        hasInterval(found) ? `[${shown(found.low)}, ${shown(found.high)}]` : "—",
        String(found.n),
        ...counts(p).map(String),
      ]),
    keys: [
      "point",
      ...sample.columns.map(({ factor }) => factor.path),
      "mean",
      "low95",
      "high95",
      "replicates",
      "mean_own_luck",
      ...(events ? ["saved", "harmed", "households"] : []),
    ],
    raw: all.map((found, p) => [
      sample.points[p].point,
      ...sample.points[p].values.map(String),
      found.mean,
      ...endsOf(found),
      found.n,
      meanOfFinite(sample.runs[p]),
      ...counts(p),
    ]),
  };
}
