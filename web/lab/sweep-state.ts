import { batch, signal } from "@preact/signals";
import { messageOf } from "../../src/play/runner.ts";
import type { DesignPoint } from "../../src/sweeps/design/design.ts";
import { jobQueue } from "../../src/sweeps/run/job-queue.ts";
import { replicatesFor, type StopFigure } from "../../src/sweeps/run/stop-rule.ts";
import type { SweepJob } from "../../src/sweeps/run/sweep-job.ts";
import type { JobRows } from "../../src/sweeps/store/job-rows.ts";
import { jobSet } from "../../src/sweeps/store/job-set.ts";
import type { Manifest } from "../../src/sweeps/store/manifest.ts";
import { firstReplicates } from "../../src/sweeps/store/shard.ts";
import { isNotPlayable, type Lane } from "../playing/lanes.ts";
import { type KeptStudy, keepJobs, keepStudy } from "./run-keeper.ts";
import { askClerk, askPlayer, studyLanes } from "./study-lanes.ts";

/** A study in the laboratory, as far as it has been played. */
export interface Sweep {
  id: string;
  text: string;
  manifest: Manifest;
  points: readonly DesignPoint[];
  /** What it lacks can be played here; not where it keeps more than metrics. */
  playable: boolean;
}

type SweepState =
  | { kind: "paused" }
  | { kind: "playing" }
  | { kind: "pausing" }
  | { kind: "done"; hash?: string }
  | { kind: "failed"; what: string };

export const sweep = signal<Sweep | undefined>(undefined);
export const sweepState = signal<SweepState>({ kind: "paused" });
/** Jobs that are there, by point and replicate; the list is a new one after each. */
export const jobs = signal<readonly JobRows[]>([]);
/** Jobs planned, as far as is decided. */
export const planned = signal(0);

/** What identifies a study in the browser's keeping: its runs are those of no other. */
export const idOf = ({ modelVersion, studyHash, scenarioHash }: Manifest): string =>
  `${modelVersion} ${studyHash} ${scenarioHash}`;

/** How many jobs a study begins with. */
const firstJobs = ({ saved, points }: Manifest): number => points * firstReplicates(saved.study);

/** Shows a study with the runs that there are of it. */
export function show(study: Sweep, there: readonly JobRows[], state: SweepState): void {
  batch(() => {
    sweep.value = study;
    jobs.value = there;
    planned.value = Math.max(firstJobs(study.manifest), there.length);
    sweepState.value = state;
  });
}

let stop: AbortController | undefined;

/** Hands out no more runs; those under way come to their end. */
export function pauseSweep(): void {
  if (sweepState.value.kind !== "playing") return;
  sweepState.value = { kind: "pausing" };
  stop?.abort();
}

/** Plays what a study lacks, on all workers, and keeps each run as it comes. */
export async function playSweep(): Promise<void> {
  const study = sweep.value;
  if (!study?.playable || sweepState.value.kind !== "paused") return;
  const own = new AbortController();
  stop = own;
  sweepState.value = { kind: "playing" };
  const began = Date.now();
  const before = jobs.value.length;
  try {
    await keepStudy(keptOf(study, began));
    await playAll(study, own.signal);
    const arms = study.manifest.arms.length;
    await settle(study, own.signal.aborted, { began, runs: (jobs.value.length - before) * arms });
  } catch (error) {
    own.abort();
    sweepState.value = { kind: "failed", what: messageOf(error) };
  } finally {
    for (const lane of studyLanes) lane.end();
  }
}

const keptOf = ({ id, text, manifest }: Sweep, at: number): KeptStudy => ({ id, text, manifest, at });

/** From a failure back to where it can be gone on with. */
export function retrySweep(): void {
  sweepState.value = { kind: "paused" };
  void playSweep();
}

async function playAll({ id, manifest, points }: Sweep, signal: AbortSignal): Promise<void> {
  const { study } = manifest.saved;
  const most = study.stop ? Math.max(study.stop.atMost, study.stop.atLeast) : study.replicates;
  const stored = jobSet(points.length, most);
  const figures = new Map<string, StopFigure>();
  for (const { point, replicate } of jobs.value) stored.add(point, replicate);
  if (study.stop)
    for (const job of jobs.value) figures.set(at(job), await askClerk("figureOf", manifest, job));
  const queue = jobQueue<StopFigure>({
    points,
    wanted: () => true,
    stored,
    first: firstReplicates(study),
    enough: study.stop ? (all) => replicatesFor(study.stop!, all) : () => 0,
    ...(study.stop && { storedFigures: async (point: number) => figuresAt(point, figures) }),
    signal,
  });
  const work = async (lane: Lane): Promise<void> => {
    for (let job = await queue.next(); job; job = await queue.next()) {
      const { rows, figure } = await playOne(lane, manifest, job);
      await keepJobs(id, [rows]);
      queue.settle(job, figure);
      batch(() => {
        jobs.value = [...jobs.value, rows];
        planned.value = Math.max(firstJobs(manifest) + queue.added, jobs.value.length);
      });
    }
  };
  await Promise.all(studyLanes.map(work));
}

const at = ({ point, replicate }: Pick<JobRows, "point" | "replicate">): string => `${point} ${replicate}`;

const figuresAt = (point: number, all: ReadonlyMap<string, StopFigure>): Map<number, StopFigure> =>
  new Map(
    [...all]
      .map(([key, figure]) => [key.split(" ").map(Number), figure] as const)
      .filter(([[own]]) => own === point)
      .map(([[, replicate], figure]) => [replicate, figure]),
  );

/** A run over which workers died is stored as failed, as on the command line. */
async function playOne(lane: Lane, manifest: Manifest, job: SweepJob) {
  try {
    return await askPlayer(lane)("playStudyJob", manifest, job);
  } catch (error) {
    if (isNotPlayable(error)) throw error;
    return askClerk("failStudyJob", manifest, job, messageOf(error));
  }
}

/** What stands once nothing is under way: a complete study has its hash. */
async function settle(study: Sweep, paused: boolean, spell: { began: number; runs: number }): Promise<void> {
  const ended = Date.now();
  const session = {
    host: location.hostname || "file",
    node: "browser",
    workers: studyLanes.length,
    began: new Date(spell.began).toISOString(),
    ended: new Date(ended).toISOString(),
    seconds: (ended - spell.began) / 1000,
    runs: spell.runs,
  };
  const manifest = await closed(
    { ...study.manifest, sessions: [...study.manifest.sessions, session] },
    jobs.value,
    !paused,
  );
  const played = { ...study, manifest };
  await keepStudy(keptOf(played, ended));
  batch(() => {
    sweep.value = played;
    sweepState.value = paused ? { kind: "paused" } : { kind: "done", hash: manifest.storeHash };
  });
}

/** The manifest of a study as the command line would write it with these runs. */
async function closed(manifest: Manifest, there: readonly JobRows[], whole: boolean): Promise<Manifest> {
  const rows = there.flatMap((job) => job.rows);
  const finished = rows.filter(({ status }) => status === "finished").length;
  const runs = {
    planned: planned.value * manifest.arms.length,
    finished,
    failed: rows.length - finished,
  };
  const { storeHash: _, ...plain } = manifest;
  if (!whole) return { ...plain, state: "interrupted", runs };
  return { ...plain, state: "complete", runs, storeHash: await askClerk("hashStudy", plain, there) };
}
