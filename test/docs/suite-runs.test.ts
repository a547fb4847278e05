import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import {
  linesOf,
  nextIsBeside,
  outcomeOf,
  redOf,
  runsTable,
  slowestTable,
} from "../../scripts/suite-runs.ts";
import { LONGEST } from "../longest-first.ts";

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

/** What the files themselves write down; the last line of one that was killed is cut off. */
const times = join(folder, "times");
writeFileSync(
  times,
  '{"file":"a.test.ts","processor":1.5}\n{"file":"b.test.ts","processor":9.25}\n{"file":"c.te',
);
const NONE = join(folder, "none");

const quiet = outcomeOf(
  { commit: "1a2b3c4", busyLoops: 0, load: 4.26, seconds: 99.6, processor: 150.2, status: 0 },
  [
    reported("quiet model", { "a.test.ts": [2, "passed", "passed", "skipped"] }),
    reported("quiet browser", { "b.test.ts": [5.25, "passed"] }),
  ],
  times,
  "/root",
);
const beside = outcomeOf(
  { commit: "5d6e7f8+", busyLoops: 4, load: 12, seconds: 300, processor: null, status: 1 },
  [
    reported("beside", {
      "a.test.ts": [4, "passed", "failed"],
      "b.test.ts": [7.25, "passed"],
      "c.test.ts": [1],
    }),
  ],
  NONE,
  "/root",
);

test("a run tells what passed, and names what failed, a file that could not be read too", () => {
  expect([quiet.passed, quiet.failed]).toEqual([3, []]);
  expect([beside.passed, beside.failed]).toEqual([2, ["a.test.ts: test 2", "c.test.ts"]]);
  expect(runsTable([quiet, beside]).split("\n").slice(2)).toEqual([
    "| 1 | 1a2b3c4 | 0 | 4.3 | 100 | 150 | 3 | 0 | 0 |",
    "| 2 | 5d6e7f8+ | 4 | 12.0 | 300 |  | 2 | a.test.ts: test 2; c.test.ts | 1 |",
  ]);
  expect(redOf([quiet])).toEqual([]);
  expect(redOf([quiet, beside])).toEqual(["run 2: a.test.ts: test 2", "run 2: c.test.ts"]);
});

test("a run whose build failed has no report, passes nothing and is red", () => {
  const none = outcomeOf(
    { commit: "1a2b3c4", busyLoops: 0, load: 1, seconds: 3, processor: 4, status: 2 },
    [NONE],
    NONE,
  );
  expect(runsTable([none]).split("\n")[2]).toBe(
    "| 1 | 1a2b3c4 | 0 | 1.0 | 3 | 4 | 0 | no report: none | 2 |",
  );
  expect(redOf([none])).toEqual(["run 1: no report: none"]);
});

test("a run that ends badly with every test passed is red too", () => {
  const report = reported("outside", { "a.test.ts": [2, "passed"] });
  const outside = outcomeOf(
    { commit: "1a2b3c4", busyLoops: 0, load: 1, seconds: 3, processor: 4, status: 1 },
    [report],
    NONE,
    "/root",
  );
  expect(redOf([outside])).toEqual(["run 1: the check, or an error outside of any test"]);
});

test("the slowest files come first, with the middle and the longest of the runs", () => {
  expect(slowestTable([quiet, quiet, beside]).split("\n").slice(2)).toEqual([
    "| `b.test.ts` | 5.3 | 7.3 | 9.3 |",
    "| `a.test.ts` | 2.0 | 4.0 | 1.5 |",
    "| `c.test.ts` | 1.0 | 1.0 |  |",
  ]);
});

test("the last runs are those beside loops, also where some ended on another day", () => {
  const ended: { busyLoops: number }[] = [];
  const more = (runs: number, beside: number): number[] => {
    while (ended.length < runs) ended.push({ busyLoops: nextIsBeside(ended, runs, beside) ? 4 : 0 });
    return ended.map(({ busyLoops }) => busyLoops);
  };
  expect(more(4, 2)).toEqual([0, 0, 4, 4]);
  expect(more(10, 5)).toEqual([0, 0, 4, 4, 0, 0, 0, 4, 4, 4]);
});

test("what was written down of a run is read again as it was", () => {
  const path = join(folder, "ended");
  writeFileSync(path, `${JSON.stringify(quiet)}\n${JSON.stringify(beside)}\n{"busyLoops":4,"sec`);
  expect(linesOf(path)).toEqual([quiet, beside]);
  expect(linesOf(NONE)).toEqual([]);
});

test("the files that are begun first are there", () => {
  expect(LONGEST.filter((path) => !existsSync(path))).toEqual([]);
});
