import { describe, expect, it } from "vitest";
import type { DesignPoint } from "../../src/sweeps/design/design.ts";
import { jobQueue } from "../../src/sweeps/run/job-queue.ts";
import { replicatesFor, type StopFigure } from "../../src/sweeps/run/stop-rule.ts";
import type { SweepJob } from "../../src/sweeps/run/sweep-job.ts";
import { jobSet } from "../../src/sweeps/store/job-set.ts";
import { jobsOf, jobsPlanned, mostShards, shardFrom } from "../../src/sweeps/store/shard.ts";
import { chance } from "./made-up-sweep.ts";

const pointsOf = (count: number): DesignPoint[] =>
  Array.from({ length: count }, (_, k) => ({ point: k + 1, values: [], unit: [], role: "", block: 0 }));

const STOP = { metric: "difference.relapse", halfWidth: 0.12, atLeast: 4, atMost: 60 };
const figure = ({ point: { point }, replicate }: SweepJob): number =>
  // One point is always the same, one never defined, the others spread more and more.
  point === 1 ? 1 : point === 2 ? Number.NaN : chance(point, replicate) * (point / 6);

interface Way {
  workers: number;
  /** Which of those under way ends next. */
  pick(underWay: number, step: number): number;
  stored?: Set<string>;
  quitAfter?: number;
}

const POINTS = 9;

