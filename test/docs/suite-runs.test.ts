import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { fileTimes, outcomeOf, runsTable, slowestTable } from "../../scripts/suite-runs.ts";

const folder = mkdtempSync(join(tmpdir(), "suite-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** A report as Vitest writes it: each file with its seconds and the ends of its tests. */
function reported(name: string, files: Record<string, [seconds: number, ...tests: string[]]>): string {
  const testResults = Object.entries(files).map(([file, [seconds, ...tests]]) => ({
    name: join("/root", file),
    startTime: 1_000_000,
    endTime: 1_000_000 + 1000 * seconds,
    status: tests.includes("failed") || tests.length === 0 ? "failed" : "passed",
    assertionResults: tests.map((status, at) => ({ status, fullName: `test ${at + 1}` })),
  }));
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify({ testResults }));
  return path;
}

const quiet = outcomeOf(
  { busyLoops: 0, seconds: 99.6, status: 0 },
  reported("quiet", { "a.test.ts": [2, "passed", "passed", "skipped"], "b.test.ts": [5.25, "passed"] }),
  "/root",
);
const beside = outcomeOf(
  { busyLoops: 4, seconds: 300, status: 1 },
  reported("beside", {
    "a.test.ts": [4, "passed", "failed"],
    "b.test.ts": [7.25, "passed"],
    "c.test.ts": [1],
  }),
  "/root",
);

test("a run tells what passed, and names what failed, a file that could not be read too", () => {
  expect([quiet.passed, quiet.failed]).toEqual([3, []]);
  expect([beside.passed, beside.failed]).toEqual([2, ["a.test.ts: test 2", "c.test.ts"]]);
  expect(runsTable([quiet, beside]).split("\n").slice(2)).toEqual([
    "| 1 | 0 | 100 | 3 | 0 | 0 |",
    "| 2 | 4 | 300 | 2 | a.test.ts: test 2; c.test.ts | 1 |",
  ]);
});

test("a run whose check or build failed has no report and passes nothing", () => {
  const none = outcomeOf({ busyLoops: 0, seconds: 3, status: 2 }, join(folder, "none"));
  expect(runsTable([none]).split("\n")[2]).toBe("| 1 | 0 | 3 | 0 | 0 | 2 |");
});

test("the slowest files come first, with the middle and the longest of the runs", () => {
  expect(slowestTable([quiet, quiet, beside].map(fileTimes)).split("\n").slice(2)).toEqual([
    "| `b.test.ts` | 5.3 | 7.3 |",
    "| `a.test.ts` | 2.0 | 4.0 |",
    "| `c.test.ts` | 1.0 | 1.0 |",
  ]);
});
