import type { DuckDBAppender } from "@duckdb/node-api";
import { metricOf } from "../../model/metrics/all.ts";
import type { Fates } from "../../model/run.ts";
import type { Database } from "./database.ts";
import { fateColumns } from "./fate-columns.ts";
import type { JobRows, RunRow } from "./job-rows.ts";
import { EVENTS } from "./stored-events.ts";
import { appendFates, FATES } from "./stored-fates.ts";
import { appendChances, appendGroups, CHANCES, GROUPS } from "./stored-groups.ts";
import { appendPayments, PAYMENTS } from "./stored-payments.ts";
import { appendSamples, SAMPLES } from "./stored-samples.ts";
import { appendTargets, TARGETS } from "./stored-targets.ts";
import { appendYears, YEARS } from "./stored-years.ts";

/** What decides which tables a run fills. */
interface Kept {
  metrics: readonly string[];
  seasons: boolean;
  households: boolean;
  years?: boolean;
  fates?: boolean;
  groups?: boolean;
  chances?: boolean;
  payments?: boolean;
  samples?: boolean;
  targets?: boolean;
}

/** Stores jobs in one transaction: all of them, or none. */
export async function storeJobs(
  { connection }: Pick<Database, "connection">,
  tables: Kept,
  jobs: readonly JobRows[],
): Promise<void> {
  await connection.run("begin");
  try {
    await fill(connection, "runs", jobs, appendRun);
    if (tables.seasons) {
      const every = tables.metrics.map((metric) => (metricOf(metric)?.each === "year" ? 4 : 1));
      await fill(connection, "seasons", jobs, (to, job, row) => appendSeasons(to, job, row, every));
    }
    if (tables.households) await fill(connection, "households", jobs, appendHouseholds);
    if (tables.years)
      await fill(connection, YEARS, jobs, (to, job, { arm, years = [] }) =>
        appendYears(to, (each) => which(each, job, arm), years),
      );
    if (tables.fates)
      await fill(connection, FATES, jobs, (to, job, { arm, fates = [] }) =>
        appendFates(to, (each) => which(each, job, arm), fates),
      );
    if (tables.groups)
      await fill(connection, GROUPS, jobs, (to, job, { arm, groups = [] }) =>
        appendGroups(to, (each) => which(each, job, arm), groups),
      );
    if (tables.chances)
      await fill(connection, CHANCES, jobs, (to, job, { arm, chances }) => {
        if (chances) appendChances(to, (each) => which(each, job, arm), chances);
      });
    if (tables.payments)
      await fill(connection, PAYMENTS, jobs, (to, job, { arm, payments = [] }) =>
        appendPayments(to, (each) => which(each, job, arm), payments),
      );
    if (tables.samples)
      await fill(connection, SAMPLES, jobs, (to, job, { arm, samples = [] }) =>
        appendSamples(to, (each) => which(each, job, arm), samples),
      );
    if (tables.targets)
      await fill(connection, TARGETS, jobs, (to, job, { arm, targets = {} }) =>
        appendTargets(to, (each) => which(each, job, arm), targets),
      );
    await fillEvents(connection, jobs);
    await connection.run("commit");
  } catch (error) {
    await connection.run("rollback").catch(() => {});
    throw error;
  }
}

type Append = (to: DuckDBAppender, job: JobRows, row: RunRow) => void;

async function fill(
  connection: Database["connection"],
  table: string,
  jobs: readonly JobRows[],
  append: Append,
): Promise<void> {
  const appender = await connection.createAppender(table, "main", "study");
  try {
    for (const job of jobs) for (const row of job.rows) append(appender, job, row);
  } finally {
    // After an error too, so that nothing is left to flow in once the transaction is over.
    appender.closeSync();
  }
}

async function fillEvents(connection: Database["connection"], jobs: readonly JobRows[]): Promise<void> {
  const appender = await connection.createAppender(EVENTS, "main", "study");
  try {
    for (const { point, replicate, events } of jobs)
      for (const [population, { saved, harmed, households }] of Object.entries(events ?? {})) {
        appender.appendInteger(point);
        appender.appendInteger(replicate);
        appender.appendVarchar(population);
        for (const count of [saved, harmed, households]) appender.appendInteger(count);
        appender.endRow();
      }
  } finally {
    appender.closeSync();
  }
}

function which(to: DuckDBAppender, { point, replicate }: JobRows, arm: string): void {
  to.appendInteger(point);
  to.appendVarchar(arm);
  to.appendInteger(replicate);
}

const real = (to: DuckDBAppender, value: number | undefined): void =>
  value === undefined || Number.isNaN(value) ? to.appendNull() : to.appendDouble(value);

function appendRun(to: DuckDBAppender, job: JobRows, { key, arm, status, reason, values }: RunRow): void {
  to.appendVarchar(key);
  which(to, job, arm);
  to.appendVarchar(status);
  if (reason === "") to.appendNull();
  else to.appendVarchar(reason);
  to.appendDouble(job.seconds / job.rows.length);
  for (const value of values) real(to, value);
  to.endRow();
}

/** One row a season, from 1; what is measured yearly stands at the year's end. */
function appendSeasons(
  to: DuckDBAppender,
  job: JobRows,
  { arm, series }: RunRow,
  every: readonly number[],
): void {
  if (!series) return;
  const seasons = Math.max(...series.map((values, m) => values.length * every[m]));
  for (let season = 1; season <= seasons; season++) {
    which(to, job, arm);
    to.appendInteger(season);
    for (const [m, values] of series.entries())
      real(to, season % every[m] === 0 ? values[season / every[m] - 1] : undefined);
    to.endRow();
  }
}

const householdFates = Object.entries(fateColumns) as [keyof Fates, string][];

function appendHouseholds(to: DuckDBAppender, job: JobRows, { arm, households }: RunRow): void {
  if (!households) return;
  for (let i = 0; i < households.fell.length; i++) {
    which(to, job, arm);
    to.appendInteger(i + 1);
    for (const [name, type] of householdFates) {
      const value = households[name][i];
      if (type === "BOOLEAN") to.appendBoolean(value !== 0);
      else if (type === "FLOAT") to.appendFloat(value);
      else to.appendUTinyInt(value);
    }
    to.endRow();
  }
}