/** Plays a queue with a stopping rule in some order, and says which jobs were played. */
async function playedIn({
  workers,
  pick,
  stored = new Set(),
  quitAfter = Infinity,
}: Way): Promise<Set<string>> {
  const set = jobSet(POINTS, STOP.atMost);
  const figures = new Map<number, Map<number, StopFigure>>();
  for (const key of stored) {
    const [p, replicate] = key.split("/").map(Number) as [number, number];
    set.add(p, replicate);
    const of = figures.get(p) ?? figures.set(p, new Map()).get(p)!;
    of.set(replicate, { value: figure({ point: pointsOf(p)[p - 1], replicate }) });
  }
  const stop = new AbortController();
  const queue = jobQueue<StopFigure>({
    points: pointsOf(POINTS),
    wanted: () => true,
    stored: set,
    first: STOP.atLeast,
    enough: (values) => replicatesFor(STOP, values),
    storedFigures: async (point) => figures.get(point) ?? new Map(),
    signal: stop.signal,
  });
  const done = new Set(stored);
  const underWay: SweepJob[] = [];
  let idle = 0;
  for (let step = 0; done.size - stored.size < quitAfter; step++) {
    while (underWay.length + idle < workers) {
      idle++;
      const asked = queue.next().then((job) => {
        idle--;
        if (job) underWay.push(job);
        return job;
      });
      const job = await Promise.race([
        asked,
        new Promise<"waits">((resolve) => setTimeout(resolve, 0, "waits")),
      ]);
      if (job === undefined && underWay.length === 0) return done;
      if (job === undefined || job === "waits") break;
    }
    if (underWay.length === 0) continue;
    const [ended] = underWay.splice(pick(underWay.length, step) % underWay.length, 1);
    const key = `${ended.point.point}/${ended.replicate}`;
    expect(done.has(key), `${key} twice`).toBe(false);
    done.add(key);
    queue.settle(ended, { value: figure(ended) });
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  stop.abort();
  return done;
}

const inOrder = { workers: 1, pick: () => 0 };
const sorted = (jobs: Set<string>): string[] => [...jobs].sort();

describe("a stopping rule", () => {
  it("plays the same jobs under any number of workers, whoever is faster", async () => {
    const alone = sorted(await playedIn(inOrder));
    for (const workers of [2, 3, 7]) {
      expect(sorted(await playedIn({ workers, pick: (n) => n - 1 }))).toEqual(alone);
      const anyhow = (n: number, step: number): number => Math.floor(n * (chance(workers, step) - 0.5));
      expect(sorted(await playedIn({ workers, pick: anyhow }))).toEqual(alone);
    }
  });

  it("plays the same jobs when it is broken off anywhere and resumed", async () => {
    const alone = await playedIn(inOrder);
    for (let quitAfter = 1; quitAfter < alone.size; quitAfter += 23) {
      const stored = await playedIn({ workers: 3, pick: (n) => n - 1, quitAfter });
      expect(stored.size).toBe(quitAfter);
      expect(sorted(await playedIn({ workers: 2, pick: () => 0, stored }))).toEqual(sorted(alone));
    }
  });

  it("stops where the interval is narrow enough, where nothing is defined, and at the most", async () => {
    const played = [...(await playedIn(inOrder))].map((key) => Number(key.split("/")[0]));
    const counts = Array.from({ length: POINTS }, (_, p) => played.filter((one) => one === p + 1).length);
    // Equal figures are no certainty: the first point goes to the most.
    expect(counts.slice(0, 2)).toEqual([60, 4]);
    expect(Math.max(...counts)).toBeLessThanOrEqual(60);
    expect(counts[8]).toBeGreaterThan(counts[3]);
  });

  it("asks for at most twice as many at a time", () => {
    const wide = Array.from({ length: 10 }, (_, k) => ({ value: k }));
    expect(replicatesFor({ ...STOP, halfWidth: 0.001 }, wide)).toBe(20);
    expect(replicatesFor({ ...STOP, halfWidth: 0.001, atMost: 12 }, wide)).toBe(12);
    expect(replicatesFor({ ...STOP, halfWidth: 100 }, wide)).toBe(10);
    expect(
      replicatesFor(
        STOP,
        [1, Number.NaN, Number.NaN, Number.NaN].map((value) => ({ value })),
      ),
    ).toBe(8);
  });
});

describe("a queue", () => {
  it("holds no list of jobs: a million points are walked one at a time", async () => {
    let made = 0;
    function* many(): Generator<DesignPoint> {
      for (let point = 1; point <= 1_000_000; point++) {
        made++;
        yield { point, values: [], unit: [], role: "", block: 0 };
      }
    }
    const queue = jobQueue({
      points: many(),
      wanted: () => true,
      stored: jobSet(1_000_000, 3),
      first: 3,
      enough: () => 0,
      signal: new AbortController().signal,
    });
    for (let k = 0; k < 30; k++) queue.settle((await queue.next())!, 0);
    expect(made).toBeLessThanOrEqual(11);
  });
});

describe("shards", () => {
  it.each([
    [{ replicates: 5 }, 20, 3],
    [{ replicates: 5 }, 2, 7],
    [{ replicates: 5, stop: STOP }, 20, 3],
  ])("divide the jobs of %j at %i points among %i, each job once", (study, points, of) => {
    const times = new Map<string, number>();
    let planned = 0;
    for (let at = 1; at <= of; at++) {
      const wanted = jobsOf({ at, of }, study, points);
      let own = 0;
      for (let p = 1; p <= points; p++)
        for (let r = 1; r <= 5; r++)
          if (wanted(p, r)) {
            own++;
            times.set(`${p}/${r}`, (times.get(`${p}/${r}`) ?? 0) + 1);
          }
      expect(own).toBeGreaterThan(0);
      planned += jobsPlanned({ at, of }, study, points);
    }
    expect(times.size).toBe(points * 5);
    expect([...times.values()].every((count) => count === 1)).toBe(true);
    expect(planned).toBe(jobsPlanned(undefined, study, points));
    expect(of).toBeLessThanOrEqual(mostShards(study, points));
  });

  it("keep the replicates of a point together where a rule must see them all", () => {
    const wanted = jobsOf({ at: 2, of: 3 }, { replicates: 5, stop: STOP }, 20);
    for (let p = 1; p <= 20; p++) expect(new Set([1, 2, 3, 4, 5].map((r) => wanted(p, r))).size).toBe(1);
  });

  it.each(["", "3", "0/3", "4/3", "a/b", "1/0", "-1/3", "1/3/5", "1.5/3"])("are not written %j", (text) => {
    expect(shardFrom(text)).toBeUndefined();
  });
});
