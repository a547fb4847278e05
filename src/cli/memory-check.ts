import type { Plan } from "../model/run.ts";
import { bytesText } from "../report/sweep-report/sweep-plan-report.ts";
import type { CommandText } from "../report/tables/command-text.ts";
import { mistake } from "./mistake.ts";

/** What is played at once, and what it would fill. */
export interface Load {
  size: Plan["size"];
  arms: number;
  workers: number;
}

/** The program itself, and a worker with its code: measured (item 11 of the bench). */
const PROGRAM = 110e6;
const WORKER = 60e6;
/** A household's state under one arm, with the room that its tables keep. */
const HOUSEHOLD = 600;

const households = ({ size }: Load): number => size.villages * size.householdsPerVillage;

/** A worker holds a state for each arm, and those of the burn-in and of what is told of the households. */
const perHousehold = ({ arms }: Load): number => HOUSEHOLD * (arms + 1);

/** Bytes that playing takes at most, give or take a third. */
export const memoryFor = (load: Load): number =>
  PROGRAM + load.workers * (WORKER + households(load) * perHousehold(load));

/** What would fit instead: fewer workers, or where one is too many, so many households. */
export function whatFits(load: Load, free: number): { workers: number } | { households: number } {
  const one = memoryFor({ ...load, workers: 1 }) - PROGRAM;
  const workers = Math.floor((free - PROGRAM) / one);
  if (workers >= 1) return { workers };
  return { households: Math.max(0, Math.floor((free - PROGRAM - WORKER) / perHousehold(load))) };
}

/** Refuses, before anything is played, what the memory that is free cannot hold. */
export function checkMemory(
  load: Load,
  { mistake: text }: CommandText,
  free = process.availableMemory(),
): void {
  const needed = memoryFor(load);
  if (needed <= free) return;
  const fits = whatFits(load, free);
  const instead =
    "workers" in fits
      ? text.fewerWorkers(fits.workers)
      : text.fewerHouseholds(fits.households, households(load));
  throw mistake(text.memory(bytesText(needed), load.workers, bytesText(free), instead));
}
