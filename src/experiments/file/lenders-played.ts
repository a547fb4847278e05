import { lenders as listed } from "../../model/lenders/all.ts";
import { planOf } from "../../scenario/plan.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import type { Experiment } from "./experiment.ts";

/** Lenders that some arm of the county opens, or a treatment, in the order of the plan. */
export function lendersPlayed({ treatment, arms = {} }: Experiment, scenario: Scenario): readonly string[] {
  const treatments = [treatment, ...Object.values(arms).map((arm) => arm.treatment)];
  const opened = treatments.flatMap(({ lenders }) =>
    Object.keys(lenders).filter((name) => Object.hasOwn(scenario.lenders, name)),
  );
  const names = new Set([...planOf(scenario).lenderNames, ...opened]);
  const place = (name: string): number => {
    const at = Object.keys(listed).indexOf(name);
    return at < 0 ? Object.keys(listed).length : at;
  };
  return [...names].sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1));
}
