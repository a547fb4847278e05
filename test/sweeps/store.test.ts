import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Runner } from "../../src/play/runner.ts";
import { designOf } from "../../src/sweeps/design/design-points.ts";
import type { SweepJob } from "../../src/sweeps/run/sweep-job.ts";
import { manifestOf } from "../../src/sweeps/store/existing-store.ts";
import type { JobRows } from "../../src/sweeps/store/job-rows.ts";
import { newManifest } from "../../src/sweeps/store/new-manifest.ts";
import { openResults } from "../../src/sweeps/store/results.ts";
import { createStore, openStore, readStore } from "../../src/sweeps/store/store.ts";
import { storeHash } from "../../src/sweeps/store/store-hash.ts";
import { storeJobs } from "../../src/sweeps/store/store-writer.ts";
import { folder, loadedFrom, madeUpRows, playMadeUp } from "./made-up-sweep.ts";

const at = folder();
const GRID = ["design: { kind: random, points: 7 }", "replicates: 5"];

/** A runner that answers after a while that differs from job to job. */
const slow = (play: (job: SweepJob) => JobRows) => (): Runner<SweepJob, JobRows> => ({
  async run(job) {
    await new Promise((resolve) => setTimeout(resolve, (job.point.point * 7 + job.replicate * 3) % 11));
    return { result: play(job) };
  },
  stop() {},
});

describe("a store", () => {
  it("has the same hash whatever the number of workers and the order in which jobs end", async () => {
    const loaded = loadedFrom(at("same"), ...GRID);
    const play = madeUpRows(loaded, 3);
    const hashes: (string | undefined)[] = [];
    for (const workers of [1, 2, 3]) {
      const { storeHash: hash } = await playMadeUp(at(`same-${workers}`), loaded, {
        workers,
        runner: slow(play),
      });
      hashes.push(hash);
    }
    expect(hashes[0]).toMatch(/^[0-9a-f]{64}$/);
    expect(new Set(hashes).size).toBe(1);
  });

  it("has another hash where one figure differs in its last bit, not where durations do", async () => {
    const loaded = loadedFrom(at("bit"), ...GRID);
    const rows = madeUpRows(loaded, 3);
    const changed = (change: (rows: JobRows) => JobRows) => () => ({
      run: async (job: SweepJob) => ({ result: change(rows(job)) }),
      stop() {},
    });
    const slower = changed((job) => ({ ...job, seconds: 9 }));
    const moved = changed((job) => {
      if (job.point === 3 && job.replicate === 2) {
        const view = new DataView(job.rows[1].values.buffer);
        view.setUint8(0, view.getUint8(0) ^ 1);
      }
      return job;
    });
    const one = await playMadeUp(at("bit-one"), loaded);
    expect((await playMadeUp(at("bit-two"), loaded, { runner: slower })).storeHash).toBe(one.storeHash);
    expect((await playMadeUp(at("bit-three"), loaded, { runner: moved })).storeHash).not.toBe(one.storeHash);
  });

  it("keeps what is not defined as NULL, and every other figure to the bit", async () => {
    const loaded = loadedFrom(at("exact"), ...GRID);
    await playMadeUp(at("exact"), loaded);
    const { database, manifest, close } = await readStore(at("exact"));
    const rows = await database.rows("select point, replicate, arm, relapse, coverage, income from runs");
    const play = madeUpRows(loaded, manifest.metrics.length);
    const points = designOf(loaded.study);
    let missing = 0;
    for (const [point, replicate, arm, ...values] of rows) {
      const made = play({ point: points[(point as number) - 1], replicate: replicate as number });
      const own = made.rows.find((row) => row.arm === arm)!.values;
      const order = ["relapse", "coverage", "income"].map((metric) => own[manifest.metrics.indexOf(metric)]);
      expect(values.map((value) => value ?? Number.NaN)).toEqual(order);
      missing += values.filter((value) => value === null).length;
    }
    close();
    expect(rows).toHaveLength(7 * 5 * 2);
    expect(missing).toBeGreaterThan(0);
  });

  it("finds a run that stands there twice", async () => {
    const loaded = loadedFrom(at("twice"), ...GRID);
    await playMadeUp(at("twice"), loaded);
    const store = await openStore(at("twice"));
    const [point] = designOf(loaded.study);
    const again = madeUpRows(loaded, 3)({ point: point, replicate: 1 });
    await storeJobs(store.database, { ...loaded.study.keep, metrics: store.manifest.metrics }, [again]);
    await expect(storeHash(store.database, store.manifest)).rejects.toThrow(/holds \[1,1,"\w+"\] twice/);
    store.close();
  });

  it("stores a transaction whole or not at all", async () => {
    const loaded = loadedFrom(at("atom"), ...GRID);
    await playMadeUp(at("atom"), loaded, { limit: 3 });
    const store = await openStore(at("atom"));
    const rows = madeUpRows(loaded, 3);
    const points = designOf(loaded.study);
    const good = rows({ point: points[5], replicate: 1 });
    const bad = { ...good, rows: [{ ...good.rows[0], arm: undefined as never }] };
    const kept = { ...loaded.study.keep, metrics: store.manifest.metrics };
    await expect(storeJobs(store.database, kept, [good, bad])).rejects.toThrow();
    expect(await store.database.rows("select count(*)::INTEGER from runs")).toEqual([[6]]);
    await storeJobs(store.database, kept, [good]);
    expect(await store.database.rows("select count(*)::INTEGER from runs")).toEqual([[8]]);
    store.close();
  });

  it("keeps seasons and households where the study asks for them", async () => {
    const more = "  # of every run";
    const loaded = loadedFrom(at("kept"), ...GRID, more);
    const study = { ...loaded.study, keep: { ...loaded.study.keep, seasons: true, households: true } };
    const { taskOf, jobPlayer } = await import("../../src/sweeps/run/sweep-job.ts");
    const asked = { ...loaded, study };
    const player = jobPlayer(taskOf(asked));
    const runner = () => ({ run: async (job: SweepJob) => ({ result: player(job) }), stop() {} });
    const { storeHash: hash } = await playMadeUp(at("kept"), asked, { runner });
    const { database, close } = await readStore(at("kept"));
    const count = async (table: string) => (await database.rows(`select count(*)::INTEGER from ${table}`))[0];
    expect(await count("seasons")).toEqual([7 * 5 * 2 * 8]);
    expect(await count("households")).toEqual([7 * 5 * 2 * 10]);
    const [spread] = await database.rows(
      `select max(abs(r.income - s.income)) from runs r join
        (select point, arm, replicate, avg(income) as income from seasons group by all) s
        using (point, arm, replicate)`,
    );
    expect(spread[0]).toBeLessThan(1e-9);
    close();
    const two = await playMadeUp(at("kept-two"), asked, { runner, workers: 2 });
    expect(two.storeHash).toBe(hash);
  });
});

