import { rmSync } from "node:fs";
import { join } from "node:path";
import { readText } from "../../scenario/load-file.ts";
import { isDiskError } from "../store/database.ts";
import { type Manifest, writeManifest } from "../store/manifest.ts";
import { jobsPlanned } from "../store/shard.ts";
import { corrupt, createStore, diskProblem, openStore, type Store } from "../store/store.ts";
import { STORE } from "../store/store-file.ts";
import { storeHash } from "../store/store-hash.ts";
import { saveManifest } from "../store/store-tables.ts";
import { storeJobs } from "../store/store-writer.ts";
import { storedCounts } from "../store/stored-runs.ts";
import { keepsMetricsOnly, type ReadStudy, readStudyText } from "./read-study.ts";
import { refusal } from "./refusal.ts";

/** Characters of such a file at most: a study of two thousand runs has a few million. */
const LARGEST = 200_000_000;

/** Reads a study with its runs from a file; throws a `ScenarioError` that names it and what is wrong. */
export function readStudyFile(path: string): ReadStudy {
  const read = readStudyText(readText(path, LARGEST), path);
  if (keepsMetricsOnly(read.loaded.study)) return read;
  const allowed = { en: "metrics alone: such a file holds no more", zh: "只保留指标：这种文件只含指标" };
  throw refusal(path, "keep", "", allowed);
}

/**
 * Makes a store of a study that was read, in a directory that is there and empty. It is complete, with the hash that
 * the command line would have come to, where no run is missing; else it can be gone on with.
 */
export async function importStudy(
  { manifest, points, jobs, loaded }: ReadStudy,
  out: string,
): Promise<Manifest> {
  const { storeHash: _, ...begun } = manifest;
  await createStore(out, { ...begun, state: "running" }, points);
  const store = await openStore(out);
  const filled = await fill(store, { begun, jobs, loaded, state: manifest.state })
    .finally(store.close)
    .catch((error: unknown) => ({ error }));
  if (!("error" in filled)) return filled;
  // Half of an import is nothing to go on with; the file is untouched.
  for (const name of [STORE, `${STORE}.wal`, "manifest.json"]) rmSync(join(out, name), { force: true });
  throw isDiskError(filled.error) ? diskProblem(out, filled.error) : corrupt(out, filled.error);
}

type Imported = Pick<ReadStudy, "jobs" | "loaded"> & { begun: Manifest; state: Manifest["state"] };

async function fill(
  { database, directory }: Store,
  { begun, jobs, loaded, state }: Imported,
): Promise<Manifest> {
  const { study } = loaded;
  await storeJobs(database, { ...study.keep, metrics: begun.metrics }, jobs);
  const stored = await storedCounts(database);
  const first = jobsPlanned(undefined, study, begun.points) * begun.arms.length;
  const planned = Math.max(begun.runs.planned, first);
  const whole = state === "complete" && stored.finished + stored.failed >= planned;
  const last: Manifest = {
    ...begun,
    state: whole ? "complete" : "interrupted",
    runs: { planned, ...stored },
    ...(whole && { storeHash: await storeHash(database, begun) }),
  };
  await saveManifest(database, last);
  writeManifest(directory, last);
  return last;
}
