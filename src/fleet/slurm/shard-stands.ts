import { type RunCounts, readManifest } from "../../sweeps/store/manifest.ts";
import { isStore } from "../../sweeps/store/store-file.ts";
import { readProgress } from "../../sweeps/store/sweep-progress.ts";
import { shardPlace } from "./batch-file.ts";
import type { QueuedTask } from "./slurm-commands.ts";
import type { SlurmRecord } from "./slurm-record.ts";

/** How one shard stands, by what its store and Slurm's queue say. */
export interface ShardStand {
  shard: number;
  /**
   * `lost`: not whole, and nothing of it in the queue, so that it is to be submitted again; `unknown`: not whole, and
   * no queue to ask.
   */
  state: "complete" | "running" | "waiting" | "lost" | "unknown";
  /** Why it waits, in Slurm's words. */
  reason?: string;
  runs?: RunCounts;
}

/** Every shard's stand, in their order. */
export function shardStands(
  out: string,
  { shards, first }: Pick<SlurmRecord, "shards" | "first">,
  queued: readonly QueuedTask[] | undefined,
): ShardStand[] {
  const byShard = new Map(queued?.map((task) => [task.task - first + 1, task]));
  return Array.from({ length: shards }, (_, k) => {
    const shard = k + 1;
    const directory = shardPlace(out, shard);
    const manifest = isStore(directory) ? readManifest(directory) : undefined;
    const runs = readProgress(directory) ?? manifest?.runs;
    const counts = runs && { runs: { planned: runs.planned, finished: runs.finished, failed: runs.failed } };
    const task = byShard.get(shard);
    if (manifest?.state === "complete") return { shard, state: "complete", ...counts };
    if (!task) return { shard, state: queued ? "lost" : "unknown", ...counts };
    const state = RUNNING.includes(task.state) ? "running" : "waiting";
    return { shard, state, ...(state === "waiting" && { reason: task.reason }), ...counts };
  });
}

const RUNNING = ["RUNNING", "COMPLETING", "STAGE_OUT", "SUSPENDED"];