describe("the manifest", () => {
  it("is found in the store where the file is gone or garbled", async () => {
    const loaded = loadedFrom(at("manifest"), ...GRID);
    const made = await playMadeUp(at("manifest"), loaded);
    writeFileSync(join(at("manifest"), "manifest.json"), "{");
    expect(await manifestOf(at("manifest"))).toEqual(JSON.parse(JSON.stringify(made)));
  });

  it("tells how long each spell of work took, and where", async () => {
    const loaded = loadedFrom(at("spells"), ...GRID);
    await playMadeUp(at("spells"), loaded, { limit: 10 });
    const { sessions, runs } = await playMadeUp(at("spells"), loaded, { workers: 2 });
    expect(sessions.map(({ workers, runs: own }) => [workers, own])).toEqual([
      [1, 20],
      [2, 50],
    ]);
    expect(sessions.every(({ node, ended }) => node === process.version && ended !== undefined)).toBe(true);
    expect(runs).toEqual({ planned: 70, finished: 70, failed: 0 });
  });

  it("leaves nothing behind when a store cannot be made", async () => {
    const loaded = loadedFrom(at("half"), ...GRID);
    const points = designOf(loaded.study);
    await playMadeUp(at("half"), loaded, { limit: 1 });
    await expect(createStore(at("half"), newManifest(loaded, 7, undefined), points)).rejects.toThrow(
      /already holds/,
    );
    expect(readdirSync(at("half")).sort()).toEqual(["manifest.json", "study.duckdb"]);
    expect(existsSync(at("nowhere"))).toBe(false);
    await expect(createStore(at("nowhere"), newManifest(loaded, 7, undefined), points)).rejects.toThrow();
    expect(readFileSync(join(at("half"), "manifest.json"), "utf8")).toContain('"state": "interrupted"');
  });
});

describe("results", () => {
  it("are given by point and replicate, paired, NaN where there are none", async () => {
    const loaded = loadedFrom(at("results"), ...GRID);
    await playMadeUp(at("results"), loaded, { limit: 20 });
    const results = await openResults(at("results"));
    const { reference, treatment, metrics, points, missing } = results;
    expect(points).toEqual(designOf(loaded.study));
    expect(missing).toMatchObject({ planned: 70, finished: 40, failed: 0, absent: 30 });
    const [difference, with_, without] = [
      await results.response("difference.relapse"),
      await results.response(`${treatment}.relapse`),
      await results.response(`${reference}.relapse`),
    ];
    const m = metrics.indexOf("relapse");
    const play = madeUpRows(loaded, metrics.length);
    for (const [p, values] of difference.entries()) {
      expect(values).toHaveLength(5);
      for (const [r, value] of values.entries()) {
        expect(value).toEqual(with_[p][r] - without[p][r]);
        const { rows } = play({ point: points[p], replicate: r + 1 });
        const arm = rows.find((row) => row.arm === treatment)!;
        expect(with_[p][r]).toEqual(p * 5 + r < 20 ? arm.values[m] : Number.NaN);
      }
    }
    results.close();
  });

  it("refuse a name that is not there, and name the nearest", async () => {
    const results = await openResults(at("results"));
    await expect(results.response("difference.relaps")).rejects.toThrow(/mean "difference\.relapse"/);
    await expect(results.response("relapse")).rejects.toThrow(/difference\.<metric>/);
    results.close();
  });
});
