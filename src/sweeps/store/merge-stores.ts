import { rmSync } from "node:fs";
import { join } from "node:path";
import { type Database, isDiskError, quoted } from "./database.ts";
import { type Manifest, writeManifest } from "./manifest.ts";
import { isWhole, type MergeTerms, type Part, partsOf } from "./merge-parts.ts";
import { jobsPlanned } from "./shard.ts";
import { corrupt, createStore, diskProblem, openStore, readStore, type Store } from "./store.ts";
import { STORE } from "./store-file.ts";
import { storeHash } from "./store-hash.ts";
import { storeProblem } from "./store-problem.ts";
import { readPoints, saveManifest } from "./store-tables.ts";
import { EVENTS } from "./stored-events.ts";
import { groupTablesOf } from "./stored-groups.ts";
import { storedCounts } from "./stored-runs.ts";

/**
 * Makes one store of all shards of a study in a directory that is there and empty; its hash is that of one process. Of
 * shards some of which are missing it makes one that is not complete, and can be gone on with.
 */
export async function mergeStores(
  directories: readonly string[],
  out: string,
  terms: MergeTerms = {},
): Promise<Manifest> {
  const parts = await partsOf(directories, terms);
  const first = await readStore(parts[0].directory);
  const points = await readPoints(first.database, first.manifest.saved.study.factors).finally(first.close);
  await createStore(out, { ...mergedManifest(parts), state: "running" }, points);
  const store = await openStore(out);
  const whole = await filled(store, parts)
    .then((manifest) => (isWhole(parts) ? completed(store, manifest) : left(store, manifest)))
    .finally(store.close)
    .catch((error: unknown) => ({ error }));
  if (!("error" in whole)) return whole;
  // Half of a merge is nothing to go on with; the parts are untouched.
  for (const name of [STORE, `${STORE}.wal`, "manifest.json"]) rmSync(join(out, name), { force: true });
  throw isDiskError(whole.error) ? diskProblem(out, whole.error) : corrupt(out, whole.error);
}

function mergedManifest(parts: readonly Part[]): Manifest {
  const { shard: _, storeHash: _hash, ...whole } = parts[0].manifest;
  const sum = (count: (manifest: Manifest) => number): number =>
    parts.reduce((total, { manifest }) => total + count(manifest), 0);
  return {
    ...whole,
    runs: {
      planned: sum(({ runs }) => runs.planned),
      finished: sum(({ runs }) => runs.finished),
      failed: sum(({ runs }) => runs.failed),
    },
    sessions: parts.flatMap(({ manifest }) => manifest.sessions),
  };
}

async function filled({ database, manifest }: Store, parts: readonly Part[]): Promise<Manifest> {
  const { keep } = manifest.saved.study;
  const tables = [
    "runs",
    EVENTS,
    ...(keep.seasons ? ["seasons"] : []),
    ...(keep.households ? ["households"] : []),
    ...groupTablesOf({ keep }),
  ];
  for (const part of parts) {
    await database.rows(`attach ${quoted(join(part.directory, STORE))} as part (read_only)`);
    await countRuns(database, part);
    const theirs = (
      await database.rows("select table_name from duckdb_tables() where database_name = 'part'")
    ).flat();
    for (const table of tables.filter((name) => theirs.includes(name)))
      await database.rows(`insert into study.main.${table} select * from part.main.${table}`);
    await database.rows("detach part");
  }
  return manifest;
}

async function completed(store: Store, manifest: Manifest): Promise<Manifest> {
  const storeHashed = await storeHash(store.database, manifest);
  return saved(store, { ...manifest, state: "complete", storeHash: storeHashed });
}

/** A store that lacks shards, as if it had been interrupted. */
async function left(store: Store, manifest: Manifest): Promise<Manifest> {
  const { study } = manifest.saved;
  const planned = jobsPlanned(undefined, study, manifest.points) * manifest.arms.length;
  const runs = { planned, ...(await storedCounts(store.database)) };
  return saved(store, { ...manifest, state: "interrupted", runs });
}

async function saved({ database, directory }: Store, manifest: Manifest): Promise<Manifest> {
  await saveManifest(database, manifest);
  writeManifest(directory, manifest);
  return manifest;
}

/** A shard that was copied in part holds fewer runs than it says. */
async function countRuns({ rows }: Pick<Database, "rows">, { directory, manifest }: Part): Promise<void> {
  // A manifest says how many there are once the work on it has ended.
  if (manifest.state !== "complete") return;
  const { finished, failed } = manifest.runs;
  const [[count]] = (await rows("select count(*)::DOUBLE from part.main.runs")) as [[number]];
  if (count !== finished + failed)
    throw storeProblem((text) => text.shardCount(directory, count, finished + failed));
}
