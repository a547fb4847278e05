import { mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { SavedStudy } from "../study/saved-study.ts";
import { type Database, isDiskError, named, quoted, reasonOf } from "./database.ts";
import { COLUMNS, columnColumns, columnRows } from "./described-columns.ts";
import type { ExportFormat } from "./export-formats.ts";
import { deadTemporary, temporaryName } from "./leftovers.ts";
import { refuseLostLog } from "./lost-log.ts";
import { type Manifest, manifestText, readManifest, writeWhole } from "./manifest.ts";
import { jobsOf } from "./shard.ts";
import { corrupt, readStore } from "./store.ts";
import { isStore } from "./store-file.ts";
import { storeProblem } from "./store-problem.ts";
import { CHANCES } from "./stored-groups.ts";
import { SAMPLES } from "./stored-samples.ts";
import { columnsText } from "./table-columns.ts";

const tables: Record<string, string> = {
  runs: "order by point, replicate, arm",
  differences: "order by point, replicate",
  seasons: "order by point, replicate, arm, season",
  households: "order by point, replicate, arm, household",
  years: "order by point, replicate, arm, year",
  fates: 'order by point, replicate, arm, "group"',
  groups: 'order by point, replicate, arm, "group"',
  chances: "order by point, replicate, arm",
  payments: "order by point, replicate, arm, flow, sector",
  samples: "order by point, replicate, name",
  targets: "order by point, replicate, arm, target",
  events: "order by point, replicate, population",
  points: "order by point",
  names: "order by point",
  factors: "order by factor",
  metrics: "order by metric",
  [COLUMNS]: "",
};

const formats = {
  parquet: "format parquet, compression snappy",
  csv: "format csv, header true",
} as const;

/**
 * Writes every table of a store as Parquet, CSV or both, with the manifest; returns the files' names. The directory
 * must be empty or hold an earlier export, whose files go. If one file cannot be written, none appears.
 */
export async function exportStore(directory: string, out: string, format: ExportFormat): Promise<string[]> {
  const { database, manifest, close } = await readStore(directory);
  const temporary = (name: string): string => join(out, temporaryName(name));
  const names: string[] = [];
  try {
    await refuseLostLog(database, directory, manifest);
    const earlier = prepared(out);
    const own = ownPoints(manifest);
    const columns = await describedTypes(database, manifest.saved);
    for (const table of Object.keys(columns))
      for (const kind of format === "both" ? (["parquet", "csv"] as const) : [format]) {
        // Bytes are nothing for a table of text.
        if ((table === CHANCES || table === SAMPLES) && kind === "csv") continue;
        names.push(`${table}.${kind}`);
        const fields = kind === "csv" ? csvFields(columns[table]) : "*";
        await copy(database, table, { kind, fields, own, path: temporary(`${table}.${kind}`) });
      }
    for (const name of earlier) rmSync(join(out, name), { force: true });
    for (const name of names) renameSync(temporary(name), join(out, name));
    names.push(MANIFEST);
    const described = { ...manifest, files: names, columns };
    writeWhole(join(out, MANIFEST), manifestText(described));
    return names;
  } catch (error) {
    if (isDiskError(error) || isFileError(error))
      throw storeProblem((text) => text.exportDisk(out, reasonOf(error)), 1);
    throw corrupt(directory, error);
  } finally {
    for (const name of names) rmSync(temporary(name), { force: true });
    close();
  }
}

const MANIFEST = "manifest.json";

/** Makes the directory; returns the files of an earlier export, and refuses one that holds anything else. */
function prepared(out: string): string[] {
  if (isStore(out)) throw storeProblem((text) => text.holdsStore(out));
  mkdirSync(out, { recursive: true });
  const there = readdirSync(out);
  const files = listed(out);
  const isHalf = (entry: string): boolean => exported.has(deadTemporary(entry) ?? "");
  if (there.some((name) => !files.includes(name) && !isHalf(name)))
    throw storeProblem((text) => text.occupied(out));
  return there;
}

/** Names that an export may have. */
const exported: ReadonlySet<unknown> = new Set([
  ...Object.keys(tables).flatMap((table) => Object.keys(formats).map((kind) => `${table}.${kind}`)),
  MANIFEST,
]);

/** The files of an export that its manifest names; none where that is the manifest of something else. */
function listed(out: string): unknown[] {
  const { files } = (readManifest(out) ?? {}) as { files?: unknown };
  return Array.isArray(files) ? files.filter((name) => exported.has(name)) : [];
}

/** Whether Node could not make a file or directory. */
const isFileError = (error: unknown): boolean => (error as NodeJS.ErrnoException).syscall !== undefined;

/**
 * The SQL type of every column of every table there is, in the order of the columns: Parquet says it itself, and a
 * reader of CSV learns from it what is a truth value, a list, or text that looks like a number.
 */
async function columnTypes({ rows }: Database): Promise<Record<string, Record<string, string>>> {
  const cells = await rows(
    "select table_name, column_name, data_type from information_schema.columns order by table_name, ordinal_position",
  );
  const types: Record<string, Record<string, string>> = {};
  for (const table of Object.keys(tables)) {
    const own = cells.filter(([name]) => name === table);
    if (own.length > 0)
      types[table] = Object.fromEntries(own.map(([, column, type]) => [String(column), String(type)]));
  }
  return types;
}

/** The same once there is a table of what every column is, beside those of the store, which is only read. */
async function describedTypes(
  database: Database,
  saved: SavedStudy,
): Promise<Record<string, Record<string, string>>> {
  const rows = columnRows(await columnTypes(database), saved);
  await database.connection.run(`create temp table ${named(COLUMNS)} (${columnsText(columnColumns, named)})`);
  const places = Object.keys(columnColumns).map((_, at) => `$${at + 1}`);
  for (const row of rows)
    await database.connection.run(`insert into ${named(COLUMNS)} values (${places})`, row as string[]);
  return columnTypes(database);
}

/**
 * What CSV cannot say as it is: a list (the unit values of a point) stands in one field with spaces between, and a
 * truth value is 0 or 1, since R reads `true` as text.
 */
function csvFields(types: Readonly<Record<string, string>>): string {
  const replaced = Object.entries(types).flatMap(([column, type]) => {
    const name = named(column);
    if (type === "BOOLEAN") return [`cast(${name} as utinyint) as ${name}`];
    return type.endsWith("[]") ? [`array_to_string(${name}, ' ') as ${name}`] : [];
  });
  return replaced.length > 0 ? `* replace (${replaced.join(", ")})` : "*";
}

/** Of a shard the points that it plays, not those of the others. */
function ownPoints({ shard, points, saved }: Manifest): string {
  if (!shard) return "";
  const { replicates, stop } = saved.study;
  const mine = jobsOf(shard, saved.study, points);
  const each = stop ? 1 : replicates;
  const own = Array.from({ length: points }, (_, p) => p + 1).filter((point) =>
    Array.from({ length: each }, (_, r) => r + 1).some((replicate) => mine(point, replicate)),
  );
  return `where point in (${own.join(", ")})`;
}

interface Copied {
  kind: keyof typeof formats;
  fields: string;
  path: string;
  own: string;
}

async function copy({ rows }: Database, table: string, { kind, fields, path, own }: Copied): Promise<void> {
  const which = table === "points" ? own : "";
  const query = `select ${fields} from ${named(table)} ${which} ${tables[table]}`;
  await rows(`copy (${query}) to ${quoted(path)} (${formats[kind]})`);
}
