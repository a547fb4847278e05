import type { Chances } from "../../compare/chances.ts";
import type { Events } from "../../compare/estimate.ts";
import type { HouseholdGroup } from "../../compare/group-figures.ts";
import { nearest } from "../../scenario/nearest.ts";
import type { DesignPoint } from "../design/design.ts";
import { responses, splitResponse } from "../study/response-name.ts";
import type { Study } from "../study/study.ts";
import { type Database, named, quoted } from "./database.ts";
import { type Lost, lostJobs } from "./lost-jobs.ts";
import { refuseLostLog } from "./lost-log.ts";
import type { Manifest } from "./manifest.ts";
import { jobsPlanned } from "./shard.ts";
import { corrupt, readStore } from "./store.ts";
import { storeProblem } from "./store-problem.ts";
import { readPoints } from "./store-tables.ts";
import { eventsByPoint } from "./stored-events.ts";
import { fatesIn, type StoredFates } from "./stored-fates.ts";
import { chancesIn, type GroupResponse, groupResponseOf } from "./stored-groups.ts";
import { paymentsIn, type StoredPayment } from "./stored-payments.ts";
import { failureReasons, type Reasons, storedCounts } from "./stored-runs.ts";
import { type StoredSample, samplesIn } from "./stored-samples.ts";
import { type StoredTarget, targetsIn } from "./stored-targets.ts";

/** Runs that an analysis does without, which and why. */
export interface Missing {
  /** With a stopping rule: as far as is decided. */
  planned: number;
  finished: number;
  failed: number;
  /** Planned for the whole study, but neither finished nor failed here; of a shard, those of the others too. */
  absent: number;
  /** Of the failed, most frequent first. */
  reasons: Reasons;
  /** Every one of them, by point. */
  lost: Lost[];
}

/** A result store opened for reading. */
export interface Results {
  study: Study;
  directory: string;
  manifest: Manifest;
  points: readonly DesignPoint[];
  arms: readonly string[];
  reference: string;
  treatment: string;
  metrics: readonly string[];
  /**
   * By design point, over replicates from 1: `difference.<metric>` (treatment − reference, paired by replicate) or
   * `<arm>.<metric>`; NaN where a run is missing or failed or the metric is undefined. A point has as many places as
   * it has replicates stored, and no fewer than the study's. An unknown name throws a `StoreProblem`.
   */
  response(name: string): Promise<Float64Array[]>;
  /** The events behind such a response by point, over its replicates together; nothing where none are counted. */
  events(name: string): Promise<Events[] | undefined>;
  /** A metric of a group of households, the same way; a study that keeps no groups has none. */
  groupResponse(of: GroupResponse): Promise<Float64Array[]>;
  /** What became of households of a group under an arm, as counts, where the study keeps fates. */
  fates(arm: string, group: HouseholdGroup): Promise<StoredFates[]>;
  /** The chances of each household in one replicate, by point, where the study keeps them. */
  chances(arm: string, replicate: number): Promise<ReadonlyMap<number, Chances>>;
  /** Who paid what under an arm in the flows that the study keeps. */
  payments(arm: string): Promise<StoredPayment[]>;
  /** What an experiment recorded under a name, one replicate after another. */
  samples(name: string): AsyncGenerator<StoredSample>;
  /** What the published figures came to, where the study keeps targets. */
  targets(): Promise<StoredTarget[]>;
  missing: Missing;
  close(): void;
}

const MOST_REASONS = 1000;

/** Opens a store, complete or not; throws a `StoreProblem` where there is none, or while it is being written. */
export async function openResults(directory: string): Promise<Results> {
  const { database, manifest, close } = await readStore(directory);
  try {
    const { study } = manifest.saved;
    const { arms, reference, treatment } = study;
    await refuseLostLog(database, directory, manifest);
    const points = await readPoints(database, study.factors);
    const missing = await missingOf(database, manifest);
    const results = { study, directory, manifest, points, arms, reference, treatment, missing, close };
    const response = (name: string) => responseOf(database, manifest, name);
    const events = (name: string) => eventsByPoint(database, name, manifest.points);
    const groupResponse = async (of: GroupResponse) => {
      const most = await replicatesByPoint(database, manifest.points, study.replicates);
      return groupResponseOf(database, of, most);
    };
    const fates = (arm: string, group: HouseholdGroup) => fatesIn(database, arm, group);
    const chances = (arm: string, replicate: number) => chancesIn(database, arm, replicate);
    const payments = (arm: string) => paymentsIn(database, arm);
    const samples = (name: string) => samplesIn(database, name, study.replicates);
    const targets = () => targetsIn(database, reference);
    const readers = { response, events, groupResponse, fates, chances, payments, samples, targets };
    return { ...results, metrics: manifest.metrics, ...readers };
  } catch (error) {
    close();
    throw corrupt(directory, error);
  }
}

/** Opens a store for as long as it is read. */
export async function withResults<T>(directory: string, read: (results: Results) => Promise<T>): Promise<T> {
  const results = await openResults(directory);
  try {
    return await read(results);
  } finally {
    results.close();
  }
}

async function missingOf(database: Database, manifest: Manifest): Promise<Missing> {
  const { runs, state, shard, points, saved, arms } = manifest;
  const { finished, failed } = await storedCounts(database);
  const own = state === "complete" ? finished + failed : Math.max(runs.planned, finished + failed);
  const others = shard
    ? (jobsPlanned(undefined, saved.study, points) - jobsPlanned(shard, saved.study, points)) * arms.length
    : 0;
  const planned = own + others;
  const reasons = await failureReasons(database, MOST_REASONS);
  const lost = finished === planned ? [] : await lostJobs(database, manifest);
  return { planned, finished, failed, absent: planned - finished - failed, reasons, lost };
}

/** Names of all responses of a store. */
export const responseNames = ({ metrics, arms }: Pick<Manifest, "metrics" | "arms">): string[] =>
  responses(arms, metrics);

async function responseOf(database: Database, manifest: Manifest, name: string): Promise<Float64Array[]> {
  const names = responseNames(manifest);
  if (!names.includes(name))
    throw storeProblem((text) => text.unknownMetric(name, nearest(name, names), text.response));
  const { points, saved } = manifest;
  const { replicates, stop } = saved.study;
  const most = await replicatesByPoint(database, points, stop ? 0 : replicates);
  // One stretch of memory for all points: of half a million, most have a few replicates each.
  const all = new Float64Array(most.reduce((sum, count) => sum + count, 0)).fill(Number.NaN);
  let end = 0;
  const values = Array.from(most, (count) => {
    end += count;
    return all.subarray(end - count, end);
  });
  for await (const [point, replicate, value] of database.columns(valuesOf(name)))
    for (let row = 0; row < point.length; row++)
      values[(point[row] as number) - 1][(replicate[row] as number) - 1] =
        (value[row] as number | null) ?? Number.NaN;
  return values;
}

function valuesOf(name: string): string {
  const [of, metric] = splitResponse(name);
  if (of === "difference") return `select point, replicate, ${named(metric)} from differences`;
  return `select point, replicate, ${named(metric)} from runs where arm = ${quoted(of)}`;
}

async function replicatesByPoint({ columns }: Database, points: number, least: number): Promise<Uint32Array> {
  const most = new Uint32Array(points).fill(least);
  for await (const [point, replicate] of columns("select point, max(replicate) from runs group by point"))
    for (let row = 0; row < point.length; row++) {
      const at = (point[row] as number) - 1;
      most[at] = Math.max(most[at], replicate[row] as number);
    }
  return most;
}
