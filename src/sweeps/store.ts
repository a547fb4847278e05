import { existsSync, linkSync, readdirSync, renameSync, rmSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import {
  type Database,
  holderIn,
  isDiskError,
  isLockError,
  openDatabase,
  reasonOf,
  STORE,
  spillOf,
} from "./database.ts";
import type { DesignPoint } from "./design.ts";
import { dropLock, holderText, isElsewhere, lockHolder, lockPath, takeLock } from "./lock.ts";
import { type Manifest, writeManifest } from "./manifest.ts";
import { type StoreProblem, storeProblem } from "./store-problem.ts";
import { makeTables, saveManifest, storedManifest } from "./store-tables.ts";

/** A store that is open. */
export interface Store {
  directory: string;
  database: Database;
  manifest: Manifest;
  close(): void;
}

const storePath = (directory: string): string => join(directory, STORE);

export const isStore = (directory: string): boolean => existsSync(storePath(directory));

const NEW = /^\.new-\d+\.duckdb(\.wal)?$/;

/** Takes away what a process left that was killed while it made a store here. */
export function clearHalfMade(directory: string): void {
  if (!existsSync(directory)) return;
  for (const name of readdirSync(directory).filter((file) => NEW.test(file)))
    rmSync(join(directory, name), { force: true });
}

/** Makes a store in a directory that is there; it appears whole or not at all. */
export async function createStore(
  directory: string,
  manifest: Manifest,
  points: readonly DesignPoint[],
): Promise<void> {
  const half = join(directory, `.new-${process.pid}.duckdb`);
  try {
    const database = await openDatabase(half, "write", spillOf(directory));
    try {
      await makeTables(database, manifest, points);
      await saveManifest(database, manifest);
      await database.rows("checkpoint");
    } finally {
      database.close();
    }
    appear(half, directory);
    writeManifest(directory, manifest);
  } catch (error) {
    throw isDiskError(error) ? diskProblem(directory, error) : error;
  } finally {
    for (const path of [half, `${half}.wal`]) rmSync(path, { force: true });
  }
}

/** A link fails where another process was faster; a file system without links leaves it to the lock. */
function appear(half: string, directory: string): void {
  try {
    linkSync(half, storePath(directory));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST")
      throw storeProblem((text) => text.exists(directory));
    renameSync(half, storePath(directory));
  }
}

/** Opens a store to write to it; no other process can then open it. Takes over the lock of a process that died. */
export async function openStore(directory: string): Promise<Store> {
  if (!isStore(directory)) throw storeProblem((text) => text.notStore(directory));
  const holder = lockHolder(directory);
  if (holder && isElsewhere(holder))
    throw storeProblem((text) => text.otherHost(directory, holderText(holder), lockPath(directory)));
  const store = await opened(directory, "write");
  try {
    takeLock(directory);
    // What a torn end of the log holds is gone for good before anything is written after it.
    await store.database.rows("checkpoint");
  } catch (error) {
    store.close();
    throw isDiskError(error) ? diskProblem(directory, error) : corrupt(directory, error);
  }
  const close = (): void => {
    store.close();
    dropLock(directory);
  };
  return { ...store, close };
}

/** Opens a store to read it; others can read it too, but nobody write. */
export async function readStore(directory: string): Promise<Store> {
  if (!isStore(directory)) throw storeProblem((text) => text.notStore(directory));
  return opened(directory, "read");
}

async function opened(directory: string, mode: "write" | "read"): Promise<Store> {
  let database: Database;
  try {
    database = await patiently(() => openDatabase(storePath(directory), mode, spillOf(directory)));
  } catch (error) {
    throw openingProblem(directory, error);
  }
  const close = (): void => {
    try {
      database.close();
    } finally {
      rmSync(spillOf(directory), { recursive: true, force: true });
    }
  };
  try {
    const manifest = await storedManifest(database);
    if (!manifest) throw storeProblem((text) => text.noManifest(directory));
    return { directory, database, manifest, close };
  } catch (error) {
    close();
    throw corrupt(directory, error);
  }
}

/** Somebody who asks for the status holds the file for a moment. */
async function patiently(open: () => Promise<Database>): Promise<Database> {
  for (let left = TRIES; ; left--)
    try {
      return await open();
    } catch (error) {
      if (left === 0 || !isLockError(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
}

const TRIES = 5;
const PAUSE = 100;

function openingProblem(directory: string, error: unknown): StoreProblem {
  if (isLockError(error)) {
    const holder = lockHolder(directory);
    const pid = holderIn(error);
    const known = holder ?? (pid === undefined ? undefined : { pid: Number(pid), host: hostname() });
    return storeProblem((text) => text.locked(directory, known ? holderText(known) : text.unknownHolder));
  }
  if (isDiskError(error)) return storeProblem((text) => text.notWritable(directory, reasonOf(error)));
  return corrupt(directory, error);
}

/** What is wrong with a store whose file DuckDB cannot read. */
export function corrupt(directory: string, error: unknown): StoreProblem {
  if (error instanceof Error && error.name === "StoreProblem") return error as StoreProblem;
  return storeProblem((text) => text.corrupt(directory, reasonOf(error)));
}

/** The disk is full or refuses; nobody's mistake, so exit 1. */
export const diskProblem = (directory: string, error: unknown): StoreProblem =>
  storeProblem((text) => text.disk(directory, reasonOf(error)), 1);
