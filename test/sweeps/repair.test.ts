import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { type Ended, sannong } from "../cli/sannong.ts";
import { folder, studyFile } from "./made-up-sweep.ts";
import { sweeping } from "./sweep-process.ts";

const at = folder();
const long = studyFile(at("long.yaml"), "design: { kind: random, points: 200 }", "replicates: 100");
const short = studyFile(at("short.yaml"), "design: { kind: random, points: 5 }", "replicates: 2");
const sweep = (...args: string[]): Ended => sannong("sweep", ...args, "--lang", "en");
const STORE = "study.duckdb";
const LOG = `${STORE}.wal`;

/** A copy of a store, with these files of it. */
function copied(from: string, to: string, names = readdirSync(at(from))): string {
  mkdirSync(at(to));
  for (const name of names.filter((name) => !name.startsWith(".")))
    copyFileSync(join(at(from), name), join(at(to), name));
  return at(to);
}

function damage(path: string, from: number, length: number): void {
  const bytes = readFileSync(path);
  for (let i = from; i < from + length; i++) bytes[i] = 255 - bytes[i]!;
  writeFileSync(path, bytes);
}

const hashIn = (directory: string): string =>
  (JSON.parse(sweep("status", directory, "--json").stdout) as { storeHash: string }).storeHash;

const runsIn = (directory: string): number =>
  (JSON.parse(sweep("status", directory, "--json").stdout) as { runs: { finished: number } }).runs.finished;

beforeAll(async () => {
  const run = sweeping("run", long, "--out", at("killed"), "--workers", "1");
  await run.until(({ finished }) => finished > 100);
  run.child.kill("SIGKILL");
  await run.ended;
  expect(sweep("run", short, "--out", at("whole"), "--quiet").status).toBe(0);
});

describe("a store that was copied without its write-ahead file was shown as one of 0 runs", () => {
  const files = () => readdirSync(at("killed")).filter((name) => !name.startsWith("."));

  it("with what stands beside it: status and resume say how many runs are missing, analyses refuse it", () => {
    const left = files().filter((name) => name !== LOG);
    expect(left).toContain("progress.json");
    const directory = copied("killed", "no log", left);
    expect(sweep("status", directory).stderr).toMatch(
      /write-ahead file .* is not there: .* holds \d+ runs?, and/,
    );
    const exported = sweep("export", directory, "--out", at("exported"));
    const analysed = sannong("sensitivity", directory, "--lang", "en");
    expect([analysed.status, analysed.stderr]).toEqual([2, expect.stringContaining("is not there")]);
    expect([exported.status, exported.stderr]).toEqual([2, expect.stringContaining("is not there")]);
    const resumed = sweep("resume", directory, "--limit", "3", "--quiet");
    expect([resumed.status, resumed.stderr]).toEqual([0, expect.stringContaining("is not there")]);
    expect(sweep("status", directory).stderr).toBe("");
  });

  it("the store's file alone: said that work on it never ended", () => {
    const directory = copied("killed", "alone", [STORE]);
    expect(sweep("status", directory).stderr).toMatch(/is not there, and its last spell of work has no end/);
  });

  it("nothing is said of a whole store, nor of one that was killed and has its write-ahead file", () => {
    expect(sweep("status", at("whole")).stderr).toBe("");
    expect(sweep("status", copied("whole", "whole alone", [STORE])).stderr).toBe("");
    expect(sweep("status", copied("killed", "with log")).stderr).toBe("");
  });
});

describe("sweep repair", () => {
  it("puts a damaged write-ahead file aside, and the rest can be gone on with", () => {
    const directory = copied("killed", "bad log");
    const size = readFileSync(join(directory, LOG)).length;
    damage(join(directory, LOG), Math.floor(size / 2), 200);
    expect(sweep("status", directory).stderr).toContain(`sweep repair ${directory}`);
    expect(sweep("repair", directory).stdout).toContain("its write-ahead file was put aside");
    expect(existsSync(join(directory, `${LOG}.bad`))).toBe(true);
    expect(sweep("resume", directory, "--limit", "3", "--quiet").status).toBe(0);
  });

  it.each([
    ["its first header", 0],
    ["the newer of the two that follow, or the older", 4096],
    ["the other of them", 8192],
  ])("mends a store that is damaged in %s", (_, from) => {
    const directory = copied("whole", `head ${from}`);
    damage(join(directory, STORE), from, 64);
    const { status, stdout, stderr } = sweep("repair", directory);
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/its head was mended|is sound: 20 runs/);
    // The newer of the two may be past mending: the older one knows the store as it was before its last write.
    if (from === 0) expect(runsIn(directory)).toBe(20);
    expect(sweep("resume", directory, "--quiet").stdout).toContain("Complete: 20 runs");
    expect(hashIn(directory)).toBe(hashIn(at("whole")));
  });

  it("says so where nothing helps, and leaves everything as it is", () => {
    const directory = copied("whole", "beyond");
    const path = join(directory, STORE);
    damage(path, 0, readFileSync(path).length);
    const before = readFileSync(path);
    const { status, stderr } = sweep("repair", directory);
    expect([status, stderr]).toEqual([1, expect.stringContaining("left as it is")]);
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readdirSync(directory).sort()).toEqual(["manifest.json", STORE]);
  });

  it("finds nothing to do in a sound store, and touches nothing", () => {
    const directory = copied("whole", "sound");
    const before = readFileSync(join(directory, STORE));
    expect(sweep("repair", directory).stdout).toContain("is sound: 20 runs");
    expect(readFileSync(join(directory, STORE)).equals(before)).toBe(true);
    rmSync(directory, { recursive: true });
  });
});
