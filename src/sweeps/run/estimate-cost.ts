import { openPool } from "../../play/pool.ts";
import type { Runner } from "../../play/runner.ts";
import type { DesignPoint } from "../design/design.ts";
import { designOf } from "../design/design-points.ts";
import type { JobRows } from "../store/job-rows.ts";
import type { LoadedStudy } from "../study/load-study.ts";
import { runsOf } from "../study/runs-of.ts";
import { jobBytes } from "./estimate-disk.ts";
import { pointCost } from "./point-cost.ts";
import type { SweepJob } from "./sweep-job.ts";

/** What a sweep will take here. */
export interface SweepEstimate {
  points: number;
  arms: number;
  /** Runs, one arm of one replicate each; they differ where replicates stop by precision. */
  runs: { least: number; most: number };
  workers: number;
  /** Wall time of the whole. */
  seconds: { least: number; most: number };
  /** Of the store. */
  bytes: { least: number; most: number };
  /** Runs that were played to find out, in how many seconds. */
  sample: { runs: number; seconds: number; failed: number; reason: string };
}

export interface EstimateOptions {
  workers: number;
  /** Starts what the sweep itself would play on. */
  start: () => Runner<SweepJob, JobRows>;
  /** How long to measure. */
  seconds?: number;
  signal?: AbortSignal;
}

const SECONDS = 10;

/**
 * Plays jobs all over the design, on as many workers as the sweep would, and reckons from their pace; nothing if the
 * signal came before one was done.
 */
export async function estimateSweep(
  loaded: LoadedStudy,
  { workers, start, seconds = SECONDS, signal }: EstimateOptions,
): Promise<SweepEstimate | undefined> {
  const { study } = loaded;
  const points = designOf(study);
  const runs = runsOf(study);
  const arms = study.arms.length;
  const all = spreadJobs(points, study.stop?.atLeast ?? study.replicates);
  const most = Math.max(
    2 * JOBS * Math.max(1, workers),
    Math.ceil(SAMPLED * points.length * (study.stop?.atLeast ?? study.replicates)),
  );
  const jobs = all.slice(0, most);
  const sample = await play(jobs, { workers, start, seconds, signal });
  if (sample.length === 0) return undefined;
  const weigh = weigher(loaded, points);
  const perPoint = meanWeight(points, weigh);
  const wallTime = (all: number): number => timeFor(sample, weigh, (perPoint * all) / arms);
  const played = sample.map(({ rows }) => rows);
  const { fixed, perJob } = await jobBytes(loaded, points, played, runs.least / arms);
  const bytes = (all: number): number => Math.round(fixed + (perJob * all) / arms);
  const failed = sample.filter(({ rows }) => rows.rows[0].status === "failed");
  return {
    points: points.length,
    arms,
    runs,
    workers,
    seconds: { least: wallTime(runs.least), most: wallTime(runs.most) },
    bytes: { least: bytes(runs.least), most: bytes(runs.most) },
    sample: {
      runs: sample.length * arms,
      seconds: sample.at(-1)?.at ?? 0,
      failed: failed.length * arms,
      reason: failed[0]?.rows.rows[0]?.reason ?? "",
    },
  };
}

/** A job of the sample, and when it was done, in seconds since the first worker was asked for. */
export interface Sampled {
  rows: JobRows;
  at: number;
}

/** Jobs that each worker should have done before its pace is believed, unless they take so many times as long. */
const JOBS = 12;
const LONGEST = 3;
/** Of a study whose jobs are quick, the share that is played at most to reckon with the rest. */
const SAMPLED = 0.1;

/** Plays until there has been time enough to see the pace of workers that have warmed up. */
async function play(
  jobs: readonly SweepJob[],
  {
    workers,
    start,
    seconds,
    signal,
  }: Required<Omit<EstimateOptions, "signal">> & Pick<EstimateOptions, "signal">,
): Promise<Sampled[]> {
  const sampled: Sampled[] = [];
  const size = Math.max(1, workers);
  const enough = new AbortController();
  const signals = signal ? [signal, enough.signal] : [enough.signal];
  const pool = openPool(
    size,
    start,
    ({ point, replicate }) => `point ${point.point}, replicate ${replicate}`,
  );
  const began = performance.now();
  const onResult = (rows: JobRows): void => {
    if (enough.signal.aborted) return;
    const at = (performance.now() - began) / 1000;
    sampled.push({ rows, at });
    const jobs = sampled.length / size;
    if (at >= seconds && (jobs >= JOBS || (at >= LONGEST * seconds && jobs > 1))) enough.abort();
  };
  try {
    await pool.run(jobs, { onResult, signal: AbortSignal.any(signals) });
  } finally {
    pool.close();
  }
  return sampled;
}

const MOST_JOBS = 5000;
const GOLDEN = 0.6180339887498949;

/** Jobs of a study in an order whose every beginning is spread evenly over points and replicates. */
export function spreadJobs(points: readonly DesignPoint[], replicates: number): SweepJob[] {
  const all = points.length * replicates;
  let stride = Math.max(1, Math.round(all * GOLDEN));
  while (divisor(stride, all) !== 1) stride++;
  return Array.from({ length: Math.min(all, MOST_JOBS) }, (_, k) => {
    const at = (k * stride) % all;
    return { point: points[Math.floor(at / replicates)], replicate: (at % replicates) + 1 };
  });
}

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));

/** How long a point takes against others; all the same unless a factor changes the county's size or the time. */
function weigher(loaded: LoadedStudy, points: readonly DesignPoint[]): (point: number) => number {
  const cost = pointCost(loaded);
  return cost ? (point) => cost(points[point - 1]) : () => 1;
}

const MOST_WEIGHED = 500;

function meanWeight(points: readonly DesignPoint[], weigh: (point: number) => number): number {
  const step = Math.max(1, points.length / MOST_WEIGHED);
  const weights: number[] = [];
  for (let k = 0; k < points.length; k += step) weights.push(weigh(points[Math.floor(k)].point));
  return weights.reduce((sum, weight) => sum + weight, 0) / weights.length;
}

const WARM_FROM = 0.4;

/** Wall time for jobs of a total weight: as long as the sample took to warm up, then at the pace that it had. */
export function timeFor(sample: readonly Sampled[], weigh: (point: number) => number, all: number): number {
  const last = sample.at(-1)?.at ?? Number.NaN;
  const weight = (some: readonly Sampled[]): number =>
    some.reduce((sum, { rows }) => sum + weigh(rows.point), 0);
  const warm = sample.filter(({ at }) => at <= WARM_FROM * last);
  const began = warm.at(-1)?.at ?? 0;
  const pace = weight(sample.slice(warm.length)) / (last - began);
  return Math.max(0, began + (all - weight(warm)) / pace);
}
