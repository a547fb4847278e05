import { createHash } from "node:crypto";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { PackedSample } from "../../compare/packed-sample.ts";

/** A sample as numbers: a row for each unit, or unit and wave; NaN where a value is not there. */
export interface SampleTable {
  rows: number;
  columns: Readonly<Record<string, Float64Array>>;
}

/** The rows for which `keep` says so. */
export function rowsWhere(table: SampleTable, keep: (row: number) => boolean): SampleTable {
  const rows = Array.from({ length: table.rows }, (_, row) => row).filter(keep);
  return {
    rows: rows.length,
    columns: Object.fromEntries(
      Object.entries(table.columns).map(([name, column]) => [
        name,
        Float64Array.from(rows, (row) => column[row]),
      ]),
    ),
  };
}

/** The rows in which all of these columns are there. */
export const complete = (table: SampleTable, names: readonly string[]): SampleTable =>
  rowsWhere(table, (row) => names.every((name) => Number.isFinite(table.columns[name]?.[row])));

/** A column that is there; an error names the one that is not. */
export function columnOf({ columns }: SampleTable, name: string): Float64Array {
  const column = columns[name];
  if (!column) throw new Error(`the sample has no column ${name}: ${Object.keys(columns).join(", ")}`);
  return column;
}

/** Rows and names, a line feed, then each column's eight bytes a row, the lowest first; deflated. */
export function packed(name: string, { rows, columns }: SampleTable): PackedSample {
  const head = new TextEncoder().encode(`${JSON.stringify({ rows, names: Object.keys(columns) })}\n`);
  const bytes = new Uint8Array(head.length + 8 * rows * Object.keys(columns).length);
  bytes.set(head);
  const view = new DataView(bytes.buffer);
  let at = head.length;
  for (const column of Object.values(columns))
    for (const value of column) {
      view.setFloat64(at, value, true);
      at += 8;
    }
  const digest = createHash("sha256").update(bytes).digest("hex");
  return { name, bytes: deflateRawSync(bytes, { level: 1 }), digest };
}

export function unpacked({ bytes: deflated }: Pick<PackedSample, "bytes">): SampleTable {
  const bytes = new Uint8Array(inflateRawSync(deflated));
  const end = bytes.indexOf("\n".charCodeAt(0));
  const { rows, names } = JSON.parse(new TextDecoder().decode(bytes.subarray(0, end))) as {
    rows: number;
    names: string[];
  };
  const view = new DataView(bytes.buffer, bytes.byteOffset + end + 1);
  const columns = names.map((name, c): [string, Float64Array] => [
    name,
    Float64Array.from({ length: rows }, (_, row) => view.getFloat64(8 * (c * rows + row), true)),
  ]);
  return { rows, columns: Object.fromEntries(columns) };
}
