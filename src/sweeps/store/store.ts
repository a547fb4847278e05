import { constants, copyFileSync, existsSync, linkSync, rmSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { messageOf } from "../../play/runner.ts";
import type { DesignPoint } from "../design/design.ts";
import {
  type Database,
  holderIn,
  isDiskError,
  isLockError,
  type Mode,
  named,
  openDatabase,
  reasonOf,
  spillOf,
} from "./database.ts";
import { ownName } from "./leftovers.ts";
import { dropLock, type Holder, holderText, isElsewhere, lockHolder, lockPath, takeLock } from "./lock.ts";
import { type Manifest, writeManifest } from "./manifest.ts";
import { isStore, storePath } from "./store-file.ts";
import { type StoreProblem, storeProblem } from "./store-problem.ts";
import { makeTables, saveManifest, storedManifest } from "./store-tables.ts";
import { EVENTS } from "./stored-events.ts";
import { columnsText, eventColumns } from "./table-columns.ts";

/** A store that is open. */
export interface Store {
  directory: string;
  database: Database;
  manifest: Manifest;
  close(): void;
}

/** Makes a store in a directory that is there; it appears whole or not at all. */
export async function createStore(
  directory: string,
  manifest: Manifest,
  points: Iterable<DesignPoint>,
): Promise<void> {
  const half = join(directory, `${ownName("new")}.duckdb`);
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

/** Gives the store its name, unless another process was faster; a file system without links copies. */
function appear(half: string, directory: string): void {
  const path = storePath(directory);
  try {
    try {
      linkSync(half, path);
    } catch (error) {
      if (!NO_LINKS.includes(codeOf(error))) throw error;
      copyFileSync(half, path, constants.COPYFILE_EXCL);
    }
  } catch (error) {
    throw codeOf(error) === "EEXIST" ? storeProblem((text) => text.exists(directory)) : error;
  }
}

const NO_LINKS = ["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EXDEV", "EMLINK"];

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? "";

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
    // Stores begun before events were kept count them from here on.
    await store.database.rows(`create table if not exists ${EVENTS} (${columnsText(eventColumns, named)})`);
  } catch (error) {
    store.close();
    throw isDiskError(error) ? diskProblem(directory, error) : corrupt(directory, error);
  }
  // The word of who holds it goes first: once the file is free, the word there is another's.
  const close = (): void => {
    dropLock(directory);
    store.close();
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
    throw openingProblem(directory, mode, error);
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
    if (!manifest) throw storeProblem((text) => text.noManifest(directory), 1);
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

function openingProblem(directory: string, mode: Mode, error: unknown): StoreProblem {
  if (isLockError(error)) {
    const holder = holderOf(directory, error);
    const problem = storeProblem((text) =>
      text.locked(directory, holder.pid === 0 ? text.unknownHolder : holderText(holder)),
    );
    return Object.assign(problem, { holder });
  }
  if (!isDiskError(error)) return corrupt(directory, error);
  const reason = reasonOf(error);
  return storeProblem((text) =>
    mode === "read" ? text.notReadable(directory, reason) : text.notWritable(directory, reason),
  );
}

/** Whom DuckDB names; the lock file, which a process that died leaves behind, only where it names nobody. */
function holderOf(directory: string, error: unknown): Holder {
  const pid = holderIn(error);
  if (pid !== undefined) return { pid: Number(pid), host: hostname() };
  return lockHolder(directory) ?? { pid: 0, host: hostname() };
}

/** What is wrong with a store whose file DuckDB cannot read; nobody's mistake, so exit 1. */
export function corrupt(directory: string, error: unknown): StoreProblem {
  if (error instanceof Error && error.name === "StoreProblem") return error as StoreProblem;
  const log = existsSync(`${storePath(directory)}.wal`) && /\bWAL\b/i.test(messageOf(error));
  return storeProblem((text) => (log ? text.damagedLog : text.corrupt)(directory, reasonOf(error)), 1);
}

/** The disk is full or refuses; nobody's mistake, so exit 1. Where no store came about there is nothing to go on with. */
export const diskProblem = (directory: string, error: unknown): StoreProblem => {
  const store = isStore(directory);
  return storeProblem((text) => (store ? text.disk : text.noStore)(directory, reasonOf(error)), 1);
};
