import type { DuckDBAppender } from "@duckdb/node-api";
import type { PackedSample } from "../../compare/packed-sample.ts";
import { type Database, quoted } from "./database.ts";

/** The table of what an experiment recorded, a packed table of numbers by name. */
export const SAMPLES = "samples";

/** The digest tells that two stores hold the same numbers without reading them. */
export const sampleColumns =
  "point INTEGER, arm VARCHAR, replicate INTEGER, name VARCHAR, digest VARCHAR, sample BLOB";

export function appendSamples(
  to: DuckDBAppender,
  which: (to: DuckDBAppender) => void,
  samples: readonly PackedSample[],
): void {
  for (const { name, bytes, digest } of samples) {
    which(to);
    to.appendVarchar(name);
    to.appendVarchar(digest);
    to.appendBlob(bytes);
    to.endRow();
  }
}

/** A packed sample, and the replicate in which it was recorded. */
export interface StoredSample extends PackedSample {
  replicate: number;
}

/** Samples of a point one replicate after another, in their order. */
export async function* samplesIn(
  { rows }: Pick<Database, "rows">,
  name: string,
  replicates: number,
): AsyncGenerator<StoredSample> {
  for (let replicate = 1; replicate <= replicates; replicate++) {
    const found = await rows(
      `select sample, digest from ${SAMPLES} where name = ${quoted(name)} and replicate = ${replicate} and point = 1`,
    );
    for (const [blob, digest] of found)
      yield { name, replicate, bytes: (blob as { bytes: Uint8Array }).bytes, digest: String(digest) };
  }
}
