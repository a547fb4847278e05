import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sannong } from "../cli/sannong.ts";
import { studyFile } from "../sweeps/made-up-sweep.ts";
import { canBeCluster, oneNodeCluster } from "./one-node-cluster.ts";
import { hashIn } from "./queue-process.ts";
import { singleHash } from "./single-hash.ts";

const SHARDS = 20;
const PAUSE = 500;

describe.runIf(process.env.LONG && canBeCluster())("a cluster of one node", () => {
  const made = mkdtempSync(join(tmpdir(), "cluster-"));
  const at = (name: string): string => join(made, name);
  let cluster: Awaited<ReturnType<typeof oneNodeCluster>>;
  beforeAll(async () => {
    cluster = await oneNodeCluster(at("slurm"));
  });
  afterAll(() => {
    cluster.end();
    rmSync(made, { recursive: true, force: true });
  });

  const slurm = (...words: string[]) => sannong("sweep", "slurm", ...words, "--lang", "en");
  const pause = () => new Promise((again) => setTimeout(again, PAUSE));
  /** Shards by their state, as `status` tells them. */
  function standing(): Record<string, number[]> {
    const { shards } = JSON.parse(slurm("status", at("array"), "--json").stdout) as {
      shards: { shard: number; state: string }[];
    };
    const byState: Record<string, number[]> = {};
    for (const { shard, state } of shards) byState[state] = [...(byState[state] ?? []), shard];
    return byState;
  }
  async function until(holds: (shards: Record<string, number[]>) => boolean): Promise<void> {
    while (!holds(standing())) await pause();
  }
  /** The process that plays a shard: the batch file's shell gave it its place. */
  const playerOf = (shard: number): number => {
    const mark = `--shard\0${shard}/${SHARDS}\0`;
    return Number(readdirSync("/proc").find((pid) => /^\d+$/.test(pid) && commandOf(pid).includes(mark)));
  };
  const commandOf = (pid: string): string => {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, "utf8");
    } catch {
      return "";
    }
  };

  test("plays an array, with tasks over their time, one put back into the queue, and a node that drains", async () => {
    const study = studyFile(at("study.yaml"), "design: { kind: random, points: 40 }", "replicates: 40");
    const submitting = [
      study,
      "--shards",
      String(SHARDS),
      "--out",
      at("array"),
      "--minutes",
      "1",
      "--megabytes",
      "700",
      "--first",
      "0",
    ];
    expect(slurm(...submitting).stdout).toMatch(/Array \d+ submitted: 20 tasks/);
    const [job] = JSON.parse(readFileSync(join(at("array"), "slurm.json"), "utf8")).jobs as string[];

    await until(({ running = [] }) => running.length >= 2);
    const stopped = standing().running.slice(0, 2);
    // What hears nothing cannot end by itself, and is killed at its limit.
    for (const shard of stopped) {
      while (!playerOf(shard)) await pause();
      process.kill(playerOf(shard), "SIGSTOP");
    }
    await until(({ lost = [] }) => stopped.every((shard) => lost.includes(shard)));

    await until(({ running = [], complete = [] }) => running.length > 0 || complete.length >= SHARDS - 2);
    const [again] = standing().running ?? [];
    if (again !== undefined) cluster.ask("scontrol", "requeue", `${job}_${again - 1}`);
    cluster.ask("scontrol", "update", `NodeName=${hostname()}`, "State=DRAIN", "Reason=test");
    await until(({ running = [] }) => running.length === 0);
    cluster.ask("scontrol", "update", `NodeName=${hostname()}`, "State=RESUME");

    await until(({ running = [], waiting = [] }) => running.length + waiting.length === 0);
    expect(standing()).toMatchObject({ lost: stopped });
    expect(slurm(...submitting, "--resume").stdout).toMatch(/2 tasks/);
    await until(({ complete = [] }) => complete.length === SHARDS);
    const merged = slurm("merge", at("array"), "--out", at("merged"), "--quiet");
    expect(hashIn(merged.stdout)).toBe(singleHash(study, at("single")));
  });
});
