import { metrics } from "../../model/metrics/all.ts";
import { modelVersion } from "../../model/model-version.ts";
import type { ArmRun, Fates } from "../../model/run.ts";
import { simulateArms } from "../../model/simulate.ts";
import { messageOf } from "../../play/pool.ts";
import { planOf } from "../../scenario/plan.ts";
import type { DesignPoint } from "../design/design.ts";
import { runKeyOf } from "../store/run-key.ts";
import type { LoadedStudy } from "../study/load-study.ts";
import { type Pointed, pointed } from "../study/point-plan.ts";
import type { Study } from "../study/study.ts";
import { splitResponse } from "./stop-rule.ts";

/** What every job of a sweep has in common. */
export interface SweepTask {
  loaded: LoadedStudy;
  /** The metrics kept, in the order of the store's columns. */
  metrics: readonly string[];
}

/** All arms of one replicate at one point, played together since they share burn-in and luck. */
export interface SweepJob {
  point: DesignPoint;
  replicate: number;
}

/** One arm of one replicate at one point, as the store keeps it. */
export interface RunRow {
  key: string;
  arm: string;
  status: "finished" | "failed";
  /** Why it failed; empty otherwise. */
  reason: string;
  /** The run's figure of each kept metric; NaN where it is not defined. */
  values: Float64Array;
  /** Of each kept metric by season or year, if the study keeps seasons. */
  series?: readonly (readonly number[])[];
  /** What became of each household, if the study keeps households. */
  households?: Fates;
}

/** What a job came to: one row an arm. */
export interface JobRows {
  point: number;
  replicate: number;
  /** Of the whole job, by this machine's clock. */
  seconds: number;
  rows: readonly RunRow[];
}

/** The task of a loaded study; metrics of lenders that its scenario does not have are left out. */
export function taskOf(loaded: LoadedStudy): SweepTask {
  return { loaded, metrics: keptMetrics(loaded.study, planOf(loaded.base).lenders.length) };
}

function keptMetrics({ keep, stop }: Study, lenders: number): string[] {
  const measured = Object.keys(metrics).filter((key) => (metrics[key].lender ?? -1) < lenders);
  if (keep.metrics === "all") return measured;
  const named = stop ? [...keep.metrics, splitResponse(stop.metric)[1]] : keep.metrics;
  return measured.filter((key) => named.includes(key));
}

/** Plays one job; a contradiction among the point's values or an error of the model becomes failed rows. */
export const playJob = (task: SweepTask, job: SweepJob): JobRows => jobPlayer(task)(job);

/** Plays jobs, resolving a point once for all replicates that follow one another. */
export function jobPlayer(task: SweepTask): (job: SweepJob) => JobRows {
  let last: { point: number; resolved: Pointed } | undefined;
  return ({ point, replicate }) => {
    const began = performance.now();
    if (last?.point !== point.point) last = { point: point.point, resolved: pointed(task.loaded, point) };
    const rows = rowsOf(task, last.resolved, point, replicate);
    return { point: point.point, replicate, seconds: (performance.now() - began) / 1000, rows };
  };
}

function rowsOf(task: SweepTask, resolved: Pointed, { point }: DesignPoint, replicate: number): RunRow[] {
  const { arms } = task.loaded.study;
  const keyOf = (arm: string) => runKeyOf(modelVersion, resolved.scenarioHash, point, arm, replicate);
  const failed = (reason: string) => failedRows(task.metrics.length, arms, keyOf, reason);
  if (!resolved.plan) return failed(resolved.problem ?? "no plan");
  try {
    const runs = simulateArms(resolved.plan, replicate, arms);
    return runs.map((run) => finishedRow(task, run, keyOf(run.arm)));
  } catch (error) {
    return failed(messageOf(error));
  }
}

function finishedRow({ loaded, metrics: kept }: SweepTask, run: ArmRun, key: string): RunRow {
  const { arm, summary, series, households } = run;
  const { keep } = loaded.study;
  return {
    key,
    arm,
    status: "finished",
    reason: "",
    values: Float64Array.from(kept, (metric) => summary[metric] ?? Number.NaN),
    ...(keep.seasons && { series: kept.map((metric) => series[metric] ?? []) }),
    ...(keep.households && { households }),
  };
}

/** The rows of a job that came to nothing, one an arm, all with the same reason. */
export function failedRows(
  metrics: number,
  arms: readonly string[],
  keyOf: (arm: string) => string,
  reason: string,
): RunRow[] {
  const values = new Float64Array(metrics).fill(Number.NaN);
  return arms.map((arm) => ({ key: keyOf(arm), arm, status: "failed", reason, values }));
}
