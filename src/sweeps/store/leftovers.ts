import { existsSync, readdirSync, rmSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { isAlive } from "./lock.ts";

const HERE = hostname().replace(/[^\w.-]/g, "_");

/** A name in a store's directory for what this process alone uses while it runs. */
export const ownName = (what: "new" | "spill"): string => `.${what}-${process.pid}@${HERE}`;

const OWN = /^\.(?:new|spill)-(\d+)@(.+?)(?:\.duckdb(?:\.wal)?)?$/;
const HALF = /\.json\.(\d+)\.tmp$/;

/** Under what name a file is written until it is whole. */
export const temporaryName = (name: string): string => `.${name}.${process.pid}@${HERE}.tmp`;

const TEMPORARY = /^\.(.+)\.(\d+)(?:@(.+))?\.tmp$/;

/** For which name a file is being written under this one, and by whom. */
export function temporaryOf(entry: string): { name: string; pid: number; host: string } | undefined {
  const [, name, pid, host = HERE] = TEMPORARY.exec(entry) ?? [];
  return name === undefined ? undefined : { name, pid: Number(pid), host };
}

/** The name for which a process of this machine that no longer lives left a file half written, if an entry is such. */
export function deadTemporary(entry: string): string | undefined {
  const of = temporaryOf(entry);
  return of && of.host === HERE && !isOthers(of.pid) ? of.name : undefined;
}

// A number that is our own by now was another's before.
const isOthers = (pid: number): boolean => pid !== process.pid && isAlive({ pid });

/** Takes away what processes of this machine left in a store's directory that were killed. */
export function clearLeftovers(directory: string): void {
  if (!existsSync(directory)) return;
  for (const name of readdirSync(directory)) {
    const [, pid, host = HERE] = OWN.exec(name) ?? HALF.exec(name) ?? [];
    if (pid === undefined || host !== HERE || isOthers(Number(pid))) continue;
    rmSync(join(directory, name), { recursive: true, force: true });
  }
}
