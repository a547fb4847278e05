import type { Scenario } from "../../../src/scenario/scenario.ts";

/** The arms that a saved file keeps: those on show, and the one of the burn-in. */
export const keptArms = ({ arms, time }: Scenario, shown: readonly string[]): string[] =>
  Object.keys(arms).filter((arm) => shown.includes(arm) || arm === time.burnInArm);

/** What the command line compares for the arms on show: the first with the last. */
export function comparison(shown: readonly string[]): { reference: string; treatment: string } {
  const [reference = "", ...others] = shown;
  return { reference, treatment: others[others.length - 1] ?? reference };
}
