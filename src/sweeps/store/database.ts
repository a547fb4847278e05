import { join } from "node:path";
import type { DuckDBConnection, DuckDBDataChunk, DuckDBInstance, DuckDBValue } from "@duckdb/node-api";
import { messageOf } from "../../play/runner.ts";
import { ownName } from "./leftovers.ts";

/** An open DuckDB file. */
export interface Database {
  connection: DuckDBConnection;
  /** All rows of a statement. */
  rows(sql: string, values?: DuckDBValue[]): Promise<DuckDBValue[][]>;
  /** Committed rows of a statement as they come, some thousands at a time, by column; any number of them at once. */
  columns(sql: string): AsyncGenerator<DuckDBValue[][]>;
  chunks(sql: string): AsyncGenerator<DuckDBDataChunk>;
  close(): void;
}

/** How a file is opened: to write, whether it is there or not, or to read what is there. */
export type Mode = "write" | "read";

/** Small row groups and blocks, so that what is not yet on disk needs little memory in a table of many columns. */
const NEW = "row_group_size 16384, block_size 32768";
/** One thread, since the cores are for the model; and memory is given back as soon as it is free. */
const WRITER = {
  threads: "1",
  memory_limit: "64MB",
  wal_autocheckpoint: "8MB",
  allocator_flush_threshold: "4MB",
  allocator_bulk_deallocation_flush_threshold: "8MB",
};
const READER = { memory_limit: "1GB" };

/** Opens a DuckDB file; what DuckDB has to say against it is thrown as it is. */
export async function openDatabase(path: string, mode: Mode, spill: string): Promise<Database> {
  const settings = mode === "write" ? WRITER : READER;
  // Loaded here alone: most commands have no store, and a third of what they need to start went into it.
  const { DuckDBInstance } = await import("@duckdb/node-api");
  const instance = await DuckDBInstance.create(":memory:", { ...settings, temp_directory: spill });
  const connection = await instance.connect();
  const close = (): void => {
    connection.closeSync();
    instance.closeSync();
  };
  try {
    await connection.run(`attach ${quoted(path)} as study (${mode === "read" ? "read_only" : NEW})`);
    await connection.run("use study");
  } catch (error) {
    close();
    throw error;
  }
  return {
    connection,
    rows: async (sql, values) => (await connection.runAndReadAll(sql, values)).getRows(),
    async *columns(sql) {
      for await (const chunk of chunksOf(instance, sql)) yield chunk.getColumns();
    },
    chunks: (sql) => chunksOf(instance, sql),
    close,
  };
}

/** On a connection of its own: the next statement of a connection ends its stream without a word. */
async function* chunksOf(instance: DuckDBInstance, sql: string): AsyncGenerator<DuckDBDataChunk> {
  const connection = await instance.connect();
  try {
    await connection.run("use study");
    const result = await connection.stream(sql);
    for (;;) {
      const chunk = await result.fetchChunk();
      if (!chunk || chunk.rowCount === 0) return;
      yield chunk;
    }
  } finally {
    connection.closeSync();
  }
}

/** Where this process's DuckDB may put what does not fit in memory. */
export const spillOf = (directory: string): string => join(directory, ownName("spill"));

/** A text in SQL. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** The name of a column in SQL. */
export const named = (column: string): string => `"${column.replaceAll('"', '""')}"`;

/** Whether another process holds the file. */
export const isLockError = (error: unknown): boolean => /could not set lock/i.test(messageOf(error));

/** Whether there was no room, or no leave, to write. */
export const isDiskError = (error: unknown): boolean =>
  /no space left|file too large|disk quota|could not write|could not create|read-only|permission denied|out of disk|ENOSPC|EFBIG|EDQUOT|EROFS|EACCES|EIO/i.test(
    messageOf(error),
  );

/** The process that DuckDB names as the holder, if it does. */
export const holderIn = (error: unknown): string | undefined => /\(PID (\d+)\)/.exec(messageOf(error))?.[1];

/** What DuckDB said, in one line, without the words around it. */
export const reasonOf = (error: unknown): string =>
  messageOf(error)
    .split("\n")[0]
    .replace(/^(\w+ )?Error: (Failed to commit: )?/, "");
