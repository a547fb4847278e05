import { createHash, type Hash } from "node:crypto";
import type { DuckDBDataChunk } from "@duckdb/node-api";
import { fateKeys } from "../../compare/fate-counts.ts";
import { groupMetricKeys } from "../../compare/group-figures.ts";
import { type Database, named } from "./database.ts";
import { hashedFates } from "./fate-columns.ts";
import { hashedHead, hashedRow, NAN_BITS, RUN_CELLS } from "./hashed-rows.ts";
import type { Manifest } from "./manifest.ts";
import { FATES } from "./stored-fates.ts";
import { CHANCES, GROUPS } from "./stored-groups.ts";
import { PAYMENTS } from "./stored-payments.ts";
import { SAMPLES } from "./stored-samples.ts";
import { TARGETS } from "./stored-targets.ts";
import { YEARS } from "./stored-years.ts";
import { headlinesOf } from "./yearly-headlines.ts";

/** Rows sorted at a time. */
const WINDOW = 20_000;
const NAN = Buffer.from(NAN_BITS, "hex");

/**
 * SHA-256 of a store: what it is a study of, then each table's rows in the order of point, replicate and
 * arm, every number as its exact 64 bits. Durations, machines and the order of arrival do not enter. A row that
 * stands there twice throws.
 */
export async function storeHash(database: Database, manifest: Manifest): Promise<string> {
  const { metrics, saved } = manifest;
  const { keep } = saved.study;
  const hash = createHash("sha256");
  hash.update(hashedHead(manifest));
  const tables: Hashed[] = [{ table: "runs", text: RUN_CELLS, numbers: metrics }];
  const where = ["point", "replicate", "arm"];
  if (keep.seasons) tables.push({ table: "seasons", text: [...where, "season"], numbers: metrics });
  if (keep.households)
    tables.push({ table: "households", text: [...where, "household"], numbers: Object.keys(hashedFates) });
  if (keep.groups)
    tables.push({
      table: GROUPS,
      text: [...where, "group"],
      numbers: ["households", ...groupMetricKeys],
    });
  if (keep.years) tables.push({ table: YEARS, text: [...where, "year"], numbers: headlinesOf(metrics) });
  if (keep.fates) tables.push({ table: FATES, text: [...where, "group"], numbers: fateKeys });
  if (keep.payments)
    tables.push({ table: PAYMENTS, text: [...where, "flow", "sector"], numbers: ["early", "yearly"] });
  if (keep.targets) tables.push({ table: TARGETS, text: [...where, "target"], numbers: ["value"] });
  if (keep.chances) tables.push({ table: CHANCES, text: [...where, "digest"], numbers: [] });
  if (keep.samples) tables.push({ table: SAMPLES, text: [...where, "name", "digest"], numbers: [] });
  for (const table of tables) await hashTable(hash, database, table, manifest.points);
  return hash.digest("hex");
}

interface Hashed {
  table: string;
  /** What a row is sorted by and told by. */
  text: readonly string[];
  numbers: readonly string[];
}

async function hashTable(
  hash: Hash,
  database: Database,
  { table, text, numbers }: Hashed,
  points: number,
): Promise<void> {
  hash.update(`${table}\n`);
  const [[count]] = (await database.rows(`select count(*)::DOUBLE from ${table}`)) as [[number]];
  const step = Math.max(1, Math.floor((WINDOW * points) / Math.max(1, count)));
  const fields = [...text.map(named), ...numbers.map((name) => `${named(name)}::DOUBLE`)].join(", ");
  let last = "";
  for (let from = 1; from <= points; from += step) {
    const range = `point >= ${from} and point < ${from + step}`;
    const order = text.slice(0, 4).map(named).join(", ");
    const sql = `select ${fields} from ${table} where ${range} order by ${order}`;
    for await (const chunk of database.chunks(sql)) last = hashRows(hash, chunk, text.length, table, last);
  }
}

/** Takes rows in; returns which one was the last. */
function hashRows(hash: Hash, chunk: DuckDBDataChunk, texts: number, table: string, before: string): string {
  const text = Array.from({ length: texts }, (_, c) => chunk.getColumnValues(c));
  const bits = exactBits(chunk, texts);
  const width = bits.length / chunk.rowCount;
  let last = before;
  for (let row = 0; row < chunk.rowCount; row++) {
    const cells = text.map((column) => column[row]);
    const where = JSON.stringify(table === "runs" ? cells.slice(0, 3) : cells);
    if (where === last) throw new Error(`${table} holds ${where} twice`);
    last = where;
    hash.update(hashedRow(cells, bits.toString("hex", row * width, (row + 1) * width)));
  }
  return last;
}

/** The numbers of a chunk row by row, eight bytes each, the highest first; every NaN, and what is not there, the same. */
function exactBits(chunk: DuckDBDataChunk, texts: number): Buffer {
  const [rows, width] = [chunk.rowCount, chunk.columnCount - texts];
  const values = new Float64Array(rows * width);
  const undefinedAt: number[] = [];
  for (let c = 0; c < width; c++) {
    const vector = chunk.getColumnVector(texts + c);
    for (let row = 0; row < rows; row++) {
      const value = vector.getItem(row);
      if (typeof value === "number" && !Number.isNaN(value)) values[row * width + c] = value;
      else undefinedAt.push(row * width + c);
    }
  }
  const bits = Buffer.from(values.buffer);
  if (LITTLE_ENDIAN) bits.swap64();
  for (const at of undefinedAt) NAN.copy(bits, 8 * at);
  return bits;
}

const LITTLE_ENDIAN = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;
