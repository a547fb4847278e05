import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";

/** Who writes to a store. DuckDB's own lock on the file is what keeps others out; this says who it is. */
export interface Holder {
  /** 0 where it is not known. */
  pid: number;
  host: string;
}

const FILE = "lock";

export const lockPath = (directory: string): string => join(directory, FILE);

/** Says that this process holds the store. */
export function takeLock(directory: string): void {
  writeFileSync(lockPath(directory), `${JSON.stringify({ pid: process.pid, host: hostname() })}\n`);
}

export const dropLock = (directory: string): void => rmSync(lockPath(directory), { force: true });

/** Who said last that it holds the store, dead or alive. */
export function lockHolder(directory: string): Holder | undefined {
  try {
    const { pid, host } = JSON.parse(readFileSync(lockPath(directory), "utf8")) as Holder;
    return Number.isInteger(pid) && typeof host === "string" ? { pid, host } : undefined;
  } catch {
    return undefined;
  }
}

export const isElsewhere = ({ host }: Holder): boolean => host !== hostname();

/** Whether the process of this machine still runs. */
export function isAlive({ pid }: Pick<Holder, "pid">): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

export const holderText = ({ pid, host }: Holder): string => `pid ${pid || "?"}, ${host}`;
