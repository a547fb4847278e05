import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { thread } from "../../src/play/threads.ts";
import { jobPlayer, type SweepJob, taskOf } from "../../src/sweeps/run/sweep-job.ts";
import type { JobRows } from "../../src/sweeps/store/job-rows.ts";
import { openResults } from "../../src/sweeps/store/results.ts";
import { readStore } from "../../src/sweeps/store/store.ts";
import { storeBuffer } from "../../src/sweeps/store/store-buffer.ts";
import { failureReasons } from "../../src/sweeps/store/stored-runs.ts";
import { loadStudy } from "../../src/sweeps/study/load-study.ts";
import { folder, loadedFrom, madeUpRows, playMadeUp, studyFile } from "./made-up-sweep.ts";

const at = folder();
const GRID = ["design: { kind: random, points: 4 }", "replicates: 3"];

/** A thread that answers with rows, and dies where it is told to. */
function deadly(path: string, dies: string): URL {
  writeFileSync(
    path,
    `import { existsSync, writeFileSync } from "node:fs";
     import { parentPort } from "node:worker_threads";
     parentPort.on("message", ({ point: { point }, replicate }) => {
       const once = (mark) => !existsSync(mark) && (writeFileSync(mark, ""), true);
       if (${dies}) process.exit(7);
       const values = (arm) => new Float64Array([point, replicate, arm]);
       const rows = ["traditional", "hybrid"].map((arm, a) => ({
         key: [point, arm, replicate].join(), arm, status: "finished", reason: "", values: values(a) }));
       parentPort.postMessage({ result: { point, replicate, seconds: 0.001, rows } });
     });`,
  );
  return pathToFileURL(path);
}

describe("a worker that dies", () => {
  it("is replaced and its job repeated: the store is as if nothing had happened", async () => {
    const loaded = loadedFrom(at("once"), ...GRID);
    const calm = deadly(at("calm.mjs"), "false");
    const mark = JSON.stringify(at("mark"));
    const dying = deadly(at("once.mjs"), `point === 3 && once(${mark} + replicate)`);
    const runner = (file: URL) => () => thread<SweepJob, JobRows>(file, {});
    const one = await playMadeUp(at("calm"), loaded, { runner: runner(calm) });
    const two = await playMadeUp(at("once"), loaded, { runner: runner(dying), workers: 2 });
    expect(two.runs).toEqual({ planned: 24, finished: 24, failed: 0 });
    expect(two.storeHash).toBe(one.storeHash);
  });

  it("twice over one job makes it a failed run with the reason; the sweep goes on", async () => {
    const loaded = loadedFrom(at("always"), ...GRID);
    const dying = deadly(at("always.mjs"), "point === 2 && replicate === 2");
    const runner = () => thread<SweepJob, JobRows>(dying, {});
    const { runs, state } = await playMadeUp(at("always"), loaded, { runner, workers: 2 });
    expect([state, runs]).toEqual(["complete", { planned: 24, finished: 22, failed: 2 }]);
    const { database, close } = await readStore(at("always"));
    expect(await failureReasons(database)).toEqual([
      { reason: "its worker died twice: worker exited with 7", count: 2 },
    ]);
    const [row] = await database.rows(
      "select length(key)::INTEGER, relapse from runs where status = 'failed'",
    );
    expect(row).toEqual([32, null]);
    close();
  });
});

