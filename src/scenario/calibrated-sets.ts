import type { CalibratedNumber, Plan, Uncertain } from "../model/run.ts";
import { scenarioPathOf } from "./uncertain.ts";

/** Parameter sets that a calibration left: a row a set, a column a path of a scenario. */
export interface CalibratedSets {
  /** Of the file. */
  sha256: string;
  paths: readonly string[];
  sets: readonly (readonly number[])[];
}

/** Those numbers of a plan that are not well known and stand in the sets. What a scenario has set itself is not drawn. */
export function calibratedIn(
  { paths, sets }: Pick<CalibratedSets, "paths" | "sets">,
  uncertain: readonly Uncertain[],
  plan: Pick<Plan, "shocks" | "lenderNames" | "arms">,
): CalibratedNumber[] {
  return uncertain.flatMap((each) => {
    const column = paths.indexOf(scenarioPathOf(each, plan));
    return column < 0 ? [] : [{ path: each.path, values: sets.map((set) => set[column]) }];
  });
}
