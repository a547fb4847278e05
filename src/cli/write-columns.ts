import { closeSync, ftruncateSync, openSync, writeFileSync } from "node:fs";
import type { Plan } from "../model/run.ts";
import { simulateArms } from "../model/simulate.ts";
import type { State } from "../model/state/state.ts";
import { columnHeads, columnRows } from "../report/files/columns-csv.ts";

/** One arm of one replicate whose columns are wanted, and the path of each file, which is there. */
export interface ColumnsTask {
  plan: Plan;
  arm: string;
  replicate: number;
  which: "every" | "last";
  paths: Readonly<Record<string, string>>;
}

/**
 * Plays the arm and writes the columns of every season, or of the last, as it goes. The files are opened once and
 * never made, so that they stay away if they are taken away when the thread is stopped.
 */
export function writeColumns({ plan, arm, replicate, which, paths }: ColumnsTask): void {
  const files: Record<string, number> = {};
  for (const [name, head] of columnHeads()) {
    files[name] = openSync(paths[name], "r+");
    ftruncateSync(files[name]);
    writeFileSync(files[name], head);
  }
  const watch = (_: string, state: State, { season }: { season: number }): void => {
    if (which === "last" && season < plan.time.seasons - 1) return;
    for (const [name, rows] of columnRows(state, season + 1, plan)) writeFileSync(files[name], rows);
  };
  simulateArms(plan, replicate, [arm], { watch });
  for (const file of Object.values(files)) closeSync(file);
}