describe("a run that fails", () => {
  it("is a row with its reason, and missing in what is analysed", async () => {
    const loaded = loadedFrom(at("failing"), ...GRID);
    const play = madeUpRows(loaded, 3);
    const runner = () => ({
      async run(job: SweepJob) {
        return job.point.point === 2 ? { failed: "no such luck" } : { result: play(job) };
      },
      stop() {},
    });
    const told: (string | undefined)[] = [];
    const { runs } = await playMadeUp(at("failing"), loaded, {
      runner,
      onProgress: ({ firstFailure }) => told.push(firstFailure),
    });
    expect(runs).toEqual({ planned: 24, finished: 18, failed: 6 });
    expect(told.at(-1)).toBe("no such luck");
    const results = await openResults(at("failing"));
    expect(results.missing).toMatchObject({
      planned: 24,
      finished: 18,
      failed: 6,
      absent: 0,
      reasons: [{ reason: "no such luck", count: 6 }],
    });
    const values = await results.response("difference.relapse");
    expect(values.map((of) => of.filter(Number.isNaN).length)).toEqual([0, 3, 0, 0]);
    results.close();
  });
});

describe("a point that contradicts itself", () => {
  it("becomes failed runs that say why; the others are played", async () => {
    const path = studyFile(at("contradiction.yaml"), "design: { kind: grid }", "replicates: 2");
    const factor = "  - path: lenders.dataLender.products.0.rateLow\n    values: [0.05, 0.3, 0.1]";
    writeFileSync(path, readFileSync(path, "utf8").replace(/ {2}- path: consume.*\n.*range.*/, factor));
    const loaded = loadStudy(path);
    const player = jobPlayer(taskOf(loaded));
    const runner = () => ({ run: async (job: SweepJob) => ({ result: player(job) }), stop() {} });
    const { runs, state } = await playMadeUp(at("contradiction"), loaded, { runner });
    expect([state, runs]).toEqual(["complete", { planned: 12, finished: 8, failed: 4 }]);
    const { database, close } = await readStore(at("contradiction"));
    const [reason] = await failureReasons(database);
    expect(reason).toEqual({
      reason: expect.stringMatching(/rateLow: got 0\.3; allowed: at most rateHigh/),
      count: 4,
    });
    expect(await database.rows("select distinct point from runs where status = 'failed'")).toEqual([[2]]);
    close();
  });
});

describe("the buffer before the store", () => {
  it("stores a finished job within a second, without being asked", async () => {
    vi.useFakeTimers();
    onTestFinished(() => {
      vi.useRealTimers();
    });
    const stored: number[] = [];
    const began = performance.now();
    const buffer = storeBuffer(
      async () => {},
      (jobs) => stored.push(...jobs.map(() => performance.now() - began)),
      () => {},
    );
    const job = { point: 1, replicate: 1, seconds: 0, rows: [] };
    await buffer.put(job);
    await vi.advanceTimersByTimeAsync(150);
    await buffer.put(job);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(stored).toHaveLength(2);
    expect(Math.max(...stored)).toBeLessThan(900);
  });

  it("makes whoever is faster than the store wait", async () => {
    let inStore = 0;
    let most = 0;
    let put = 0;
    const slowly = async (jobs: readonly JobRows[]): Promise<void> => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      inStore += jobs.length;
    };
    const buffer = storeBuffer(
      slowly,
      () => {},
      () => {},
    );
    for (; put < 20_000; put++) {
      most = Math.max(most, put - inStore);
      await buffer.put({ point: 1, replicate: put, seconds: 0, rows: [] });
    }
    await buffer.flush();
    expect(inStore).toBe(20_000);
    expect(most).toBeLessThanOrEqual(4096);
  });

  it("keeps what was stored when the store fails, and says so at once", async () => {
    let broken = 0;
    let calls = 0;
    const failing = async (): Promise<void> => {
      if (++calls === 2) throw new Error("no space left");
    };
    const buffer = storeBuffer(
      failing,
      () => {},
      () => broken++,
    );
    buffer.put({ point: 1, replicate: 1, seconds: 0, rows: [] });
    await buffer.flush();
    buffer.put({ point: 1, replicate: 2, seconds: 0, rows: [] });
    await expect(buffer.flush()).rejects.toThrow("no space left");
    expect(() => buffer.put({ point: 1, replicate: 3, seconds: 0, rows: [] })).toThrow("no space left");
    expect([broken, calls]).toEqual([1, 2]);
  });
});
