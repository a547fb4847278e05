import type { Database } from "../store/database.ts";
import { manifestOf } from "../store/existing-store.ts";
import { type Holder, isElsewhere, lockHolder } from "../store/lock.ts";
import { type LostLog, lostLog } from "../store/lost-log.ts";
import type { Manifest, RunCounts } from "../store/manifest.ts";
import { sessionsOf } from "../store/sessions.ts";
import { readStore } from "../store/store.ts";
import { isStoreProblem } from "../store/store-problem.ts";
import { failureReasons, type Reasons, storedCounts } from "../store/stored-runs.ts";
import { readProgress } from "../store/sweep-progress.ts";

/** How a store stands. */
export interface SweepStatus {
  directory: string;
  study: string;
  modelVersion: string;
  shard?: Manifest["shard"];
  /** `killed`: its process is gone without a word; `silent`: on another machine, and not heard of for a while. */
  state: "running" | "silent" | "interrupted" | "killed" | "complete";
  runs: RunCounts & { missing: number };
  /** Wall time of all spells of work. */
  seconds: number;
  /** Points that are through, of those with work here, where they can be counted. */
  points?: { finished: number; planned: number };
  /** While it runs. */
  rate?: number;
  etaSeconds?: number;
  holder?: Holder;
  /** Since the process that writes said how far it is. */
  heardSeconds?: number;
  /** Why runs failed, most frequent first; while it runs, the first alone. */
  failures: Reasons;
  storeHash?: string;
  /** Where its write-ahead file was left behind. */
  lostLog?: LostLog;
}

/** Reads how a store stands, beside the process that writes it too. */
export async function sweepStatus(directory: string): Promise<SweepStatus> {
  const manifest = await manifestOf(directory);
  const { modelVersion, shard, saved } = manifest;
  const about = { directory, study: saved.study.name, modelVersion, ...(shard && { shard }) };
  const holder = lockHolder(directory);
  if (holder && isElsewhere(holder)) {
    const { heardSeconds = Infinity, ...stand } = beside(directory, manifest, holder);
    const state = heardSeconds > SILENT ? "silent" : "running";
    return { ...about, ...stand, state, ...(Number.isFinite(heardSeconds) && { heardSeconds }) };
  }
  try {
    return { ...about, ...(await within(directory)) };
  } catch (error) {
    if (!isStoreProblem(error) || !error.holder) throw error;
    return { ...about, ...beside(directory, manifest, error.holder) };
  }
}

/** Seconds without a word from another machine after which its process may be gone. */
const SILENT = 60;

type Stand = Omit<SweepStatus, "directory" | "study" | "modelVersion" | "shard">;

function beside(directory: string, manifest: Manifest, holder: Holder): Stand {
  const progress = readProgress(directory);
  const { planned, finished, failed } = progress ?? manifest.runs;
  const earlier = manifest.sessions.reduce((sum, { seconds }) => sum + seconds, 0);
  return {
    state: "running",
    runs: { planned, finished, failed, missing: planned - finished - failed },
    seconds: earlier + (progress?.seconds ?? 0),
    ...(progress?.points && { points: progress.points }),
    ...(progress && {
      rate: progress.rate,
      etaSeconds: progress.etaSeconds,
      heardSeconds: Math.max(0, (Date.now() - Date.parse(progress.at)) / 1000),
    }),
    holder,
    failures: progress?.firstFailure ? [{ reason: progress.firstFailure, count: failed }] : [],
  };
}

async function within(directory: string): Promise<Stand> {
  const { database, manifest, close } = await readStore(directory);
  try {
    const { finished, failed } = await storedCounts(database);
    const progress = readProgress(directory);
    const log = lostLog(directory, manifest, { finished, failed });
    const planned = Math.max(manifest.runs.planned, progress?.planned ?? 0, finished + failed);
    const spells = sessionsOf({ directory, manifest });
    return {
      state: manifest.state === "running" ? "killed" : manifest.state,
      runs: { planned, finished, failed, missing: planned - finished - failed },
      seconds: spells.reduce((sum, { seconds }) => sum + seconds, 0),
      ...(await pointsThrough(database, manifest)),
      failures: await failureReasons(database),
      ...(log && { lostLog: log }),
      ...(manifest.storeHash && { storeHash: manifest.storeHash }),
    };
  } finally {
    close();
  }
}

/** Points with all their runs; a stopping rule alone knows how many a point is to have. */
async function pointsThrough(
  { rows }: Pick<Database, "rows">,
  { saved, points, arms, shard }: Manifest,
): Promise<Pick<SweepStatus, "points">> {
  const { stop, replicates } = saved.study;
  if (stop || shard) return {};
  const runs = replicates * arms.length;
  const [[finished]] = (await rows(
    `select count(*)::DOUBLE from (select point from runs group by point having count(*) = ${runs})`,
  )) as [[number]];
  return { points: { finished, planned: points } };
}
