import { labelOf, metricOf } from "../../model/metrics/all.ts";
import { lenderTitle, type WithLenders } from "../../scenario/lender-title.ts";
import type { Factor } from "../factor/factor.ts";
import { namesAlone } from "../factor/names-alone.ts";

export type SqlType = "INTEGER" | "DOUBLE" | "DOUBLE[]" | "BOOLEAN" | "VARCHAR";
/** The columns of a table in their order, each with its type. */
export type Columns = Readonly<Record<string, SqlType>>;
/** What stands in a table; nothing where a figure is not defined. */
export type Cell = number | string | boolean | readonly number[] | null;

/** Which run a row is of. */
const WHICH = { point: "INTEGER", arm: "VARCHAR", replicate: "INTEGER" } as const;

const figures = (metrics: readonly string[]): Columns =>
  Object.fromEntries(metrics.map((metric) => [metric, "DOUBLE" as const]));

export const runColumns = (metrics: readonly string[]): Columns => ({
  key: "VARCHAR",
  ...WHICH,
  status: "VARCHAR",
  reason: "VARCHAR",
  seconds: "DOUBLE",
  ...figures(metrics),
});

export const differenceColumns = (metrics: readonly string[]): Columns => ({
  point: "INTEGER",
  replicate: "INTEGER",
  ...figures(metrics),
});

export const eventColumns = {
  point: "INTEGER",
  replicate: "INTEGER",
  population: "VARCHAR",
  saved: "INTEGER",
  harmed: "INTEGER",
  households: "INTEGER",
} as const satisfies Columns;

export const nameColumns = { point: "INTEGER", name: "VARCHAR", weight: "DOUBLE" } as const satisfies Columns;

/** A range or distribution has numbers; a list what stands in it. */
export const factorType = ({ values = [] }: Factor): "DOUBLE" | "BOOLEAN" | "VARCHAR" =>
  values.every((value) => typeof value === "number")
    ? "DOUBLE"
    : values.every((value) => typeof value === "boolean")
      ? "BOOLEAN"
      : "VARCHAR";

export const pointColumns = (factors: readonly Factor[]): Columns => ({
  point: "INTEGER",
  role: "VARCHAR",
  block: "INTEGER",
  unit: "DOUBLE[]",
  ...Object.fromEntries(factors.map((factor) => [factor.path, factorType(factor)])),
});

export const factorColumns = {
  factor: "INTEGER",
  path: "VARCHAR",
  zh: "VARCHAR",
  en: "VARCHAR",
  unit: "VARCHAR",
  kind: "VARCHAR",
  low: "DOUBLE",
  high: "DOUBLE",
  scale: "VARCHAR",
  json: "VARCHAR",
} as const satisfies Columns;

/** A factor as the table has it; `at` is its place in the study. */
export function factorRow(factor: Factor, at: number): (string | number | null)[] {
  const names = namesAlone(factor);
  const { path, unit, kind, low = null, high = null, scale = null } = factor;
  return [at, path, names.zh, names.en, unit, kind, low, high, scale, JSON.stringify(factor)];
}

export const metricColumns = {
  metric: "VARCHAR",
  zh: "VARCHAR",
  en: "VARCHAR",
  unit: "VARCHAR",
  each: "VARCHAR",
} as const satisfies Columns;

/** What a kept metric is called where it stands alone, and in what unit it is. */
export function metricRow(metric: string, scenario: WithLenders): string[] {
  const { zh = metric, en = metric } = labelOf(metric, (lender) => lenderTitle(lender, scenario)) ?? {};
  const { unit = "", each = "" } = metricOf(metric) ?? {};
  return [metric, zh, en, unit, each];
}

/** Columns as `create table` has them, their names quoted. */
export const columnsText = (columns: Columns, quote: (name: string) => string): string =>
  Object.entries(columns)
    .map(([name, type]) => `${quote(name)} ${type}`)
    .join(", ");
