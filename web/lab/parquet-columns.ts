import { parquetReadObjects } from "hyparquet";

/** The columns of a Parquet file; throws what its reader has to say against it. */
export async function parquetColumns(file: ArrayBuffer): Promise<Record<string, readonly unknown[]>> {
  const rows = (await parquetReadObjects({ file })) as Record<string, unknown>[];
  const names = Object.keys(rows[0] ?? {});
  return Object.fromEntries(names.map((name) => [name, rows.map((row) => row[name])]));
}
