import type { Job, Queue } from "bullmq";
import { messageOf, type Outcome, type Runner } from "../../play/runner.ts";
import type { SweepJob } from "../../sweeps/run/sweep-job.ts";
import type { JobRows } from "../../sweeps/store/job-rows.ts";
import { type Chunk, chunkId, chunkOf, jobKey, jobsIn, studyMark } from "./chunk.ts";
import { answerOf } from "./packed-rows.ts";

/** Seconds for which the server keeps what nobody fetches. */
export const MOST_KEPT = 7 * 24 * 3600;
const MOST_JOBS = 2000;
/** Chunks of one job by which the pace is learnt; as many at least lie waiting later. */
const FIRST_CHUNKS = 8;
/** Chunks of a study that wait for each that is being played, so that nobody is idle until more are sent. */
const AHEAD = 2;
/** Of what is left, each that is playing gets so many parts: the last chunks are short, and all are through together. */
const PARTS = 4;
/** Seconds below which a chunk's own costs would show. */
const LEAST_SECONDS = 0.5;

type About = Pick<Chunk, "study" | "model" | "other">;

/** Whoever waits for what becomes of a job. */
interface Waiting {
  job: SweepJob;
  resolve(outcome: Outcome<JobRows>): void;
  reject(error: Error): void;
}

type Outcomes = ReadonlyMap<string, Outcome<JobRows> | Error>;

/** How many jobs make a chunk, by the pace of those that were done; 1 until some were. */
function paceOf(seconds: number) {
  const spent = { jobs: 0, seconds: 0 };
  return {
    isKnown: () => spent.jobs > 0,
    add(rows: JobRows): void {
      spent.jobs++;
      spent.seconds += rows.seconds;
    },
    /** Chunks of so many seconds, and shorter ones once little is left for so many that play. */
    size(left: number, playing: number): number {
      if (spent.jobs === 0) return 1;
      const each = Math.max(Number.EPSILON, spent.seconds / spent.jobs);
      const share = (left * each) / (PARTS * Math.max(1, playing));
      const wanted = Math.min(seconds, Math.max(LEAST_SECONDS, share));
      return Math.min(MOST_JOBS, Math.max(1, Math.round(wanted / each)));
    },
  };
}

/** Jobs that are waited for, by their keys; what is told of one that nobody asks for yet is kept until somebody does. */
function jobDesk(left: ReadonlyMap<string, Chunk>) {
  const queued = new Set([...left.values()].flatMap((chunk) => jobsIn(chunk).map(jobKey)));
  const waiting = new Map<string, Waiting>();
  const early = new Map<string, Outcome<JobRows>>();
  return {
    /** False where the job is in no chunk yet. */
    wait(key: string, mine: Waiting): boolean {
      const before = early.get(key);
      early.delete(key);
      if (before) mine.resolve(before);
      else if (queued.has(key)) waiting.set(key, mine);
      else return false;
      return true;
    },
    send(mine: Waiting): void {
      queued.add(jobKey(mine.job));
      waiting.set(jobKey(mine.job), mine);
    },
    settle(outcomes: Outcomes): void {
      for (const [key, outcome] of outcomes) {
        const asked = waiting.get(key);
        queued.delete(key);
        waiting.delete(key);
        if (outcome instanceof Error) asked?.reject(outcome);
        else if (asked) asked.resolve(outcome);
        else early.set(key, outcome);
      }
    },
    giveUp(error: Error): void {
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
    },
  };
}

