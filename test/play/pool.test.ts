import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, it, vi } from "vitest";
import { openPool } from "../../src/play/pool.ts";
import { inThisThread, type Outcome, type Runner } from "../../src/play/runner.ts";
import { thread } from "../../src/play/threads.ts";

const folder = mkdtempSync(join(tmpdir(), "pool-"));
afterAll(() => rmSync(folder, { recursive: true }));

const named = (job: number): string => `job ${job}`;
const later = <T>(ms: number, value: T) => new Promise<T>((resolve) => setTimeout(resolve, ms, value));

/** A runner whose jobs do as they are told; `stop` makes the one under way die. */
function runner(
  play: (job: number) => Promise<Outcome<number>>,
): Runner<number, number> & { stopped: boolean } {
  let die = (_: Error): void => {};
  return {
    stopped: false,
    run(job) {
      const death = new Promise<never>((_, reject) => {
        die = reject;
      });
      return Promise.race([play(job), death]);
    },
    stop() {
      this.stopped = true;
      die(new Error("stopped"));
    },
  };
}

describe("a pool with made-up runners", () => {
  it("hands results on in the order asked, as soon as they are there, and keeps none", async () => {
    const taken: number[] = [];
    const finished: number[] = [];
    const pool = openPool(2, () => runner((job) => later(job === 0 ? 30 : 1, { result: job })), named);
    const results = await pool.run([0, 1, 2, 3], {
      onResult: (result) => void finished.push(result),
      inOrder: (result) => void taken.push(result),
    });
    expect(finished[0]).toBe(1);
    expect([taken, results]).toEqual([[0, 1, 2, 3], []]);
  });

  it("hands on what had finished beyond a gap when it is stopped", async () => {
    const taken: number[] = [];
    const stop = new AbortController();
    const stuck = new Promise<never>(() => {});
    const pool = openPool(2, () => runner((job) => (job === 0 ? stuck : later(1, { result: job }))), named);
    const onResult = (result: number): void => {
      if (result === 2) stop.abort();
    };
    await pool.run([0, 1, 2, 3], { signal: stop.signal, onResult, inOrder: (job) => void taken.push(job) });
    expect(taken).toEqual([1, 2]);
  });

  it("gives results in the order asked, whichever finishes first", async () => {
    const finished: number[] = [];
    const pool = openPool(3, () => runner((job) => later(30 - 5 * job, { result: 10 * job })), named);
    const results = await pool.run([0, 1, 2, 3, 4], { onResult: (result) => void finished.push(result) });
    expect(results).toEqual([0, 10, 20, 30, 40]);
    expect(finished).not.toEqual(results);
    expect([...finished].sort((a, b) => a - b)).toEqual(results);
  });

  it("replaces a runner that dies and repeats its job once", async () => {
    let deaths = 0;
    const play = async (job: number): Promise<Outcome<number>> => {
      if (job === 2 && deaths++ === 0) throw new Error("out of memory");
      return { result: job };
    };
    const start = vi.fn(() => runner(play));
    const pool = openPool(1, start, named);
    expect(await pool.run([1, 2, 3])).toEqual([1, 2, 3]);
    expect(start).toHaveBeenCalledTimes(2);
  });

  it("names the job whose runner died twice, and stops the rest", async () => {
    const made: ReturnType<typeof runner>[] = [];
    const start = () => {
      made.push(
        runner(async (job) => {
          if (job === 2) throw new Error("out of memory");
          return later(1000, { result: job });
        }),
      );
      return made.at(-1) as Runner<number, number>;
    };
    const pool = openPool(2, start, named);
    await expect(pool.run([1, 2, 3])).rejects.toThrow("job 2: its worker died twice: out of memory");
    expect(made.every(({ stopped }) => stopped)).toBe(true);
  });

  it("does not repeat a job that failed by itself", async () => {
    const play = vi.fn(async () => ({ failed: "season 3, sell: NaN" }));
    const pool = openPool(1, () => runner(play), named);
    await expect(pool.run([7])).rejects.toThrow("job 7: season 3, sell: NaN");
    expect(play).toHaveBeenCalledTimes(1);
  });

  it("keeps what had finished when it is stopped", async () => {
    const stop = new AbortController();
    const play = (job: number) => later(job < 3 ? 1 : 60_000, { result: job });
    const pool = openPool(2, () => runner(play), named);
    const onResult = (job: number): void => {
      if (job === 2) setTimeout(() => stop.abort(), 5);
    };
    expect(await pool.run([1, 2, 3, 4, 5], { signal: stop.signal, onResult })).toEqual([1, 2]);
  });

  it("starts nothing when it was stopped before", async () => {
    const start = vi.fn(() => runner(async (job) => ({ result: job })));
    const pool = openPool(2, start, named);
    expect(await pool.run([1, 2], { signal: AbortSignal.abort() })).toEqual([]);
    expect(start).not.toHaveBeenCalled();
  });

  it("plays in its own thread too, and tells failures as a worker does", async () => {
    const play = (job: number): number => {
      if (job > 1) throw new Error("too many");
      return job;
    };
    const pool = openPool(1, () => inThisThread(play), named);
    expect(await pool.run([0, 1])).toEqual([0, 1]);
    await expect(pool.run([2])).rejects.toThrow("job 2: too many");
  });
});

const script = (name: string, body: string): URL => {
  const path = join(folder, `${name}.mjs`);
  const head = 'import { existsSync, writeFileSync } from "node:fs";\n';
  writeFileSync(path, `${head}import { parentPort, workerData } from "node:worker_threads";\n${body}`);
  return pathToFileURL(path);
};

describe("a pool on threads", () => {
  const small = { maxOldGenerationSizeMb: 16 };
  const once = (how: string): string => `
    parentPort.on("message", (job) => {
      if (job === 2 && !existsSync(workerData)) { writeFileSync(workerData, ""); ${how} }
      else parentPort.postMessage({ result: job * job });
    });`;

  it.each([
    ["exits", "process.exit(3);"],
    ["throws where nobody listens", "setTimeout(() => { throw new Error('lost'); });"],
    ["runs out of memory", "const held = []; for (;;) held.push(new Array(1e6).fill({}));"],
  ])("survives a worker that %s", async (name, how) => {
    const file = script(name.replaceAll(" ", "-"), once(how));
    const start = () => thread<number, number>(file, join(folder, `${name}.died`), small);
    const pool = openPool(2, start, named);
    expect(await pool.run([1, 2, 3, 4])).toEqual([1, 4, 9, 16]);
    pool.close();
  });

  it("ends a busy worker at once", async () => {
    const file = script("busy", 'parentPort.on("message", () => { for (;;); });');
    const stop = new AbortController();
    const pool = openPool(1, () => thread<number, number>(file, undefined), named);
    setTimeout(() => stop.abort(), 100);
    expect(await pool.run([1, 2], { signal: stop.signal })).toEqual([]);
  });
});
