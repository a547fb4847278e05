import { createHash } from "node:crypto";
import type { Queue } from "bullmq";
import type { Redis } from "ioredis";
import { modelVersion } from "../../model/model-version.ts";
import { messageOf, type Runner } from "../../play/runner.ts";
import type { SweepJob } from "../../sweeps/run/sweep-job.ts";
import type { JobRows } from "../../sweeps/store/job-rows.ts";
import { modelFingerprint } from "../../sweeps/store/model-fingerprint.ts";
import type { SavedStudy } from "../../sweeps/study/saved-study.ts";
import { Chunk, studyMark } from "./chunk.ts";
import { chunkQueue, MOST_KEPT } from "./chunk-queue.ts";
import { connected, hangUp } from "./queue-connection.ts";
import { type QueuePlace, queueName, studyPlace, wantedPlace } from "./queue-place.ts";

/** Runners that play on whoever takes chunks from a queue. */
export interface QueueRunners {
  start(): Runner<SweepJob, JobRows>;
  close(): Promise<void>;
}

/** What is played, and how it is cut. */
interface QueuedStudy {
  sweep: SavedStudy;
  /** The fingerprint that run keys bear, where the store was begun with another build. */
  model?: string;
  /** How long a chunk is to take a worker. */
  seconds?: number;
  /** Told when the server goes and when it comes back. */
  onServer?(state: "lost" | "back", reason: string): void;
  /** Gives up waiting for a server that is not there yet. */
  signal?: AbortSignal;
}

/** As long as that a chunk's own costs do not show, and as short that a killed worker's are soon played again. */
const SECONDS = 10;
/** Milliseconds between two looks for answers. */
const POLL = 200;
/** How often it is looked whether the server still has what waits there, and whether the study is announced. */
const LOOK = 10_000;

/**
 * Opens the queue of this build of the model. Jobs that are asked for are gathered into chunks of some seconds; chunks
 * that an earlier coordinator of the same study left are taken over, and what is done of them is taken as it is. The
 * server may go and come back: what it has forgotten is added again. Throws as `connected` does.
 */
export async function openQueueRunners(place: QueuePlace, study: QueuedStudy): Promise<QueueRunners> {
  const { Queue: OpenQueue } = await import("bullmq");
  const server = watched(study);
  const redis = await connected(place, server.lost, study.signal);
  server.back();
  redis.on("ready", server.back);
  const model = modelFingerprint();
  const text = JSON.stringify(study.sweep);
  const about = {
    study: createHash("sha256").update(text).digest("hex"),
    model,
    ...(study.model !== undefined && { other: study.model }),
  };
  const queue = new OpenQueue(queueName(model), { connection: redis, prefix: place.prefix });
  queue.on("error", server.lost);
  const announce = async (): Promise<void> => {
    await redis.set(studyPlace(place, about.study), text, "EX", MOST_KEPT);
    const wanted = { version: modelVersion, study: study.sweep.study.name, at: Date.now() };
    await redis.hset(wantedPlace(place), model, JSON.stringify(wanted));
  };
  await announce();
  const left = await leftChunks(queue, about.study);
  const chunks = chunkQueue(queue, about, left, study.seconds ?? SECONDS);
  const collecting = inTurns(POLL, chunks.collect, server.lost);
  const looking = inTurns(LOOK, () => announce().then(chunks.addForgotten), server.lost);
  return {
    start: chunks.runner,
    async close() {
      collecting.stop();
      looking.stop();
      chunks.close();
      await ended(redis, queue);
    },
  };
}

/** Does something again and again, each time so long after the last was through. */
function inTurns(milliseconds: number, work: () => Promise<void>, failed: (error: Error) => void) {
  let timer: NodeJS.Timeout;
  let stopped = false;
  const next = (): void => {
    if (!stopped) timer = setTimeout(() => void work().catch(failed).then(next), milliseconds);
  };
  next();
  return {
    stop(): void {
      stopped = true;
      clearTimeout(timer);
    },
  };
}

/** Where the server is away there is nothing to say goodbye to. */
async function ended(redis: Redis, queue: Queue): Promise<void> {
  if (redis.status === "ready") await queue.close();
  hangUp(redis);
}

function watched({ onServer }: QueuedStudy) {
  let away = false;
  return {
    lost(error: Error): void {
      if (!away) onServer?.("lost", messageOf(error));
      away = true;
    },
    back(): void {
      if (away) onServer?.("back", "");
      away = false;
    },
  };
}

const STATES = ["waiting", "active", "completed", "failed", "delayed", "prioritized"] as const;

/** Chunks of a study that lie in the queue already, by their names. */
async function leftChunks(queue: Queue, study: string): Promise<Map<string, Chunk>> {
  const ids = await queue.getRanges([...STATES], 0, -1);
  const left = new Map<string, Chunk>();
  for (const id of ids) {
    if (!id.startsWith(studyMark(study))) continue;
    const parsed = Chunk.safeParse((await queue.getJob(id))?.data);
    if (parsed.success) left.set(id, parsed.data);
  }
  return left;
}
