import { createHash } from "node:crypto";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { PackedSample } from "../../compare/packed-sample.ts";
import type { Results } from "../../sweeps/store/results.ts";
import type { Recorded } from "../found/findings.ts";
import type { SampleTable } from "./sample-table.ts";

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

/** What a store holds of an experiment, its samples unpacked as they are read. */
export const recordedIn = ({ study, samples }: Pick<Results, "study" | "samples">): Recorded => ({
  study,
  async *samples(name) {
    for await (const { replicate, bytes } of samples(name)) yield { replicate, table: unpacked({ bytes }) };
  },
});
