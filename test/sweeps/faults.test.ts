import { spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openStore, readStore } from "../../src/sweeps/store/store.ts";
import { isStore } from "../../src/sweeps/store/store-file.ts";
import { saveManifest } from "../../src/sweeps/store/store-tables.ts";
import { sannong } from "../cli/sannong.ts";
import { afterSignal } from "../processor-time.ts";
import { expectRefusal, goodStore, sweep } from "./good-store.ts";
import { studyFile } from "./made-up-sweep.ts";
import { lastLine, sweeping, sweepingWith } from "./sweep-process.ts";

const { at, study, long, copyTo } = goodStore();

/** Bytes of a write-ahead file that is worth damaging: half as many from its middle on are spoilt. */
const DAMAGE = 400;

describe("a mistake", () => {
  it.each<[string, () => string[], RegExp]>([
    ["no study there", () => ["run", at("stdy.yaml"), "--out", at("new")], /stdy\.yaml.*study\.yaml/],
    ["no directory named", () => ["run", study], /--out/],
    [
      "half a shard",
      () => ["run", study, "--out", at("new"), "--shard", "0/3"],
      /--shard: not "0\/3".*3\/100/,
    ],
    [
      "more shards than work",
      () => ["run", study, "--out", at("new"), "--shard", "1/11"],
      /11 parts.*at most 10/,
    ],
    ["half a worker", () => ["run", study, "--out", at("new"), "--workers", "1.5"], /--workers.*"1\.5"/],
    ["a limit of nothing", () => ["run", study, "--out", at("new"), "--limit", "0"], /--limit/],
    ["an unknown command", () => ["runn", study], /runn.*\n.*run/],
    [
      "an unknown option",
      () => ["run", study, "--out", at("new"), "--wrkers", "1"],
      /--wrkers.*\n.*--workers/,
    ],
    ["nothing to resume", () => ["resume", at("nowhere")], /no result store/],
    ["nothing to tell of", () => ["status", at("nowhere")], /no result store/],
    ["nothing to export", () => ["export", at("nowhere")], /no result store/],
    ["an unknown format", () => ["export", at("nowhere"), "--format", "xlsx"], /xlsx.*parquet, csv, both/],
    ["nothing to merge", () => ["merge", at("nowhere"), "--out", at("new")], /no result store/],
  ])("is told in words, exit 2, nothing made: %s", (_, args, message) => {
    expectRefusal(sweep(...args()), message);
    expect(existsSync(at("new"))).toBe(false);
  });

  it("is told in Chinese where nothing else is asked", () => {
    const { stderr, status } = sannong("sweep", "resume", at("nowhere"));
    expect([status, stderr]).toEqual([2, `出错：${at("nowhere")} 中没有结果库（study.duckdb）\n`]);
  });

  it("of a directory that holds something else leaves it alone", () => {
    mkdirSync(at("thesis"));
    writeFileSync(at("thesis/thesis.doc"), "");
    expectRefusal(sweep("run", study, "--out", at("thesis")), /not empty/);
    expect(readdirSync(at("thesis"))).toEqual(["thesis.doc"]);
  });
});

