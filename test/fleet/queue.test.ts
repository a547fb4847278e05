import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { constants, tmpdir } from "node:os";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Chunk, chunkId, chunkOf, jobsIn } from "../../src/fleet/queue/chunk.ts";
import { answerOf, packed } from "../../src/fleet/queue/packed-rows.ts";
import { queuePlace } from "../../src/fleet/queue/queue-place.ts";
import type { JobRows } from "../../src/sweeps/store/job-rows.ts";
import { sannong } from "../cli/sannong.ts";
import { freePort } from "../free-port.ts";
import { studyFile } from "../sweeps/made-up-sweep.ts";
import { endAll, hashIn, program, redisAt, type Started } from "./queue-process.ts";

const job: JobRows = {
  point: 3,
  replicate: 2,
  seconds: 0.25,
  rows: [
    {
      key: "0123456789abcdef0123456789abcdef",
      arm: "hybrid",
      status: "finished",
      reason: "",
      values: Float64Array.of(0.1, Number.NaN, -0, 1e300, Number.NEGATIVE_INFINITY),
      years: [[0.1 + 0.2, Number.NaN]],
      chances: { groups: Uint32Array.of(7), weight: Float32Array.of(0.1), fall: Float32Array.of(0.3) },
    },
  ],
  events: {
    lifted: { saved: 1, harmed: 0, households: 9 },
    neverPoor: { saved: 0, harmed: 2, households: 8 },
  },
};

/** Bytes that an answer may have once it is unpacked. */
const LARGEST = 2 ** 28;

describe("what goes through a queue", () => {
  test("comes back bit for bit", () => {
    expect(answerOf(packed([{ result: job }, { failed: "why" }]))).toEqual([
      { result: job },
      { failed: "why" },
    ]);
  });

  test.each([
    ["no text of ours", "hello"],
    ["something else", packed({ result: job })],
    ["a run without a key", packed([{ result: { ...job, rows: [{ ...job.rows[0], key: "x" }] } }])],
    ["values that are no column", packed([{ result: { ...job, rows: [{ ...job.rows[0], values: [1] }] } }])],
    ["more than is asked for", packed([{ result: { ...job, code: "process.exit()" } }])],
  ])("is refused where it is %s", (_, text) => {
    expect(() => answerOf(text)).toThrow();
  });

  test("is refused where it would be larger than anything of ours once unpacked", () => {
    const large = deflateSync(Buffer.alloc(LARGEST + 1), { level: 1 }).toString("base64");
    expect(() => answerOf(large)).toThrow(`${LARGEST} bytes`);
  });

  test("is called the same where it is the same work, and as text", () => {
    const point = { point: 1, values: [0.5, "x", true], unit: [0.5, Number.NaN], role: "", block: 0 };
    const about = { study: "a".repeat(64), model: "b".repeat(32) };
    const jobs = [2, 1].map((replicate) => ({ point, replicate }));
    const chunk = chunkOf(jobs, about);
    expect(Chunk.parse(JSON.parse(JSON.stringify(chunk)))).toEqual(chunk);
    expect(jobsIn(chunk)).toEqual(jobs);
    expect(chunkId(chunk)).toBe(chunkId(chunkOf(jobs, about)));
    expect(chunkId(chunk)).toMatch(/^s[0-9a-f]{16}-[0-9a-f]{40}$/);
    expect(chunkId(chunkOf(jobs.slice(1), about))).not.toBe(chunkId(chunk));
    expect(chunkId(chunkOf(jobs, { ...about, model: "c" }))).not.toBe(chunkId(chunk));
  });
});

