import { readFileSync } from "node:fs";

/** Clock ticks in a second, and where they stand: as /proc of Linux has them (proc_pid_stat(5), fields 14 to 17). */
const TICKS = 100;
const FIRST = 11;
const FIELDS = 4;

/** Processor seconds of this process and of all that it started and that have ended; NaN elsewhere than on Linux. */
export function processorSeconds(): number {
  if (process.platform !== "linux") return Number.NaN;
  // The name in brackets may hold spaces.
  const [, after] = /^.*\) (.*)/s.exec(readFileSync("/proc/self/stat", "utf8")) ?? [];
  const ticks = (after ?? "").split(" ").slice(FIRST, FIRST + FIELDS);
  return ticks.reduce((sum, each) => sum + Number(each), 0) / TICKS;
}
