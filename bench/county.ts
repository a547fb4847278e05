import { fileURLToPath } from "node:url";
import type { ArmRun, Plan } from "../src/model/run.ts";
import { type SimulateOptions, simulateArms } from "../src/model/simulate.ts";
import { loadScenario } from "../src/scenario/load-file.ts";
import { planOf } from "../src/scenario/plan.ts";
import type { Scenario } from "../src/scenario/scenario.ts";

/** A file of the project; the bundle and this folder both stand one below its root. */
export const projectFile = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

export const baselineFile = (): string => projectFile("scenarios/baseline.yaml");

export const baseline = (): Scenario => loadScenario(baselineFile()).scenario;

export const baselinePlan = (): Plan => planOf(baseline());

export const sized = (plan: Plan, villages: number, householdsPerVillage: number): Plan => ({
  ...plan,
  size: { villages, householdsPerVillage },
});

export const householdsOf = ({ size }: Plan): number => size.villages * size.householdsPerVillage;

/** Seasons of one play: the burn-in once, then those of every arm. */
export const seasonsOf = ({ time }: Plan, arms: number): number => time.burnIn + time.seasons * arms;

/** Milliseconds of one play. */
interface Play {
  whole: number;
  /** Until the first season: populating the county. */
  founding: number;
  /** From the end of the burn-in to the end: seasons of all arms, metrics, fates of households. */
  parted: number;
  runs: ArmRun[];
}

/**
 * Plays arms with a clock, by this build or by the `simulate` of another. `stop` is asked before every season, those of the burn-in included, so its first
 * call ends the founding, and its call number `burnIn` (from 0) comes right after the arms have parted.
 */
export function play(
  plan: Plan,
  arms: readonly string[],
  replicate = 1,
  watch?: SimulateOptions["watch"],
  simulate = simulateArms,
): Play {
  const marks: number[] = [];
  const stop = (): boolean => {
    if (marks.length <= plan.time.burnIn) marks.push(performance.now());
    return false;
  };
  const began = performance.now();
  const runs = simulate(plan, replicate, arms, { stop, watch });
  const ended = performance.now();
  return {
    whole: ended - began,
    founding: marks[0] - began,
    parted: ended - marks[plan.time.burnIn],
    runs,
  };
}
