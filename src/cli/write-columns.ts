import { appendFileSync, writeFileSync } from "node:fs";
import { columnHeads, columnRows } from "../report/columns-csv.ts";
import type { Plan } from "../run.ts";
import { simulateArms } from "../simulate.ts";
import type { State } from "../state/state.ts";

/** One arm of one replicate whose columns are wanted, and the path of each file. */
export interface ColumnsTask {
  plan: Plan;
  arm: string;
  replicate: number;
  which: "every" | "last";
  paths: Readonly<Record<string, string>>;
}

/** Plays the arm and writes the columns of every season, or of the last, as it goes. */
export function writeColumns({ plan, arm, replicate, which, paths }: ColumnsTask): void {
  for (const [name, head] of columnHeads()) writeFileSync(paths[name], head);
  const watch = (_: string, state: State, { season }: { season: number }): void => {
    if (which === "last" && season < plan.time.seasons - 1) return;
    for (const [name, rows] of columnRows(state, season + 1)) appendFileSync(paths[name], rows);
  };
  simulateArms(plan, replicate, [arm], { watch });
}
