import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { designOf } from "../src/sweeps/design/design-points.ts";
import type { SweepJob } from "../src/sweeps/run/sweep-job.ts";
import { newManifest } from "../src/sweeps/store/new-manifest.ts";
import { createStore, openStore } from "../src/sweeps/store/store.ts";
import { storeHash } from "../src/sweeps/store/store-hash.ts";
import { storeJobs } from "../src/sweeps/store/store-writer.ts";
import type { LoadedStudy } from "../src/sweeps/study/load-study.ts";
import { deepStudy, FEW, stub, wideStudy } from "./made-up-runs.ts";
import { median } from "./rounds.ts";
import type { Item, Row } from "./row.ts";
import { sweepTime } from "./sweep.ts";

const megabytes = (): number => process.memoryUsage().rss / 2 ** 20;

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;
/** What is held once all garbage has gone. */
function heapMegabytes(): number {
  collect();
  return process.memoryUsage().heapUsed / 2 ** 20;
}

const AT_ONCE = 2048;

/** Rows a second into the tables, transactions and checkpoints included, and out of them into the hash. */
async function rates(
  rows: number,
  metrics: "all" | readonly string[],
): Promise<{ stored: number; hashed: number }> {
  const loaded = deepStudy(rows, metrics);
  const points = designOf(loaded.study);
  const directory = mkdtempSync(join(tmpdir(), "bench-"));
  await createStore(directory, newManifest(loaded, points.length, undefined), points);
  const { database, manifest, close } = await openStore(directory);
  const play = stub(loaded, () => {});
  const keep = { ...loaded.study.keep, metrics: manifest.metrics };
  let storing = 0;
  const jobs = points.flatMap((point) =>
    Array.from({ length: loaded.study.replicates }, (_, r) => ({ point, replicate: r + 1 })),
  );
  for (let from = 0; from < jobs.length; from += AT_ONCE) {
    const made = jobs.slice(from, from + AT_ONCE).map(play);
    const began = performance.now();
    await storeJobs(database, keep, made);
    storing += performance.now() - began;
  }
  const began = performance.now();
  await storeHash(database, manifest);
  const hashing = performance.now() - began;
  close();
  rmSync(directory, { recursive: true });
  return { stored: rows / (storing / 1000), hashed: rows / (hashing / 1000) };
}

interface Memory {
  /** The largest of the whole process until then. */
  most: number;
  /** What is held of the heap without garbage. */
  heap: number;
}

/** Megabytes at each mark, in a sweep on two runners that cost nothing. */
async function memoryOf(loaded: LoadedStudy, runs: number, marks: readonly number[]) {
  const memory = new Map<number, Memory>();
  let most = 0;
  const play = stub(loaded, (rows) => {
    if (rows % 1000 === 0) most = Math.max(most, megabytes());
    if (marks.includes(rows)) memory.set(rows, { most, heap: heapMegabytes() });
  });
  const runner = () => ({ run: async (job: SweepJob) => ({ result: play(job) }), stop() {} });
  const { milliseconds } = await sweepTime(loaded, 2, runner);
  return { rate: runs / (milliseconds / 1000), at: (mark: number) => memory.get(mark) as Memory };
}

/** Megabytes by which memory may grow from the first mark to the last: DuckDB's 64, and V8's heap until it is full. */
const GROWTH = 160;
/** What is held may not grow with the runs. */
const HELD = 1.15;

function memoryRows(how: string, marks: readonly number[], measured: readonly Memory[]): Row[] {
  const note = "the largest until then, of the whole process";
  const [first, last] = [measured[0], measured.at(-1)!];
  const measures = marks.map((runs, k) => ({
    what: `memory at ${runs.toLocaleString("en")} runs, ${how}`,
    value: measured[k].most,
    unit: "MB",
    note,
  }));
  return [
    ...measures,
    { what: `growth of memory, ${how}`, value: last.most - first.most, unit: "MB", atMost: GROWTH },
    {
      what: `held at the end over held at the first, ${how}`,
      value: last.heap / first.heap,
      unit: "×",
      atMost: HELD,
      note: `${first.heap.toFixed(1)} and ${last.heap.toFixed(1)} MB of heap without garbage`,
    },
  ];
}

/** Rows a second into the store, and the memory of a long sweep; a stub plays in place of the model. */
export const sweepStore: Item = {
  title: "The result store, with a stub in place of the model",
  async measure({ quick }) {
    const rows = quick ? 30_000 : 120_000;
    const million = quick ? 200_000 : 1_000_000;
    const marks = [10_000, 100_000, million];
    const wide: Memory[] = [];
    for (const runs of marks) wide.push((await memoryOf(wideStudy(runs), runs, [runs])).at(runs));
    const { at, rate } = await memoryOf(deepStudy(million, FEW), million, marks);
    const deep = marks.map(at);
    const few: Awaited<ReturnType<typeof rates>>[] = [];
    const all: typeof few = [];
    for (let round = 0; round < (quick ? 1 : 3); round++) {
      all.push(await rates(rows, "all"));
      few.push(await rates(rows, FEW));
    }
    const of = (times: typeof few, which: "stored" | "hashed") => median(times.map((each) => each[which]));
    const unit = "rows/s";
    const table: Row[] = [
      { what: "into the store, 3 metrics a row", value: of(few, "stored"), unit, atLeast: 50_000 },
      { what: "into the store, all metrics", value: of(all, "stored"), unit, atLeast: 50_000 },
      { what: "out of it into the hash, all metrics", value: of(all, "hashed"), unit },
      { what: "a whole sweep, 3 metrics", value: rate, unit, note: "queue, store and hash" },
      ...memoryRows("more replicates", marks, deep),
      ...memoryRows("more points", marks, wide),
    ];
    return table;
  },
};
