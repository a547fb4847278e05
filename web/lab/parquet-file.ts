import { parquetWriteBuffer } from "hyparquet-writer";
import type { StudyTable } from "../../src/sweeps/portable/study-tables.ts";
import type { SqlType } from "../../src/sweeps/store/table-columns.ts";

type Schema = NonNullable<Parameters<typeof parquetWriteBuffer>[0]["schema"]>;
type Element = Schema[number];

/** Types as the command line's database writes them into Parquet. */
const elements: Readonly<Record<SqlType, (name: string) => Element[]>> = {
  INTEGER: (name) => [{ name, type: "INT32", converted_type: "INT_32", repetition_type: "OPTIONAL" }],
  DOUBLE: (name) => [{ name, type: "DOUBLE", repetition_type: "OPTIONAL" }],
  BOOLEAN: (name) => [{ name, type: "BOOLEAN", repetition_type: "OPTIONAL" }],
  VARCHAR: (name) => [{ name, type: "BYTE_ARRAY", converted_type: "UTF8", repetition_type: "OPTIONAL" }],
  "DOUBLE[]": (name) => [
    { name, converted_type: "LIST", repetition_type: "OPTIONAL", num_children: 1 },
    { name: "list", repetition_type: "REPEATED", num_children: 1 },
    { name: "element", type: "DOUBLE", repetition_type: "OPTIONAL" },
  ],
};

/** A table as a Parquet file. */
export function parquetFile({ columns, rows }: StudyTable, modelVersion: string): ArrayBuffer {
  const fields = Object.entries(columns);
  return parquetWriteBuffer({
    columnData: fields.map(([name], c) => ({ name, data: rows.map((row) => row[c]) })),
    schema: [
      { name: "schema", num_children: fields.length },
      ...fields.flatMap(([name, type]) => elements[type](name)),
    ],
    createdBy: `sannong ${modelVersion}`,
  });
}
