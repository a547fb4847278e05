import { chancesOf } from "../../compare/chances.ts";
import { counterfactual, eventsOf, tally } from "../../compare/counterfactual.ts";
import { fateCounts } from "../../compare/fate-counts.ts";
import { groupFigures } from "../../compare/group-figures.ts";
import type { PackedSample } from "../../compare/packed-sample.ts";
import { paymentsOf } from "../../compare/payments.ts";
import type { MetricKey } from "../../model/by-metric.ts";
import { modelVersion } from "../../model/model-version.ts";
import type { ArmRun, Plan } from "../../model/run.ts";
import { type SimulateOptions, simulateArms } from "../../model/simulate.ts";
import { messageOf } from "../../play/runner.ts";
import type { DesignPoint } from "../design/design.ts";
import type { JobEvents, JobRows, RunRow } from "../store/job-rows.ts";
import { runKeyOf } from "../store/run-key.ts";
import { yearlyHeadlines } from "../store/yearly-headlines.ts";
import { keptMetrics } from "../study/kept-metrics.ts";
import type { LoadedStudy } from "../study/load-study.ts";
import { type Pointed, pointed } from "../study/point-plan.ts";
import type { Study } from "../study/study.ts";

/** What every job of a sweep has in common. */
export interface SweepTask {
  loaded: LoadedStudy;
  /** The metrics kept, in the order of the store's columns. */
  metrics: readonly MetricKey[];
  /** What they are called there. */
  names: readonly string[];
  /** The fingerprint of the model, where it is not that with which the store was begun. */
  model?: string;
  /** What measures targets, where the study keeps them. */
  measure?: Measure;
}

/** What the published figures come to in a replicate of a plan, the reference arm and the treatment given; NaN where one is not defined. */
export type Measure = (
  plan: Plan,
  arms: { reference: string; treatment: string },
  replicate: number,
) => Readonly<Record<string, number>>;

/** All arms of one replicate at one point, played together since they share burn-in and luck. */
export interface SweepJob {
  point: DesignPoint;
  replicate: number;
}

/** What is recorded of one replicate while its arms are played: how they are watched, and what that comes to. */
export interface Recording extends Pick<SimulateOptions, "prepare" | "watch"> {
  /** Samples of the replicate, once its runs are over. */
  samples(runs: readonly ArmRun[]): readonly PackedSample[];
}

/** How an experiment's samples are recorded in a replicate of its plan. */
export type Recorder = (plan: Plan, replicate: number) => Recording;

/** The task of a loaded study. */
export function taskOf(loaded: LoadedStudy, model?: string, measure?: Measure): SweepTask {
  const metrics = keptMetrics(loaded);
  return {
    loaded,
    model,
    measure,
    metrics: metrics.map(({ key }) => key),
    names: metrics.map(({ name }) => name),
  };
}

/** Plays one job; a contradiction among the point's values or an error of the model becomes failed rows. */
export const playJob = (task: SweepTask, job: SweepJob, recorder?: Recorder): JobRows =>
  jobPlayer(task, recorder)(job);

/** Plays jobs, resolving a point once for all replicates that follow one another. */
export function jobPlayer(task: SweepTask, recorder?: Recorder): (job: SweepJob) => JobRows {
  let last: { point: number; resolved: Pointed } | undefined;
  return ({ point, replicate }) => {
    const began = performance.now();
    if (last?.point !== point.point) last = { point: point.point, resolved: pointed(task.loaded, point) };
    const played = playedAt({ task, recorder }, last.resolved, point, replicate);
    return { point: point.point, replicate, seconds: (performance.now() - began) / 1000, ...played };
  };
}

type Played = Pick<JobRows, "rows" | "events">;

function playedAt(
  { task, recorder }: { task: SweepTask; recorder?: Recorder },
  resolved: Pointed,
  { point }: DesignPoint,
  replicate: number,
): Played {
  const { study } = task.loaded;
  const keyOf = (arm: string) =>
    runKeyOf(modelVersion, resolved.scenarioHash, point, arm, replicate, task.model);
  const failed = (reason: string): Played => ({
    rows: failedRows(task.metrics.length, study.arms, keyOf, reason),
  });
  if (!resolved.plan) return failed(resolved.problem ?? "no plan");
  try {
    const recording = recorder?.(resolved.plan, replicate);
    const { prepare, watch } = recording ?? {};
    const flows = study.keep.payments;
    const runs = simulateArms(resolved.plan, replicate, study.arms, { flows, prepare, watch });
    const events = eventsIn(runs, study);
    const samples = recording?.samples(runs);
    const rows = runs.map((run, a) => ({
      ...finishedRow(task, run, keyOf(run.arm)),
      ...(samples && a === 0 && { samples }),
    }));
    if (study.keep.targets) measureTargets(task, resolved.plan, replicate, rows);
    return { rows, ...(events && { events }) };
  } catch (error) {
    return failed(messageOf(error));
  }
}

/** Writes what the targets came to into the row of the reference. */
function measureTargets({ loaded, measure }: SweepTask, plan: Plan, replicate: number, rows: RunRow[]): void {
  if (!measure) throw new Error("nothing to measure targets with");
  const { reference, treatment } = loaded.study;
  const row = rows.find(({ arm }) => arm === reference);
  if (row) row.targets = measure(plan, { reference, treatment }, replicate);
}

/** Whose fall the treatment prevented, and whose it brought. */
function eventsIn(runs: readonly ArmRun[], { reference, treatment }: Study): JobEvents | undefined {
  const fates = (name: string) => runs.find(({ arm }) => arm === name)?.households;
  const [a, b] = [fates(reference), fates(treatment)];
  if (!a || !b || reference === treatment) return undefined;
  const { lifted, neverPoor } = counterfactual([tally(a, b)]);
  return { lifted: eventsOf(lifted), neverPoor: eventsOf(neverPoor) };
}

function finishedRow({ loaded, metrics: keys, names }: SweepTask, run: ArmRun, key: string): RunRow {
  const { arm, summary, series, households, flows = [] } = run;
  const { keep } = loaded.study;
  const every = () => keys.map((metric) => series[metric] ?? []);
  return {
    key,
    arm,
    status: "finished",
    reason: "",
    values: Float64Array.from(keys, (metric) => summary[metric] ?? Number.NaN),
    ...(keep.seasons && { series: every() }),
    ...(keep.households && { households }),
    ...(keep.years && { years: yearlyHeadlines(names, every()) }),
    ...(keep.fates && { fates: fateCounts(households) }),
    ...(keep.groups && { groups: groupFigures(households) }),
    ...(keep.chances && { chances: chancesOf(households) }),
    ...(keep.payments && { payments: paymentsOf(flows, households.fell.length) }),
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