test("a queue's place is read with database, name, password and TLS, or refused", () => {
  expect(queuePlace("redis://host", {})).toEqual({
    host: "host",
    port: 6379,
    database: 0,
    prefix: "sannong",
  });
  expect(queuePlace("rediss://me:p%40ss@host:7000/3", { prefix: "mine", password: "other" })).toEqual({
    host: "host",
    port: 7000,
    database: 3,
    username: "me",
    password: "p@ss",
    tls: {},
    prefix: "mine",
  });
  expect(queuePlace("redis://host/0", { password: "secret" })).toMatchObject({ password: "secret" });
  for (const wrong of ["http://host", "host:6379", "redis://"])
    expect(queuePlace(wrong, {})).toEqual({ fault: "url" });
  expect(queuePlace("redis://host/x", {})).toEqual({ fault: "database" });
  expect(queuePlace("redis://host", { prefix: "a b" })).toEqual({ fault: "prefix" });
  expect(queuePlace("rediss://host", { ca: "/nowhere" })).toEqual({ fault: "ca" });
});

const hasRedis = spawnSync("redis-server", ["--version"]).status === 0;

describe.skipIf(!hasRedis)("a queue", () => {
  const made = mkdtempSync(join(tmpdir(), "queue-"));
  const at = (name: string): string => join(made, name);
  let url = "";
  afterAll(() => {
    endAll();
    rmSync(made, { recursive: true, force: true });
  });

  const worker = () => program("worker", "--queue", url, "--workers", "1", "--lock", "2000");
  let port = 0;
  let server: Started;
  beforeAll(async () => {
    port = await freePort();
    url = `redis://127.0.0.1:${port}/0`;
    server = await redisAt(port, made);
    studyFile(at("study.yaml"), "design: { kind: random, points: 6 }", "replicates: 4");
  });

  test("gives the store of one process, though workers, coordinator and server die under way", async () => {
    const here = sannong(
      "sweep",
      "run",
      at("study.yaml"),
      "--out",
      at("here"),
      "--workers",
      "0",
      "--quiet",
      "--lang",
      "en",
    );
    const run = () =>
      program("sweep", "run", at("study.yaml"), "--out", at("there"), "--queue", url, "--resume", "--json");
    const first = run();
    await first.heardOf(/"start"/);
    const killed = worker();
    await killed.heardOf(/jobs? done/);
    killed.child.kill("SIGKILL");
    first.child.kill("SIGKILL");
    await Promise.all([killed.ended, first.ended]);

    const second = run();
    await second.heardOf(/"start"/);
    server.child.kill("SIGKILL");
    await server.ended;
    server = await redisAt(port, made);
    const last = worker();
    expect(await second.ended).toBe(0);
    expect(second.text()).toContain(hashIn(here.stdout));
    last.child.kill("SIGTERM");
    expect(await last.ended).toBe(0);
  });

  test("lets a worker and a coordinator go that wait for a server which is away", async () => {
    const nobody = `redis://127.0.0.1:${await freePort()}/0`;
    const run = ["sweep", "run", at("study.yaml"), "--out", at("waiting"), "--queue", nobody];
    for (const [words, code] of [
      [["worker", "--queue", nobody], 0],
      [run, 128 + constants.signals.SIGTERM],
    ] as const) {
      const waiting = program(...words);
      await waiting.heardOf(/cannot be reached .*waiting for it/);
      waiting.child.kill("SIGTERM");
      expect(await waiting.ended, waiting.text()).toBe(code);
    }
  });

  test("lets a worker go whose server went away", async () => {
    const left = worker();
    await left.heardOf(/queue redis/);
    server.child.kill("SIGKILL");
    await left.heardOf(/cannot be reached/);
    left.child.kill("SIGTERM");
    expect(await left.ended, left.text()).toBe(0);
    await server.ended;
    server = await redisAt(port, made);
  });

  test("has work of another model left alone by a worker, which says so", async () => {
    const { Redis } = await import("ioredis");
    const client = new Redis(url);
    const wanted = { version: "0.0.9", study: "theirs", at: Date.now() };
    await client.hset("sannong:wanted", "f".repeat(32), JSON.stringify(wanted));
    client.disconnect();
    const other = worker();
    await other.heardOf(/the study theirs wants model 0\.0\.9 \(f{32}\)/);
    other.child.kill("SIGTERM");
    await other.ended;
  });
});
