import { existsSync } from "node:fs";
import type { Database } from "./database.ts";
import { type Manifest, readManifest } from "./manifest.ts";
import { storePath } from "./store-file.ts";
import { storeProblem } from "./store-problem.ts";
import { type StoredCounts, storedCounts } from "./stored-runs.ts";
import { readProgress } from "./sweep-progress.ts";

export const logPath = (directory: string): string => `${storePath(directory)}.wal`;

/** A store that was copied without its write-ahead file. */
export interface LostLog {
  held: number;
  /** How many runs were said to be stored; not known where the store's file alone was copied. */
  said?: number;
}

/**
 * Whether the write-ahead file of a store that nobody writes has gone: what is told beside the store counts runs that
 * it does not hold, or its last spell of work never came to an end.
 */
export function lostLog(directory: string, manifest: Manifest, stored: StoredCounts): LostLog | undefined {
  if (existsSync(logPath(directory))) return undefined;
  const rows = stored.finished + stored.failed;
  const counts = [readProgress(directory), readManifest(directory)?.runs].filter(
    (each) => each !== undefined,
  );
  const expected = Math.max(0, ...counts.map(({ finished, failed }) => finished + failed));
  if (expected > rows) return { held: rows, said: expected };
  const last = manifest.sessions.at(-1);
  return last && last.ended === undefined && counts.length === 0 ? { held: rows } : undefined;
}

/** Throws where it is certain that runs are missing: nothing is to be reckoned from the rest. */
export async function refuseLostLog(
  database: Database,
  directory: string,
  manifest: Manifest,
): Promise<void> {
  const log = lostLog(directory, manifest, await storedCounts(database));
  if (log?.said !== undefined) throw storeProblem((text) => text.lostLog(directory, log));
}
