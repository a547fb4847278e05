import { createHash } from "node:crypto";
import type { Redis } from "ioredis";
import * as z from "zod";
import { modelVersion } from "../../model/model-version.ts";
import { type Lane, openLane, reasonOf } from "../../play/lane.ts";
import { messageOf } from "../../play/runner.ts";
import { thread, workerFile } from "../../play/threads.ts";
import type { SweepJob } from "../../sweeps/run/sweep-job.ts";
import type { JobRows } from "../../sweeps/store/job-rows.ts";
import { modelFingerprint } from "../../sweeps/store/model-fingerprint.ts";
import type { SavedStudy } from "../../sweeps/study/saved-study.ts";
import { Chunk, jobsIn } from "./chunk.ts";
import { type ChunkAnswer, packed } from "./packed-rows.ts";
import { connected, hangUp } from "./queue-connection.ts";
import { type QueuePlace, queueName, studyPlace, wantedPlace } from "./queue-place.ts";

/** What a worker tells of itself. */
export interface WorkerEvents {
  onChunk?(jobs: number, seconds: number): void;
  /** A study that another model is wanted for. */
  onOtherModel?(study: string, version: string, model: string): void;
  onServer?(state: "lost" | "back", reason: string): void;
}

interface WorkerOptions extends WorkerEvents {
  threads: number;
  /** Milliseconds for which a chunk is this worker's without a sign of life. */
  lock?: number;
  /** Gives up waiting for a server that is not there yet. */
  signal?: AbortSignal;
}

const LOCK = 30_000;
/** Workers that may die over one chunk, each with its whole process, before it is called lost. */
const MOST_DEATHS = 10;
const LOOK = 10_000;
/** A coordinator that has said nothing for so long is gone. */
const FRESH = 60_000;
const LONGEST_STUDY = 1 << 27;

/**
 * Takes chunks of this build's queue until it is closed. Runs are played on threads, so that the locks of chunks are
 * renewed meanwhile; a chunk whose worker dies or is cut off is taken again by another, and whichever answer comes
 * second finds that the chunk is no longer its own. `close` ends what is under way first, where the server is there to
 * hear of it. Throws as `connected` does.
 */
export async function openQueueWorker(
  place: QueuePlace,
  options: WorkerOptions,
): Promise<{ close(): Promise<void> }> {
  const { Worker, UnrecoverableError } = await import("bullmq");
  const { threads, lock = LOCK } = options;
  let away = false;
  const lost = (error: Error): void => {
    if (!away) options.onServer?.("lost", messageOf(error));
    away = true;
  };
  const back = (): void => {
    if (away) options.onServer?.("back", "");
    away = false;
  };
  const redis = await connected(place, lost, options.signal);
  back();
  redis.on("ready", back);
  const players = chunkPlayers(redis, place, threads);
  const worker = new Worker(
    queueName(modelFingerprint()),
    async (job) => {
      const began = performance.now();
      const chunk = Chunk.safeParse(job.data);
      if (!chunk.success || chunk.data.model !== modelFingerprint())
        throw new UnrecoverableError("no chunk of this model");
      const answer = await players.play(chunk.data);
      options.onChunk?.(answer.length, (performance.now() - began) / 1000);
      return packed(answer);
    },
    {
      connection: redis,
      prefix: place.prefix,
      concurrency: threads,
      lockDuration: lock,
      stalledInterval: lock,
      maxStalledCount: MOST_DEATHS,
    },
  );
  worker.on("error", (error) => {
    // A chunk that was taken by another meanwhile is no news.
    if (!/lock|missing key|not in the active state/i.test(messageOf(error))) lost(error);
  });
  const look = setInterval(() => void tellOthers(redis, place, options).catch(() => {}), LOOK);
  void tellOthers(redis, place, options).catch(() => {});
  return {
    async close() {
      clearInterval(look);
      await Promise.race([worker.close(), down(redis), players.idle().then(goodbye)]);
      players.end();
      hangUp(redis);
    },
  };
}