/** Gathers jobs that are asked for into chunks of so many seconds, and hands each what became of it. */
export function chunkQueue(queue: Queue, about: About, left: ReadonlyMap<string, Chunk>, seconds: number) {
  const desk = jobDesk(left);
  const pace = paceOf(seconds);
  const fresh: Waiting[] = [];
  const sent = new Map<string, Chunk>(left);
  let closed = false;
  let isFlushing = false;

  /** Once all that is asked for in this turn has been. */
  function flushSoon(): void {
    if (!isFlushing) setImmediate(flush);
    isFlushing = true;
  }

  /** The first chunks of all; what follows is cut when it is known how fast they go, and how many play. */
  function flush(): void {
    isFlushing = false;
    if (!pace.isKnown()) cut(FIRST_CHUNKS - sent.size, 0);
  }

  /** Sends so many chunks, cut for so many that play. */
  function cut(chunks: number, playing: number): void {
    for (let k = 0; !closed && k < chunks && fresh.length > 0; k++) {
      const own = fresh.splice(0, pace.size(fresh.length, playing));
      const chunk = chunkOf(
        own.map(({ job }) => job),
        about,
      );
      for (const each of own) desk.send(each);
      sent.set(chunkId(chunk), chunk);
      void add(queue, chunkId(chunk), chunk);
    }
  }

  const ask = (job: SweepJob): Promise<Outcome<JobRows>> =>
    new Promise((resolve, reject) => {
      const mine = { job, resolve, reject };
      if (desk.wait(jobKey(job), mine)) return;
      fresh.push(mine);
      flushSoon();
    });

  async function take(id: string): Promise<void> {
    const chunk = sent.get(id);
    const done = chunk && (await queue.getJob(id));
    // An answer to what nobody waits for is one that was taken before the last coordinator went.
    if (chunk && done) {
      const outcomes = outcomesOf(chunk, done);
      for (const each of outcomes.values()) if ("result" in each) pace.add(each.result);
      desk.settle(outcomes);
      sent.delete(id);
    }
    await queue.remove(id);
  }

  return {
    runner: (): Runner<SweepJob, JobRows> => ({ run: ask, stop() {} }),
    /** Takes the answers that are there, and sends chunks on for those that were taken to be played. */
    async collect(): Promise<void> {
      const ids = await queue.getRanges(["completed", "failed"], 0, -1);
      for (const id of ids) if (!closed && id.startsWith(studyMark(about.study))) await take(id);
      if (closed || fresh.length === 0) return;
      const playing = await queue.getActiveCount();
      cut(Math.max(FIRST_CHUNKS, (1 + AHEAD) * playing) - sent.size, playing);
    },
    /** Adds what the server no longer has. */
    async addForgotten(): Promise<void> {
      for (const [id, chunk] of sent)
        if (!closed && (await queue.getJobState(id)) === "unknown") await add(queue, id, chunk);
    },
    close(): void {
      closed = true;
      const error = new Error("the queue was closed");
      for (const { reject } of fresh) reject(error);
      desk.giveUp(error);
    },
  };
}

async function add(queue: Queue, id: string, chunk: Chunk): Promise<void> {
  const retention = { age: MOST_KEPT };
  const options = { jobId: id, removeOnComplete: retention, removeOnFail: retention };
  // What could not be added is looked for, and added then.
  await queue.add("chunk", chunk, options).catch(() => undefined);
}

/** What a job in the queue came to, by the keys of the chunk's jobs; an answer that is none is an error of each. */
function outcomesOf(chunk: Chunk, { returnvalue, failedReason }: Job): Outcomes {
  const jobs = jobsIn(chunk);
  try {
    if (failedReason) throw new Error(failedReason);
    const answer = answerOf(String(returnvalue));
    const fits = (k: number): boolean => {
      const outcome = answer[k];
      if (!("result" in outcome)) return true;
      return outcome.result.point === jobs[k].point.point && outcome.result.replicate === jobs[k].replicate;
    };
    if (answer.length !== jobs.length || !jobs.every((_, k) => fits(k)))
      throw new Error("an answer to other jobs");
    return new Map(jobs.map((job, k) => [jobKey(job), answer[k]]));
  } catch (error) {
    return new Map(jobs.map((job) => [jobKey(job), new Error(messageOf(error))]));
  }
}