describe("a store that is there", () => {
  it("is not begun again, whether of this study or another", () => {
    const directory = copyTo("again");
    expectRefusal(sweep("run", study, "--out", directory), /already holds.*sannong sweep resume/);
    expectRefusal(sweep("run", study, "--out", directory, "--seed", "7"), /another study/);
    expectRefusal(sweep("run", long, "--out", directory), /another study/);
  });

  it("when complete has nothing to resume, and says its hash", () => {
    const { status, stdout } = sweep("resume", copyTo("complete"));
    expect(status).toBe(0);
    expect(stdout).toMatch(/Complete: 20 runs finished[\s\S]*store hash [0-9a-f]{64}/);
  });

  it("that was killed between its last two writes is set right by resume", () => {
    const directory = copyTo("last word");
    const path = join(directory, "manifest.json");
    const whole = readFileSync(path, "utf8");
    const { storeHash: _, ...begun } = JSON.parse(whole);
    writeFileSync(path, JSON.stringify({ ...begun, state: "running" }));
    writeFileSync(join(directory, "progress.json"), "{}");
    writeFileSync(join(directory, "manifest.json.4194305.tmp"), "{");
    mkdirSync(join(directory, `.spill-4194305@${hostname()}`));
    expect(sweep("resume", directory).status).toBe(0);
    expect(readFileSync(path, "utf8")).toBe(whole);
    expect(readdirSync(directory).sort()).toEqual(["manifest.json", "study.duckdb"]);
  });

  it("is not written over by other results, whatever is forced", () => {
    const directory = copyTo("forced");
    const before = readFileSync(join(directory, "manifest.json"), "utf8");
    const compared = ["compare", "scenarios/small.yaml", "--set", "county.villages=2", "--replicates", "2"];
    expectRefusal(sannong(...compared, "--out", directory, "--force", "--lang", "en"), /result store/);
    expectRefusal(sweep("export", directory, "--out", directory), /result store/);
    expect(readFileSync(join(directory, "manifest.json"), "utf8")).toBe(before);
  });

  it("of which no run finished ends with exit 1", () => {
    const path = studyFile(at("none.yaml"), "design: { kind: grid }", "replicates: 2");
    const factor = "  - path: lenders.dataLender.products.0.rateLow\n    values: [0.3, 0.31]";
    writeFileSync(path, readFileSync(path, "utf8").replace(/ {2}- path: consume.*\n.*range.*/, factor));
    expectRefusal(sweep("run", path, "--out", at("none finished")), /not one run finished/, 1);
  });

  it("of another model version is not gone on with", async () => {
    const directory = copyTo("old");
    const store = await openStore(directory);
    await saveManifest(store.database, { ...store.manifest, modelVersion: "0.0.9" });
    store.close();
    expectRefusal(sweep("resume", directory), /model version 0\.0\.9, this is/);
  });

  it("whose write-ahead file is damaged had a way out that was not told", async () => {
    const log = join(at("damaged log"), "study.duckdb.wal");
    let whole = Buffer.alloc(0);
    // Killed again where nothing was written ahead just then.
    for (let stored = 100; whole.length < DAMAGE; stored += 10) {
      const run = sweeping("run", long, "--out", at("damaged log"), "--workers", "1", "--resume");
      await run.until(({ finished }) => finished > stored);
      run.child.kill("SIGKILL");
      await run.ended;
      if (existsSync(log)) whole = readFileSync(log);
    }
    const middle = Math.floor(whole.length / 2);
    for (let at = middle; at < middle + DAMAGE / 2; at++) whole[at] = 255 - whole[at]!;
    writeFileSync(log, whole);
    const damaged = sweep("status", at("damaged log"));
    expectRefusal(damaged, /write-ahead file study\.duckdb\.wal .* damaged and was left untouched/, 1);
    expect(damaged.stderr).toContain(`sannong sweep repair ${at("damaged log")}`);
  });

  it("is gone on with by run --resume, begun where it is not there, and of another study refused", () => {
    const out = at("gone on");
    expect(sweep("run", study, "--out", out, "--resume", "--limit", "3", "--quiet").status).toBe(0);
    expectRefusal(sweep("run", study, "--out", out), /already holds a result store/);
    const whole = sweep("run", study, "--out", out, "--resume", "--quiet");
    expect(whole.stdout).toContain("Complete");
    expect(sweep("run", study, "--out", out, "--resume", "--quiet").status).toBe(0);
    copyTo("once");
    const hash = (directory: string) =>
      (JSON.parse(readFileSync(join(directory, "manifest.json"), "utf8")) as { storeHash: string }).storeHash;
    expect(hash(out)).toBe(hash(at("once")));
    expectRefusal(sweep("run", long, "--out", out, "--resume"), /another study/);
  });

  it("of a shard exports its own points, not those of all", () => {
    const out = at("third");
    expect(sweep("run", study, "--out", out, "--shard", "2/3", "--quiet").status).toBe(0);
    expect(sweep("export", out, "--format", "csv", "--quiet").status).toBe(0);
    const rows = readFileSync(join(out, "export", "points.csv"), "utf8")
      .trim()
      .split("\n")
      .slice(1);
    expect(rows.map((row) => row.split(",")[0])).toEqual(["2", "5"]);
  });

  it.each<[string, (path: string) => void]>([
    ["garbage", (path) => writeFileSync(path, "x".repeat(9000))],
    ["empty", (path) => writeFileSync(path, "")],
    ["cut short", (path) => truncateSync(path, Math.floor(statSync(path).size / 2))],
    ["cut to its head", (path) => truncateSync(path, 5000)],
  ])("that is damaged is named and left as it is: %s", (name, damage) => {
    const directory = copyTo(`damaged ${name}`);
    const path = join(directory, "study.duckdb");
    damage(path);
    const before = readFileSync(path);
    for (const args of [
      ["resume", directory],
      ["status", directory],
      ["export", directory],
    ])
      expectRefusal(sweep(...args), /damaged and was left untouched/, 1);
    expect(readFileSync(path).equals(before)).toBe(true);
  });
});