/** When the line is down: what is under way can then be told to nobody, and others do it again. */
const down = (redis: Redis): Promise<void> =>
  new Promise((resolve) => {
    if (redis.status !== "ready") resolve();
    redis.once("close", resolve);
  });

/** Milliseconds for saying goodbye: a line that is just being made anew never tells that it has ended. */
const GOODBYE = 5000;
const goodbye = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, GOODBYE).unref());

/** Plays chunks, each on a thread of its own that knows its study. */
function chunkPlayers(redis: Redis, place: QueuePlace, threads: number) {
  const idle: { key: string; lane: Lane<SweepJob, JobRows> }[] = [];
  const lanes = new Set<Lane<SweepJob, JobRows>>();
  let playing = 0;
  const wake: (() => void)[] = [];

  async function laneFor({ study, other }: Chunk): Promise<{ key: string; lane: Lane<SweepJob, JobRows> }> {
    const key = `${study}/${other ?? ""}`;
    const at = idle.findIndex((each) => each.key === key);
    if (at >= 0) return idle.splice(at, 1)[0];
    const sweep = await studyAt(redis, place, study);
    // A thread of another study makes room.
    if (lanes.size >= threads) drop(idle.shift()?.lane);
    const lane = openLane(() => thread<SweepJob, JobRows>(workerFile(), { sweep, model: other }));
    lanes.add(lane);
    return { key, lane };
  }

  function drop(lane: Lane<SweepJob, JobRows> | undefined): void {
    if (!lane) return;
    lane.end();
    lanes.delete(lane);
  }

  async function played(chunk: Chunk): Promise<ChunkAnswer> {
    const own = await laneFor(chunk);
    const answer: ChunkAnswer = [];
    try {
      for (const job of jobsIn(chunk)) {
        const fate = await own.lane.run(job);
        answer.push("result" in fate ? fate : { failed: reasonOf(fate) });
      }
    } catch (error) {
      drop(own.lane);
      throw error;
    }
    idle.push(own);
    return answer;
  }

  return {
    async play(chunk: Chunk): Promise<ChunkAnswer> {
      playing++;
      try {
        return await played(chunk);
      } finally {
        playing--;
        if (playing === 0) for (const each of wake.splice(0)) each();
      }
    },
    /** Once nothing is being played. */
    idle: (): Promise<void> =>
      new Promise((resolve) => (playing === 0 ? resolve() : void wake.push(resolve))),
    end(): void {
      for (const lane of lanes) lane.end();
    },
  };
}

const Saved = z.looseObject({
  study: z.looseObject({ name: z.string(), arms: z.array(z.string()).min(1), factors: z.array(z.unknown()) }),
  file: z.string(),
  text: z.string(),
  plain: z.record(z.string(), z.unknown()),
});

/** A study as it lies beside the queue; throws where it is not what chunks call by its hash. */
async function studyAt(redis: Redis, place: QueuePlace, study: string): Promise<SavedStudy> {
  const text = await redis.get(studyPlace(place, study));
  if (text === null) throw new Error("the study is not there");
  const right = text.length <= LONGEST_STUDY && createHash("sha256").update(text).digest("hex") === study;
  const parsed = right ? Saved.safeParse(JSON.parse(text)) : undefined;
  if (!parsed?.success) throw new Error("not the study that was meant");
  return parsed.data as unknown as SavedStudy;
}

const Wanted = z.object({ version: z.string().max(50), study: z.string().max(200), at: z.number() });

/** Says which studies wait for another model, and leaves them. */
async function tellOthers(redis: Redis, place: QueuePlace, { onOtherModel }: WorkerEvents): Promise<void> {
  for (const [model, text] of Object.entries(await redis.hgetall(wantedPlace(place)))) {
    if (model === modelFingerprint()) continue;
    const { success, data } = Wanted.safeParse(JSON.parse(text));
    if (success && Date.now() - data.at < FRESH) onOtherModel?.(data.study, data.version, model);
  }
}

export const thisModel = (): string => `${modelVersion} (${modelFingerprint()})`;
