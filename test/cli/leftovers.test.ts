import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, describe, expect, test } from "vitest";
import { dieWithParent } from "../die-with-parent.ts";
import { SMALL, sannong, tiny } from "./sannong.ts";

const folder = mkdtempSync(join(tmpdir(), "leftovers-"));
afterAll(() => rmSync(folder, { recursive: true }));
const path = (...parts: string[]): string => join(folder, ...parts);
const en = ["--lang", "en"];
const quick = [...tiny, "--set", "time.seasons=4", "--set", "time.burnIn=0"];
const run = ["run", SMALL, "--arm", "hybrid", ...quick, ...en, "--out"];
const isTemporary = (name: string): boolean => name.endsWith(".tmp");
/** The number of a process that has ended. */
const dead = spawnSync("node", ["-e", ""]).pid;
const here = hostname().replace(/[^\w.-]/g, "_");

describe("what a killed run left half written", () => {
  test("goes with the next run into that folder", async () => {
    const out = path("killed");
    const long = ["run", SMALL, "--arm", "hybrid", "--replicates", "100000", "--workers", "1", "--out", out];
    const child = spawn("node", ["bin/sannong.js", ...long], {
      env: { ...process.env, NODE_OPTIONS: dieWithParent() },
      stdio: "ignore",
    });
    const ended = new Promise((resolve) => child.on("close", resolve));
    const half = (): string[] => {
      try {
        return readdirSync(out).filter(isTemporary);
      } catch {
        return [];
      }
    };
    while (!half().some((name) => name.startsWith(".flows.csv."))) await wait(50);
    child.kill("SIGKILL");
    await ended;
    expect(half().length).toBeGreaterThan(2);
    expect(sannong(...run, out)).toMatchObject({ status: 0 });
    expect(half()).toEqual([]);
    expect(readdirSync(out)).toContain("flows.csv");
  });

  test("is told from what others left, and from what a process that lives is writing", () => {
    const out = path("others");
    mkdirSync(out);
    const gone = [
      `.flows.csv.${dead}.tmp`,
      `.household.csv.${dead}@${here}.tmp`,
      `.probe.${dead}@${here}.tmp`,
    ];
    const others = [
      `.thesis.docx.${dead}.tmp`,
      `flows.csv.${dead}.tmp`,
      `.flows.csv.${dead}@another-node.tmp`,
      `.flows.csv.${process.ppid}@${here}.tmp`,
    ];
    for (const name of [...gone, ...others]) writeFileSync(join(out, name), "half");
    const { status, stderr } = sannong(...run, out);
    expect([status, stderr]).toEqual([2, expect.stringMatching(/is not empty; choose another\n/)]);
    expect(readdirSync(out).sort()).toEqual([...gone, ...others].sort());
    expect(sannong(...run, out, "--force")).toMatchObject({ status: 0 });
    expect(readdirSync(out).filter(isTemporary).sort()).toEqual([...others].sort());
  });

  test("stays where the run may not write", () => {
    const out = path("refused");
    mkdirSync(out);
    writeFileSync(join(out, "summary.csv"), "mine");
    writeFileSync(join(out, `.flows.csv.${dead}@${here}.tmp`), "half");
    expect(sannong(...run, out, "--force")).toMatchObject({ status: 2 });
    expect(readdirSync(out).sort()).toEqual([`.flows.csv.${dead}@${here}.tmp`, "summary.csv"].sort());
  });

  test("among files that it had already put in their place says that they are its own", () => {
    const out = path("between");
    mkdirSync(out);
    const manifest = `.manifest.json.${dead}@${here}.tmp`;
    const files = ["summary.csv", "flows.csv", "notes.txt"];
    writeFileSync(join(out, manifest), JSON.stringify({ format: "sannong results 1", files }));
    for (const name of ["summary.csv", "notes.txt"]) writeFileSync(join(out, name), "old");
    expect(sannong(...run, out).stderr).toMatch(/holds results of sannong; .*--force/);
    expect(sannong(...run, out, "--force")).toMatchObject({ status: 0 });
    expect(readdirSync(out)).not.toContain(manifest);
    expect(readFileSync(join(out, "summary.csv"), "utf8")).not.toBe("old");
    expect(readFileSync(join(out, "notes.txt"), "utf8")).toBe("old");
  });
});

test("half a table of people goes with the next that is written there", () => {
  const half = `.people.csv.${dead}@${here}.tmp`;
  writeFileSync(path(half), "half");
  expect(sannong("population", SMALL, ...quick.slice(0, 4), "--out", path("people.csv"))).toMatchObject({
    status: 0,
  });
  expect(readdirSync(folder)).not.toContain(half);
});
