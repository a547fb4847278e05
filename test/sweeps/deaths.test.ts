import { describe, expect, it } from "vitest";
import type { Runner } from "../../src/play/runner.ts";
import type { SweepJob } from "../../src/sweeps/run/sweep-job.ts";
import type { JobRows } from "../../src/sweeps/store/job-rows.ts";
import { readStore } from "../../src/sweeps/store/store.ts";
import { folder, loadedFrom, madeUpRows, playMadeUp } from "./made-up-sweep.ts";

const at = folder();
const GRID = ["design: { kind: random, points: 6 }", "replicates: 3"];
const RULE = [
  "design: { kind: random, points: 6 }",
  "stop: { metric: difference.relapse, halfWidth: 0.3, atLeast: 3, atMost: 40 }",
];

/** A runner that dies over the jobs that are told. */
const dying =
  (play: (job: SweepJob) => JobRows, dies: (job: SweepJob) => boolean) => (): Runner<SweepJob, JobRows> => ({
    async run(job) {
      if (dies(job)) throw new Error("out of memory");
      return { result: play(job) };
    },
    stop() {},
  });

async function stands(directory: string) {
  const { database, manifest, close } = await readStore(directory);
  const [[runs]] = (await database.rows("select count(*)::INTEGER from runs")) as [[number]];
  close();
  return { state: manifest.state, runs };
}

describe("workers that die over one job after another", () => {
  it("end the sweep with exit 1; what was stored is kept, and all is played when it goes on", async () => {
    const loaded = loadedFrom(at("sick"), ...GRID);
    const play = madeUpRows(loaded, 3);
    const runner = dying(play, ({ point }) => point.point >= 3);
    const played = playMadeUp(at("sick"), loaded, { runner, workers: 2 });
    await expect(played).rejects.toMatchObject({
      exit: 1,
      message: expect.stringMatching(/workers died over \d+ jobs in a row \(out of memory\).*sweep resume/),
    });
    const { state, runs } = await stands(at("sick"));
    expect(state).toBe("interrupted");
    expect(runs).toBeGreaterThanOrEqual(12);
    expect(runs).toBeLessThan(36);
    const whole = await playMadeUp(at("well"), loaded);
    const resumed = await playMadeUp(at("sick"), loaded);
    expect(resumed.runs).toEqual({ planned: 36, finished: 36, failed: 0 });
    expect(resumed.storeHash).toBe(whole.storeHash);
  });

  it("do not, as long as others finish in between", async () => {
    const loaded = loadedFrom(at("now-and-then"), ...GRID);
    const runner = dying(madeUpRows(loaded, 3), ({ replicate }) => replicate === 2);
    const { state, runs } = await playMadeUp(at("now-and-then"), loaded, { runner });
    expect([state, runs]).toEqual(["complete", { planned: 36, finished: 24, failed: 12 }]);
  });
});

describe("runs that workers died over", () => {
  it.each([
    ["a fixed number of replicates", GRID],
    ["a stopping rule", RULE],
  ])("are played again by resume, to the same store: %s", async (name, lines) => {
    const loaded = loadedFrom(at(`again-${lines.length}-${name.length}`), ...lines);
    const study = { ...loaded.study, keep: { ...loaded.study.keep, seasons: true } };
    const asked = { ...loaded, study };
    const rows = madeUpRows(asked, 3);
    const play = (job: SweepJob): JobRows => {
      const made = rows(job);
      return {
        ...made,
        rows: made.rows.map((row) => ({ ...row, series: [...row.values].map((v) => [v, v]) })),
      };
    };
    const calm = dying(play, () => false);
    const whole = await playMadeUp(at(`${name}-whole`), asked, { runner: calm });
    const first = await playMadeUp(at(name), asked, {
      runner: dying(play, ({ point, replicate }) => (point.point * 5 + replicate) % 4 === 0),
    });
    expect(first.state).toBe("complete");
    expect(first.runs.failed).toBeGreaterThan(0);
    expect(first.storeHash).not.toBe(whole.storeHash);
    const second = await playMadeUp(at(name), asked, { runner: calm });
    expect(second.runs).toEqual(whole.runs);
    expect(second.storeHash).toBe(whole.storeHash);
  });

  it("are not mixed up with runs that failed by themselves, which stay", async () => {
    const loaded = loadedFrom(at("own"), ...GRID);
    const play = madeUpRows(loaded, 3);
    const failing = () => ({
      run: async (job: SweepJob) =>
        job.replicate === 1 ? { failed: "no such luck" } : { result: play(job) },
      stop() {},
    });
    const { storeHash } = await playMadeUp(at("own"), loaded, { runner: failing });
    const again = await playMadeUp(at("own"), loaded, {
      runner: () => {
        throw new Error("nothing is to be played");
      },
    });
    expect(again.storeHash).toBe(storeHash);
    expect(again.runs.failed).toBe(12);
  });
});

describe("a limit", () => {
  it("of just as many jobs as there are makes the store complete", async () => {
    const loaded = loadedFrom(at("limit"), ...GRID);
    expect((await playMadeUp(at("limit"), loaded, { limit: 10, workers: 2 })).state).toBe("interrupted");
    expect((await stands(at("limit"))).runs).toBe(20);
    expect((await playMadeUp(at("limit"), loaded, { limit: 8, workers: 3 })).state).toBe("complete");
  });

  it("with a stopping rule leaves nobody waiting for a job that is not played", async () => {
    const loaded = loadedFrom(at("limit-rule"), ...RULE);
    const { storeHash } = await playMadeUp(at("limit-none"), loaded);
    for (let life = 0; life < 100; life++) {
      const last = await playMadeUp(at("limit-rule"), loaded, { limit: 7, workers: 3 });
      if (last.state !== "complete") continue;
      expect(last.storeHash).toBe(storeHash);
      return;
    }
    expect.unreachable();
  });
});

describe("a disk with too little room for all", () => {
  it("is told before anything is stored, exit 2; with room the store goes on", async () => {
    const loaded = loadedFrom(at("room"), "design: { kind: random, points: 6 }", "replicates: 4000");
    await expect(playMadeUp(at("room"), loaded, { free: () => 100_000 })).rejects.toMatchObject({
      exit: 2,
      message: expect.stringMatching(/needs about \d+ MB and the disk of .*room has 1 MB/),
    });
    expect(await stands(at("room"))).toEqual({ state: "interrupted", runs: 0 });
    const { runs } = await playMadeUp(at("room"), loaded, { free: () => 20e6, limit: 100 });
    expect(runs.finished).toBe(200);
  });
});