describe("Ctrl-C", () => {
  it("stops within about a second, keeps what had finished, exit 130, and says how to go on", async () => {
    const { options, seconds } = afterSignal(at("worked.json"));
    const run = sweepingWith(options, "run", long, "--out", at("stopped"), "--workers", "2");
    await run.until(({ finished }) => finished > 0);
    run.child.kill("SIGINT");
    const { status, lines } = await run.ended;
    // Of two threads in the second and a half that stopping may take.
    expect(seconds()).toBeLessThan(3);
    const last = lines.at(-1)!;
    expect([status, last.event, last.state]).toEqual([130, "end", "interrupted"]);
    expect(last.finished).toBeGreaterThan(0);
    const { database, close } = await readStore(at("stopped"));
    expect(await database.rows("select count(*)::INTEGER from runs")).toEqual([[last.finished]]);
    close();
    expect(readdirSync(at("stopped")).sort()).toEqual(["manifest.json", "study.duckdb"]);
  });
});

/** A file larger than this many blocks of 512 bytes cannot be written: what a full disk looks like. */
const full = (blocks: number, ...args: string[]) =>
  spawnSync(
    "sh",
    ["-c", `trap "" XFSZ; ulimit -f ${blocks}; exec node bin/sannong.js sweep ${args.join(" ")} --lang en`],
    {
      encoding: "utf8",
    },
  );

describe.skipIf(process.platform === "win32")("a disk that is full", () => {
  it("stops the sweep with exit 1 and keeps what was stored; with room it goes on to the same store", async () => {
    const some = studyFile(
      at("some.yaml"),
      "design: { kind: random, points: 10 }",
      "replicates: 4",
      "keep: { metrics: all, seasons: true }",
    );
    const last = (...words: string[]) => lastLine(sweep(...words, "--json"));
    const whole = last("run", some, "--out", at("roomy"));
    const begun = last("run", some, "--out", at("full"), "--limit", "8");
    // However fast the machine is, some is kept, and the rest does not fit: it is written ahead, 10 KB a run.
    const { status, stderr } = full(600, "resume", at("full"), "--quiet", "--workers", "1");
    expect(stderr).toMatch(/cannot be written to .*full: .*What was stored before is kept.*sweep resume/);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(status).toBe(1);
    const { database, close } = await readStore(at("full"));
    const [[kept]] = (await database.rows("select count(*)::INTEGER from runs")) as [[number]];
    close();
    expect(kept).toBeGreaterThanOrEqual(begun.finished);
    const resumed = last("resume", at("full"));
    expect(begun.finished).toBe(16);
    expect(resumed).toMatchObject({ state: "complete", finished: 80 });
    expect(resumed.storeHash).toBe(whole.storeHash);
  });

  it("with no room for a store at all leaves nothing", () => {
    const { status, stderr } = full(8, "run", study, "--out", at("none"), "--quiet");
    expect(stderr).toMatch(/no result store could be made in .*too large/i);
    expect(stderr).not.toMatch(/was stored|resume/);
    expect([1, 2]).toContain(status);
    expect(isStore(at("none"))).toBe(false);
  });

  it("stops an export, and leaves no half of a file", () => {
    const directory = copyTo("export full");
    const { status, stderr } = full(1, "export", `'${directory}'`, "--out", at("none-exported"));
    expect(stderr).toMatch(/export cannot be written/);
    expect(status).toBe(1);
    expect(readdirSync(at("none-exported")).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });
});

describe("an export", () => {
  it("takes the place of an earlier one and leaves nothing of it, but goes to no directory with other files", () => {
    const directory = copyTo("exported");
    const out = at("exports");
    expect(sweep("export", directory, "--out", out).status).toBe(0);
    expect(readdirSync(out)).toContain("runs.csv");
    expect(sweep("export", directory, "--out", out, "--format", "parquet").status).toBe(0);
    expect(readdirSync(out).filter((name) => name.endsWith(".csv"))).toEqual([]);
    expect(readdirSync(out)).toContain("runs.parquet");
    writeFileSync(join(out, "notes.txt"), "mine");
    expectRefusal(sweep("export", directory, "--out", out), /not empty/);
    expect(readdirSync(out)).toContain("runs.parquet");
  });
});

// A superuser may write anywhere.
describe.skipIf(process.platform === "win32" || process.getuid?.() === 0)(
  "a directory that may not be written to",
  () => {
    it("is refused before any work", () => {
      mkdirSync(at("read-only"));
      chmodSync(at("read-only"), 0o555);
      expectRefusal(sweep("run", study, "--out", at("read-only/x")), /cannot write to/);
      const directory = copyTo("locked away");
      chmodSync(join(directory, "study.duckdb"), 0o444);
      expectRefusal(sweep("resume", directory), /cannot write to/);
    });
  },
);
