import type { DesignPoint } from "../design/design.ts";
import { pointNames, pointWeights } from "../design/table.ts";
import type { JobRows, RunRow } from "../store/job-rows.ts";
import type { Manifest } from "../store/manifest.ts";
import {
  type Cell,
  type Columns,
  differenceColumns,
  eventColumns,
  factorColumns,
  factorRow,
  factorType,
  metricColumns,
  metricRow,
  nameColumns,
  pointColumns,
  runColumns,
} from "../store/table-columns.ts";
import type { StudyTableName } from "./study-table-names.ts";

/** A table as a store of the command line exports it. */
export interface StudyTable {
  name: StudyTableName;
  columns: Columns;
  rows: readonly (readonly Cell[])[];
}

/** What tables are made of. */
interface Played {
  manifest: Manifest;
  points: readonly DesignPoint[];
  /** In the order of the design. */
  jobs: readonly JobRows[];
}

const tables: Readonly<Record<StudyTableName, (played: Played) => Omit<StudyTable, "name">>> = {
  runs: ({ manifest: { metrics }, jobs }) => ({ columns: runColumns(metrics), rows: jobs.flatMap(runRows) }),
  differences: ({ manifest, jobs }) => ({
    columns: differenceColumns(manifest.metrics),
    rows: jobs.flatMap((job) => differenceRows(manifest, job)),
  }),
  events: ({ jobs }) => ({ columns: eventColumns, rows: jobs.flatMap(eventRows) }),
  points: ({ manifest: { saved }, points }) => pointTable(saved.study.factors, points),
  names: ({ manifest }) => ({ columns: nameColumns, rows: nameRows(manifest) }),
  factors: ({ manifest: { saved } }) => ({
    columns: factorColumns,
    rows: saved.study.factors.map(factorRow),
  }),
  metrics: ({ manifest: { metrics, saved } }) => ({
    columns: metricColumns,
    rows: [...metrics].sort().map((metric) => metricRow(metric, saved.plain)),
  }),
};

/** A table of a study, with the columns, types and order of `sannong sweep export`. */
export function studyTable(
  name: StudyTableName,
  manifest: Manifest,
  points: readonly DesignPoint[],
  jobs: readonly JobRows[],
): StudyTable {
  const ordered = [...jobs].sort((a, b) => a.point - b.point || a.replicate - b.replicate);
  return { name, ...tables[name]({ manifest, points, jobs: ordered }) };
}

/** A figure that is not defined is not there. */
const figure = (value: number): number | null => (Number.isNaN(value) ? null : value);

/** As the bytes are ordered, in which a database sorts. */
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const runRows = ({ point, replicate, seconds, rows }: JobRows): Cell[][] =>
  [...rows]
    .sort((a, b) => byText(a.arm, b.arm))
    .map(({ key, arm, status, reason, values }) => [
      ...[key, point, arm, replicate, status, reason === "" ? null : reason, seconds / rows.length],
      ...Array.from(values, figure),
    ]);

function differenceRows({ saved: { study } }: Manifest, { point, replicate, rows }: JobRows): Cell[][] {
  const finished = (arm: string): RunRow | undefined =>
    rows.find((row) => row.arm === arm && row.status === "finished");
  const [to, from] = [finished(study.treatment), finished(study.reference)];
  if (!to || !from) return [];
  return [[point, replicate, ...Array.from(to.values, (value, m) => figure(value - from.values[m]))]];
}

const eventRows = ({ point, replicate, events }: JobRows): Cell[][] =>
  Object.entries(events ?? {})
    .sort(([a], [b]) => byText(a, b))
    .map(([population, { saved, harmed, households }]) => [
      ...[point, replicate, population, saved, harmed, households],
    ]);

function pointTable(
  factors: Manifest["saved"]["study"]["factors"],
  points: readonly DesignPoint[],
): Omit<StudyTable, "name"> {
  const types = factors.map(factorType);
  return {
    columns: pointColumns(factors),
    rows: points.map(({ point, role, block, unit, values }) => [
      ...[point, role, block, [...unit]],
      // A list that mixes numbers and words is kept as text.
      ...values.map((value, f) => (types[f] === "VARCHAR" ? String(value) : value)),
    ]),
  };
}

function nameRows({ saved: { study } }: Manifest): Cell[][] {
  const [names, weights] = [pointNames(study.design), pointWeights(study.design)];
  return Array.from({ length: (names ?? weights ?? []).length }, (_, p) => [
    ...[p + 1, names?.[p] ?? String(p + 1), weights?.[p] ?? 1],
  ]);
}
