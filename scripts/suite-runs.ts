import { existsSync, readFileSync } from "node:fs";
import { relative } from "node:path";

/** What became of one run of the suite. */
export interface Outcome {
  busyLoops: number;
  /** With the check and the build that come before the tests. */
  seconds: number;
  status: number | null;
  passed: number;
  /** Names of the tests that failed, each with its file. */
  failed: string[];
  files: ReadonlyMap<string, number>;
}

/** What of the JSON report of Vitest is looked at. */
interface Report {
  testResults: {
    name: string;
    startTime: number;
    endTime: number;
    status: string;
    assertionResults: { status: string; fullName: string }[];
  }[];
}

/** A run with what its report says; none is there where the check or the build failed. */
export function outcomeOf(
  run: Pick<Outcome, "busyLoops" | "seconds" | "status">,
  path: string,
  root = process.cwd(),
): Outcome {
  const { testResults }: Report = existsSync(path)
    ? JSON.parse(readFileSync(path, "utf8"))
    : { testResults: [] };
  const named = testResults.map((file) => ({ ...file, name: relative(root, file.name) }));
  const tests = named.flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ status, fullName }) => ({ status, name: `${name}: ${fullName}` })),
  );
  const brokenFiles = named.filter(
    ({ status, assertionResults }) =>
      status === "failed" && assertionResults.every((each) => each.status !== "failed"),
  );
  return {
    ...run,
    passed: tests.filter(({ status }) => status === "passed").length,
    failed: [
      ...tests.filter(({ status }) => status === "failed").map(({ name }) => name),
      ...brokenFiles.map(({ name }) => name),
    ],
    files: new Map(named.map(({ name, startTime, endTime }) => [name, (endTime - startTime) / 1000])),
  };
}

export const fileTimes = ({ files }: Outcome): ReadonlyMap<string, number> => files;

const table = (head: string[], rows: string[][]): string => {
  const line = (cells: string[]): string => `| ${cells.join(" | ")} |`;
  const under = head.map((_, column) => (column === 0 ? "---" : "---:"));
  return [head, under, ...rows].map(line).join("\n");
};

/** Run by run. */
export const runsTable = (outcomes: readonly Outcome[]): string =>
  table(
    [
      "次 run",
      "旁边的空转进程 busy loops beside",
      "秒 seconds",
      "通过 passed",
      "未通过 failed",
      "退出码 exit code",
    ],
    outcomes.map(({ busyLoops, seconds, passed, failed, status }, at) =>
      [
        at + 1,
        busyLoops,
        Math.round(seconds),
        passed.toLocaleString("en"),
        failed.join("; ").replaceAll("|", "\\|") || "0",
        status ?? "",
      ].map(String),
    ),
  );

const MOST = 20;

/** The files that take longest: the middle over the runs, and the longest of all. */
export function slowestTable(times: readonly ReadonlyMap<string, number>[]): string {
  const names = new Set(times.flatMap((files) => [...files.keys()]));
  const rows = [...names].map((name) => {
    const each = times.flatMap((files) => files.get(name) ?? []).sort((a, b) => a - b);
    return { name, middle: each[Math.floor((each.length - 1) / 2)] ?? 0, longest: each.at(-1) ?? 0 };
  });
  rows.sort((a, b) => b.middle - a.middle);
  return table(
    ["最慢的文件 slowest files", "中位秒数 seconds, median", "最长 longest"],
    rows
      .slice(0, MOST)
      .map(({ name, middle, longest }) => [`\`${name}\``, middle.toFixed(1), longest.toFixed(1)]),
  );
}
