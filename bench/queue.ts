import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "../test/free-port.ts";
import { projectFile } from "./county.ts";
import { interleaved, median, ratio } from "./rounds.ts";
import type { Item } from "./row.ts";

const THREADS = 2;

/** Runs of about 50 ms, as many as a study of half a minute on two cores has. */
function studyText(replicates: number): string {
  return `name: queue
title: { zh: 队列, en: queue }
scenario: ${projectFile("scenarios/small.yaml")}
set: { county: { villages: 20, householdsPerVillage: 30 }, time: { burnIn: 8, seasons: 32 } }
factors: [{ path: consume.propensity, range: [0.5, 0.9] }]
keep: { metrics: all }
design: { kind: random, points: 20 }
replicates: ${replicates}
`;
}

/** Starts a program, and waits until it says that it is ready. */
function started(program: string, words: readonly string[], isReady: RegExp): Promise<ChildProcess> {
  const child = spawn(program, words);
  let text = "";
  return new Promise((resolve, reject) => {
    const hear = (part: Buffer): void => {
      text += part.toString();
      if (isReady.test(text)) resolve(child);
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.once("error", reject);
    child.once("exit", () => reject(new Error(text)));
  });
}

/** Has a program end, and waits for that. */
function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once("close", () => resolve());
    child.kill("SIGTERM");
  });
}

const program = (...words: string[]): string[] => [projectFile("bin/sannong.js"), ...words, "--lang", "en"];

/** Milliseconds of a whole command, as a user waits for it, and the store hash that it told. */
function play(...words: string[]): Promise<{ milliseconds: number; hash: string }> {
  const began = performance.now();
  const child = spawn(process.execPath, program("sweep", "run", ...words, "--json"));
  let text = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (part: Buffer) => {
      text += part.toString();
    });
  return new Promise((resolve, reject) => {
    child.once("close", (code) => {
      const hash = /"storeHash":"(\w+)"/.exec(text)?.[1];
      if (code === 0 && hash) resolve({ milliseconds: performance.now() - began, hash });
      else reject(new Error(text));
    });
  });
}

/** Two workers over a queue on this machine against two threads, each a whole command with its threads cold. */
export const queue: Item = {
  title: "A sweep over a queue against threads",
  async measure({ quick, rounds }) {
    if (spawnSync("redis-server", ["--version"]).status !== 0)
      return [{ what: "redis-server", value: "not found" }];
    const made = mkdtempSync(join(tmpdir(), "bench-queue-"));
    const port = await freePort();
    const url = `redis://127.0.0.1:${port}/0`;
    const study = join(made, "study.yaml");
    writeFileSync(study, studyText(quick ? 8 : 24));
    const server = ["--bind", "127.0.0.1", "--port", String(port), "--dir", made, "--appendonly", "yes"];
    const processes = [await started("redis-server", server, /Ready to accept/)];
    try {
      const hashes = new Set<string>();
      const timed =
        (...words: string[]) =>
        async (): Promise<number> => {
          const out = mkdtempSync(join(made, "out-"));
          const { milliseconds, hash } = await play(study, "--out", out, ...words);
          hashes.add(hash);
          rmSync(out, { recursive: true });
          return milliseconds;
        };
      const queued = timed("--queue", url);
      const contenders = {
        threads: timed("--workers", String(THREADS)),
        // Workers that have played before would be warm, which threads never are.
        async queue() {
          const workers: ChildProcess[] = [];
          for (let k = 0; k < THREADS; k++) {
            const worker = program("worker", "--queue", url, "--workers", "1");
            const child = await started(process.execPath, worker, /queue redis/);
            workers.push(child);
            processes.push(child);
          }
          const milliseconds = await queued();
          await Promise.all(workers.map(ended));
          return milliseconds;
        },
      };
      const times = await interleaved(Math.min(rounds, 3), contenders);
      return [
        { what: `${THREADS} threads`, value: median(times.threads) / 1000, unit: "s" },
        { what: `${THREADS} workers of a queue`, value: median(times.queue) / 1000, unit: "s" },
        {
          what: "throughput of the queue over threads",
          value: ratio(times.threads, times.queue),
          unit: "×",
          atLeast: 0.95,
        },
        { what: "same store hash", value: hashes.size === 1 ? "yes" : "NO" },
      ];
    } finally {
      for (const each of processes) each.kill("SIGKILL");
      rmSync(made, { recursive: true, force: true });
    }
  },
};
