import type { Queue } from "bullmq";
import { describe, expect, test } from "vitest";
import { type Chunk, jobsIn } from "../../src/fleet/queue/chunk.ts";
import { chunkQueue } from "../../src/fleet/queue/chunk-queue.ts";
import { packed } from "../../src/fleet/queue/packed-rows.ts";
import type { SweepJob } from "../../src/sweeps/run/sweep-job.ts";

const about = { study: "a".repeat(64), model: "b".repeat(32) };
const KEY = "0".repeat(32);

const jobs = (count: number): SweepJob[] =>
  Array.from({ length: count }, (_, k) => ({
    point: { point: k + 1, values: [0.5], unit: [0.5], role: "", block: 0 },
    replicate: 1,
  }));

const done = (job: SweepJob, seconds: number) => ({
  result: {
    point: job.point.point,
    replicate: job.replicate,
    seconds,
    rows: [{ key: KEY, arm: "a", status: "finished", reason: "", values: Float64Array.of(1) }],
  },
});

/** A server in memory: its workers play a chunk each between two looks of the coordinator's. */
function server(workers: number, answer: (job: SweepJob) => unknown) {
  const waiting: [id: string, chunk: Chunk][] = [];
  const answered = new Map<string, unknown>();
  const sizes: number[] = [];
  let most = 0;
  const queue = {
    add: async (_: string, chunk: Chunk, { jobId }: { jobId: string }) => {
      waiting.push([jobId, chunk]);
      most = Math.max(most, waiting.length);
    },
    getRanges: async () => [...answered.keys()],
    getJob: async (id: string) => answered.get(id),
    getActiveCount: async () => Math.min(workers, waiting.length),
    remove: async (id: string) => answered.delete(id),
  } as unknown as Queue;
  return {
    queue,
    sizes,
    mostWaiting: () => most,
    play(): void {
      for (const [id, chunk] of waiting.splice(0, workers)) {
        sizes.push(jobsIn(chunk).length);
        answered.set(id, { returnvalue: packed(jobsIn(chunk).map(answer)) });
      }
    },
  };
}

/** Asks for all of them at once, as a coordinator does, and plays until each has its outcome. */
async function outcomes(count: number, workers: number, answer: (job: SweepJob) => unknown) {
  const fake = server(workers, answer);
  const chunks = chunkQueue(fake.queue, about, new Map(), 10);
  const asked = jobs(count).map((job) => chunks.runner().run(job));
  let isOver = false;
  const all = Promise.all(asked).finally(() => {
    isOver = true;
  });
  for (let look = 0; !isOver && look < 10 * count; look++) {
    await new Promise((resolve) => setImmediate(resolve));
    fake.play();
    await chunks.collect();
  }
  chunks.close();
  return { found: await all, sizes: fake.sizes, mostWaiting: fake.mostWaiting() };
}

describe("chunks of a queue", () => {
  test("are ten seconds long at most, shrink towards the end, and three lie there for each that plays", async () => {
    const { found, sizes, mostWaiting } = await outcomes(400, 4, (job) => done(job, 1));
    expect(found.every((outcome) => "result" in outcome)).toBe(true);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(400);
    expect(Math.max(...sizes)).toBe(10);
    expect(sizes.slice(-4)).toEqual([1, 1, 1, 1]);
    expect(mostWaiting).toBeLessThanOrEqual(12);
  });

  test("go on where every job fails, and nothing is known of their pace", async () => {
    const { found, sizes } = await outcomes(50, 2, () => ({ failed: "why" }));
    expect(found).toEqual(jobs(50).map(() => ({ failed: "why" })));
    expect(sizes).toHaveLength(50);
  });
});
