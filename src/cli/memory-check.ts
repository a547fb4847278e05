import { flowKeys, sectorKeys } from "../declare/flows.ts";
import type { MetricKey } from "../model/by-metric.ts";
import { metrics, metricsOf } from "../model/metrics/all.ts";
import type { Plan } from "../model/run.ts";
import { bytesText } from "../report/sweep-report/sweep-plan-report.ts";
import type { CommandText } from "../report/tables/command-text.ts";
import { mistake } from "./mistake.ts";

/** What is played at once, and what it would fill. */
export interface Load {
  size: Plan["size"];
  arms: number;
  workers: number;
  /** Replicates that stay in memory when they have been played; left out where none does. */
  staying?: { replicates: number; each: number };
}

/** The program itself, and a worker with its code: measured (item 11 of the bench). */
const PROGRAM = 110e6;
const WORKER = 60e6;
/** Sums over the households of an arm: who fell, and which finance for whom. */
const SUMS = 8e3;
const SEASONS = 4;
/** A household's state under one arm, with the room that its tables keep. */
const HOUSEHOLD = 600;

const households = ({ size }: Load): number => size.villages * size.householdsPerVillage;

/** A worker holds a state for each arm, and those of the burn-in and of what is told of the households. */
const perHousehold = ({ arms }: Load): number => HOUSEHOLD * (arms + 1);

const ofStaying = ({ staying }: Load): number => (staying ? staying.replicates * staying.each : 0);

/** Bytes that playing takes at most, give or take a third. */
export const memoryFor = (load: Load): number =>
  PROGRAM + load.workers * (WORKER + households(load) * perHousehold(load)) + ofStaying(load);

/**
 * What would fit instead: fewer workers; where one is too many, fewer replicates with one worker; where these are not
 * what fills the memory, so many households.
 */
export function whatFits(
  load: Load,
  free: number,
): { workers: number } | { replicates: number } | { households: number } {
  const one = memoryFor({ ...load, workers: 1, staying: undefined }) - PROGRAM;
  const left = free - PROGRAM - ofStaying(load);
  const workers = Math.floor(left / one);
  if (workers >= 1) return { workers };
  const { each } = load.staying ?? { each: Number.POSITIVE_INFINITY };
  const replicates = Math.floor((free - PROGRAM - one) / each);
  if (replicates >= 1) return { replicates };
  return { households: Math.max(0, Math.floor((left - WORKER) / perHousehold(load))) };
}

/** A figure of an arm beside its numbers: the view of its series, its place by name. */
const VIEW = 200;
/** Bytes of a number. */
const NUMBER = 8;

/** Bytes of a replicate that stays: every figure by season, sums over its households, flows where they come with it. */
export function bytesOfReplicate(
  { lenders, time: { seasons } }: Pick<Plan, "lenders" | "time">,
  arms: number,
  flows: boolean,
): number {
  const keys = metricsOf(lenders.length);
  const measured = (key: MetricKey): number =>
    metrics[key].each === "year" ? Math.ceil(seasons / SEASONS) : seasons;
  const figures = keys.reduce((sum, key) => sum + VIEW + NUMBER * measured(key), 0);
  const matrices = flows ? seasons * (VIEW + NUMBER * flowKeys.length * sectorKeys.length) : 0;
  return arms * (figures + matrices + SUMS);
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
      : "replicates" in fits
        ? text.fewerReplicates(fits.replicates, load.workers > 1)
        : text.fewerHouseholds(fits.households, households(load));
  throw mistake(text.memory(bytesText(needed), load.workers, bytesText(free), instead));
}
