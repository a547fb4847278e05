import { existsSync, truncateSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { expectRefusal, goodStore, sweep } from "./good-store.ts";
import { lastLine, sweeping, swept } from "./sweep-process.ts";

const { at, study, long, copyTo } = goodStore();

describe("two processes", () => {
  it("do not write to one store; the second is told who holds it, and status can be read", async () => {
    const first = sweeping("run", long, "--out", at("held"), "--workers", "1");
    await first.until(({ finished }) => finished > 0);
    // It holds the store as well while it rests.
    first.child.kill("SIGSTOP");
    const { pid } = first.child;
    expectRefusal(
      sweep("resume", at("held")),
      new RegExp(`in use by another process \\(pid ${pid}, ${hostname()}\\)`),
    );
    expectRefusal(sweep("run", long, "--out", at("held")), /already holds/);
    expectRefusal(sweep("export", at("held")), /in use by another process/);
    const { status, stdout } = sweep("status", at("held"));
    expect(status).toBe(0);
    expect(stdout).toMatch(new RegExp(`running[\\s\\S]*40000 planned[\\s\\S]*pid ${pid}[\\s\\S]*a second`));
    first.child.kill("SIGKILL");
    await first.ended;
    expect(sweep("status", at("held")).stdout).toMatch(/state +killed[\s\S]*sannong sweep resume/);
    // The lock of the dead is taken over.
    expect(existsSync(at("held/lock"))).toBe(true);
    const resumed = lastLine(sweep("resume", at("held"), "--limit", "3", "--json"));
    expect(resumed).toMatchObject({ event: "end", state: "interrupted" });
    expect(existsSync(at("held/lock"))).toBe(false);
  });

  it("are told of whoever holds the file, not of the dead one that the lock names", async () => {
    const first = sweeping("run", long, "--out", at("named"), "--workers", "1");
    await first.until(({ finished }) => finished > 0);
    first.child.kill("SIGSTOP");
    const { pid } = first.child;
    writeFileSync(at("named/lock"), JSON.stringify({ pid: 4194305, host: hostname() }));
    expectRefusal(sweep("resume", at("named")), new RegExp(`in use by another process \\(pid ${pid}, `));
    expect(sweep("status", at("named")).stdout).toMatch(new RegExp(`pid ${pid}[\\s\\S]*last heard of`));
    first.child.kill("SIGKILL");
    await first.ended;
  });

  it("are not taken for one where a damaged store's lock names a process that lives", () => {
    const directory = copyTo("lives");
    truncateSync(join(directory, "study.duckdb"), 5000);
    writeFileSync(join(directory, "lock"), JSON.stringify({ pid: process.pid, host: hostname() }));
    expectRefusal(sweep("status", directory), /damaged/, 1);
  });

  it("on another machine are not believed to run when nothing was heard for long", () => {
    const directory = copyTo("silent");
    const held = { planned: 20, finished: 8, failed: 0, rate: 1, etaSeconds: 12, seconds: 8, stored: 8 };
    writeFileSync(join(directory, "lock"), JSON.stringify({ pid: 1, host: "another.example" }));
    const said = (at: string): string => {
      writeFileSync(join(directory, "progress.json"), JSON.stringify({ ...held, at }));
      return sweep("status", directory).stdout;
    };
    expect(said(new Date().toISOString())).toMatch(/state +running/);
    expect(said("2020-01-01T00:00:00.000Z")).toMatch(/state +on another machine, not heard of/);
  });

  it("may both begin in one directory: one does, the other is told", async () => {
    const both = await Promise.all([1, 2].map(() => swept("run", study, "--out", at("both"))));
    const [won, lost] = both[0].status === 0 ? both : [...both].reverse();
    expect(won.lines.at(-1)).toMatchObject({ event: "end", state: "complete" });
    expect(lost.status).toBe(2);
    expect(lost.stderr).toMatch(/already holds|is the directory of a result store|in use|not empty/);
    expect(lost.stderr).not.toMatch(/\n\s+at /);
  });

  it("are kept apart across machines by the lock file, which the message names", () => {
    const directory = copyTo("elsewhere");
    writeFileSync(join(directory, "lock"), JSON.stringify({ pid: 1, host: "another.example" }));
    expectRefusal(sweep("resume", directory), /another machine \(pid 1, another\.example\).*delete .*lock/);
  });
});
