import { closeSync, openSync, rmSync, writeFileSync } from "node:fs";
import { line, type NameOf, type ReplicateFile, replicateFiles } from "../report/files/csv.ts";
import { bytesText } from "../report/sweep-report/sweep-plan-report.ts";
import type { CommandText } from "../report/tables/command-text.ts";
import type { Replicate } from "../sannong.ts";
import { freeBytes } from "../sweeps/run/estimate-disk.ts";
import { mistake } from "./mistake.ts";
import { type Filled, temporaryPath } from "./result-directory.ts";

/** Files of results that grow with every replicate, under temporary names until all are whole. */
export interface ReplicateWriter {
  /** Writes a replicate; the first one tells whether all that are planned fit the disk. */
  take(replicate: Replicate): void;
  /** The files, to be put in their place with others; what went wrong with them is thrown then. */
  filled: Filled;
}

/** What a writer is told of the replicates that will come. */
export interface Coming {
  nameOf: NameOf;
  /** How many, where that is known before. */
  planned?: number;
  /** Whether flows come with each of them, or with the first alone. */
  flows: "first" | "all";
  /** Bytes of the columns of one replicate that are written at the end, and of those of its last season alone. */
  columns?: { bytes: number; last: number };
  /** Bytes that may be written. */
  free?: number;
}

const FLOWS = "flows.csv";

/**
 * Begins the files in a directory that is there. A failure to write is kept for the end, so that it does not take what
 * is being played with it.
 */
export function openReplicateWriter(directory: string, coming: Coming, text: CommandText): ReplicateWriter {
  const names = Object.keys(replicateFiles);
  const open = new Map<string, number>();
  const clear = (): void => {
    close(open);
    for (const name of names) rmSync(temporaryPath(directory, name), { force: true });
  };
  // Before the listener that takes the directory away.
  process.prependOnceListener("exit", clear);
  for (const [name, { head }] of Object.entries(replicateFiles)) {
    open.set(name, openSync(temporaryPath(directory, name), "w"));
    writeFileSync(open.get(name) as number, line(head));
  }
  let failure: { error: unknown } | undefined;
  let weighed = false;
  const write = (replicate: Replicate): Map<string, number> => {
    const bytes = new Map<string, number>();
    for (const [name, file] of open) {
      const rows = textOf(replicateFiles[name], replicate, coming.nameOf);
      writeFileSync(file, rows);
      bytes.set(name, Buffer.byteLength(rows));
    }
    return bytes;
  };
  return {
    take(replicate) {
      if (failure) return;
      const free = weighed ? 0 : (coming.free ?? freeBytes(directory));
      try {
        const bytes = write(replicate);
        if (!weighed) refuseTooMany(bytes, free, coming, text);
        weighed = true;
      } catch (error) {
        clear();
        if (!weighed) throw error;
        failure = { error };
      }
    },
    filled: {
      names,
      async fill() {
        if (failure) throw failure.error;
        close(open);
        return true;
      },
    },
  };
}

function close(files: Map<string, number>): void {
  for (const file of files.values()) closeSync(file);
  files.clear();
}

function textOf({ rows }: ReplicateFile, replicate: Replicate, nameOf: NameOf): string {
  let text = "";
  for (const row of rows(replicate, nameOf)) text += line(row);
  return text;
}

function refuseTooMany(
  bytes: ReadonlyMap<string, number>,
  free: number,
  { planned = 1, flows, columns }: Coming,
  { mistake: text }: CommandText,
): void {
  let [once, each] = [columns?.bytes ?? 0, 0];
  for (const [name, size] of bytes)
    if (name === FLOWS && flows === "first") once += size;
    else each += size;
  const needed = once + each * planned;
  if (needed <= free) return;
  const fits = Math.max(0, Math.floor((free - once) / each));
  const withLast = needed - (columns ? columns.bytes - columns.last : 0);
  const instead =
    fits >= 1 ? text.replicatesOnDisk(fits) : withLast <= free ? text.lastColumns : text.withoutFiles;
  throw mistake(text.diskFor(planned, bytesText(needed), bytesText(free), instead));
}
