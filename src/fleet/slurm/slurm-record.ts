import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { writeWhole } from "../../sweeps/store/manifest.ts";

const FILE = "slurm.json";

const SlurmRecord = z.object({
  format: z.literal(1),
  study: z.string(),
  name: z.string(),
  shards: z.number().int().min(1),
  first: z.union([z.literal(0), z.literal(1)]),
  /** Arrays that were submitted, by the number that Slurm gave them. */
  jobs: z.array(z.string().regex(/^\d+$/)),
});

/** What was submitted from a directory of shards. */
export type SlurmRecord = z.output<typeof SlurmRecord>;

/** Nothing where nothing was written, or nothing that can be read. */
export function readRecord(directory: string): SlurmRecord | undefined {
  const path = join(directory, FILE);
  if (!existsSync(path)) return undefined;
  try {
    return SlurmRecord.parse(JSON.parse(readFileSync(path, "utf8")));
  } catch {
    return undefined;
  }
}

export const writeRecord = (directory: string, record: SlurmRecord): void =>
  writeWhole(join(directory, FILE), `${JSON.stringify(record, null, 2)}\n`);
