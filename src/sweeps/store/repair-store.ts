import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { openDatabase, spillOf } from "./database.ts";
import { logPath } from "./lost-log.ts";
import { readStore } from "./store.ts";
import { isStore, STORE, storePath } from "./store-file.ts";
import { storeProblem } from "./store-problem.ts";
import { storedManifest } from "./store-tables.ts";
import { storedCounts } from "./stored-runs.ts";

/** What was set right, and how many runs the store holds now. */
interface Repair {
  /** Nothing, the write-ahead file put aside, or the head of the store mended. */
  done: { log: boolean; head: boolean };
  runs: number;
}

/** A DuckDB file begins with three headers of so many bytes: what it is, and twice where its tables are. */
const HEADER = 4096;
const [WHAT, ONE, OTHER] = [0, HEADER, 2 * HEADER];

/** Heads to try, each a change of a copy. */
const heads: ((copy: string, sound: string) => void)[] = [
  () => {},
  (copy, sound) => copyHeader({ from: sound, at: WHAT }, { to: copy, at: WHAT }),
  (copy) => copyHeader({ from: copy, at: OTHER }, { to: copy, at: ONE }),
  (copy) => copyHeader({ from: copy, at: ONE }, { to: copy, at: OTHER }),
];

/**
 * Makes a store readable again whose write-ahead file or whose head is damaged: tries on copies which of its parts must
 * be left out or made anew, the fewest first. What is replaced stays beside it as `.bad`. Throws a `StoreProblem` where
 * nothing helps.
 */
export async function repairStore(directory: string): Promise<Repair> {
  if (!isStore(directory)) throw storeProblem((text) => text.notStore(directory));
  // A store that another process holds must not be touched.
  await readStore(directory).then(
    ({ close }) => close(),
    (error) => {
      if (error.holder) throw error;
    },
  );
  const bench = mkdtempSync(join(directory, ".repair-"));
  try {
    const sound = join(bench, "sound.duckdb");
    (await openDatabase(sound, "write", spillOf(bench))).close();
    for (const [h, change] of heads.entries())
      for (const log of existsSync(logPath(directory)) ? [true, false] : [false]) {
        const copy = join(bench, STORE);
        copyFileSync(storePath(directory), copy);
        if (log) copyFileSync(logPath(directory), `${copy}.wal`);
        else rmSync(`${copy}.wal`, { force: true });
        change(copy, sound);
        const runs = await readable(copy);
        if (runs === undefined) continue;
        const done = { log: !log && existsSync(logPath(directory)), head: h > 0 };
        replace(directory, copy, done);
        return { done, runs };
      }
  } finally {
    rmSync(bench, { recursive: true, force: true });
  }
  throw storeProblem((text) => text.beyondRepair(directory), 1);
}

/** How many runs a store holds that can be read to its last row and written to; nothing where it cannot. */
async function readable(path: string): Promise<number | undefined> {
  try {
    const database = await openDatabase(path, "write", `${path}.spill`);
    try {
      if (!(await storedManifest(database))) return undefined;
      const tables = await database.rows(
        "select table_name from duckdb_tables() where database_name = 'study'",
      );
      for (const [table] of tables) for await (const _ of database.chunks(`select * from "${table}"`));
      await database.rows("force checkpoint");
      const { finished, failed } = await storedCounts(database);
      return finished + failed;
    } finally {
      database.close();
    }
  } catch {
    return undefined;
  }
}

/** Puts a copy that can be read in the store's place; nothing where the store itself was sound. */
function replace(directory: string, copy: string, { log, head }: Repair["done"]): void {
  if (!log && !head) return;
  const path = storePath(directory);
  renameSync(path, `${path}.bad`);
  renameSync(copy, path);
  if (existsSync(logPath(directory))) renameSync(logPath(directory), `${logPath(directory)}.bad`);
}

function copyHeader(source: { from: string; at: number }, target: { to: string; at: number }): void {
  const header = Buffer.alloc(HEADER);
  const [from, to] = [openSync(source.from, "r"), openSync(target.to, "r+")];
  try {
    readSync(from, header, 0, HEADER, source.at);
    writeSync(to, header, 0, HEADER, target.at);
  } finally {
    closeSync(from);
    closeSync(to);
  }
}
