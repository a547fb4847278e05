import { mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type Database, isDiskError, quoted, reasonOf } from "./database.ts";
import type { ExportFormat } from "./export-formats.ts";
import { writeManifest } from "./manifest.ts";
import { corrupt, readStore } from "./store.ts";
import { storeProblem } from "./store-problem.ts";

const tables: Record<string, string> = {
  runs: "order by point, replicate, arm",
  differences: "order by point, replicate",
  seasons: "order by point, replicate, arm, season",
  households: "order by point, replicate, arm, household",
  points: "order by point",
  factors: "order by factor",
};

const formats = {
  parquet: "format parquet, compression snappy",
  csv: "format csv, header true",
} as const;

/** Writes every table of a store as Parquet, CSV or both, with the manifest; returns the files' names. */
export async function exportStore(directory: string, out: string, format: ExportFormat): Promise<string[]> {
  const { database, manifest, close } = await readStore(directory);
  try {
    mkdirSync(out, { recursive: true });
    const held = (await database.rows("select table_name from information_schema.tables")).flat();
    const names: string[] = [];
    for (const table of Object.keys(tables).filter((name) => held.includes(name)))
      for (const kind of format === "both" ? (["parquet", "csv"] as const) : [format]) {
        await copy(database, table, kind, join(out, `${table}.${kind}`));
        names.push(`${table}.${kind}`);
      }
    writeManifest(out, manifest);
    return [...names, "manifest.json"];
  } catch (error) {
    if (isDiskError(error) || isFileError(error))
      throw storeProblem((text) => text.exportDisk(out, reasonOf(error)), 1);
    throw corrupt(directory, error);
  } finally {
    close();
  }
}

/** Whether Node could not make a file or directory. */
const isFileError = (error: unknown): boolean => (error as NodeJS.ErrnoException).syscall !== undefined;

/** CSV has no lists: the unit values of a point stand in one field, with spaces between them. */
const fieldsOf = (table: string, kind: keyof typeof formats): string =>
  table === "points" && kind === "csv" ? "* replace (array_to_string(unit, ' ') as unit)" : "*";

/** A file appears whole or not at all. */
async function copy(
  { rows }: Database,
  table: string,
  kind: keyof typeof formats,
  path: string,
): Promise<void> {
  const half = `${path}.${process.pid}.tmp`;
  try {
    await rows(
      `copy (select ${fieldsOf(table, kind)} from ${table} ${tables[table]}) to ${quoted(half)} (${formats[kind]})`,
    );
    renameSync(half, path);
  } finally {
    rmSync(half, { force: true });
  }
}
