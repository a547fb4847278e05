import { existsSync, readdirSync, rmSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { isAlive } from "./lock.ts";

const HERE = hostname().replace(/[^\w.-]/g, "_");

/** A name in a store's directory for what this process alone uses while it runs. */
export const ownName = (what: "new" | "spill"): string => `.${what}-${process.pid}@${HERE}`;

const OWN = /^\.(?:new|spill)-(\d+)@(.+?)(?:\.duckdb(?:\.wal)?)?$/;
const HALF = /\.json\.(\d+)\.tmp$/;

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
