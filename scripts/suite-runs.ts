import { existsSync, readFileSync } from "node:fs";
import { basename, relative } from "node:path";

/** Seconds of one file of tests: by the clock, and of the processor where that was written down. */
interface FileTime {
  file: string;
  seconds: number;
  processor?: number;
}

/** What became of one run of the suite. */
export interface Outcome {
  /** Of what was run, short; with a plus where it was changed since, nothing outside of a checkout. */
  commit: string;
  busyLoops: number;
  /** Mean number of processes that wanted the processor over its last five minutes, its own included; 0 on Windows. */
  load: number;
  /** With the check and the build that come before the tests. */
  seconds: number;
  /** Processor seconds of all that the run started; null where the system does not tell. */
  processor: number | null;
  status: number | null;
  passed: number;
  /** Names of the tests that failed, each with its file. */
  failed: string[];
  files: FileTime[];
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

/** Lines of JSON; none where there is no file, and a last one that was cut off is left out. */
export function linesOf<T>(path: string): T[] {
  if (!existsSync(path)) return [];
  return readFileSync(path, "utf8")
    .split("\n")
    .slice(0, -1)
    .map((line): T => JSON.parse(line));
}

/** A run with what its reports say, one of each project; none are there where the build failed. */
export function outcomeOf(
  run: Pick<Outcome, "commit" | "busyLoops" | "load" | "seconds" | "processor" | "status">,
  reports: readonly string[],
  fileTimes: string,
  root = process.cwd(),
): Outcome {
  const missing = reports.filter((path) => !existsSync(path));
  if (missing.length > 0)
    return {
      ...run,
      passed: 0,
      failed: [`no report: ${missing.map((path) => basename(path)).join(", ")}`],
      files: [],
    };
  const testResults = reports.flatMap((path) => {
    const report: Report = JSON.parse(readFileSync(path, "utf8"));
    return report.testResults;
  });
  const named = testResults.map((file) => ({ ...file, name: relative(root, file.name) }));
  const tests = named.flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ status, fullName }) => ({ status, name: `${name}: ${fullName}` })),
  );
  const brokenFiles = named.filter(
    ({ status, assertionResults }) =>
      status === "failed" && assertionResults.every((each) => each.status !== "failed"),
  );
  const failed = [
    ...tests.filter(({ status }) => status === "failed").map(({ name }) => name),
    ...brokenFiles.map(({ name }) => name),
  ];
  const worked = new Map(
    linesOf<{ file: string; processor: number }>(fileTimes).map(({ file, processor }) => [file, processor]),
  );
  return {
    ...run,
    passed: tests.filter(({ status }) => status === "passed").length,
    failed: failed.length === 0 && run.status !== 0 ? ["the check, or an error outside of any test"] : failed,
    files: named.map(({ name: file, startTime, endTime }) => {
      const processor = worked.get(file);
      return { file, seconds: (endTime - startTime) / 1000, ...(processor !== undefined && { processor }) };
    }),
  };
}

/** Whether the next of so many runs has busy loops beside it, so that the last of them make up the number asked for. */
export const nextIsBeside = (
  ended: readonly Pick<Outcome, "busyLoops">[],
  runs: number,
  beside: number,
): boolean => beside - ended.filter(({ busyLoops }) => busyLoops > 0).length >= runs - ended.length;

/** What was red, each with its run: empty if every run was green. */
export const redOf = (outcomes: readonly Outcome[]): string[] =>
  outcomes.flatMap(({ failed }, at) => failed.map((name) => `run ${at + 1}: ${name}`));

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
      "提交 commit",
      "旁边的空转进程 busy loops beside",
      "平均负荷 load average",
      "秒 seconds",
      "处理器秒 processor seconds",
      "通过 passed",
      "未通过 failed",
      "退出码 exit code",
    ],
    outcomes.map(({ commit, busyLoops, load, seconds, processor, passed, failed, status }, at) =>
      [
        at + 1,
        commit,
        busyLoops,
        load.toFixed(1),
        Math.round(seconds),
        processor === null ? "" : Math.round(processor),
        passed.toLocaleString("en"),
        failed.join("; ").replaceAll("|", "\\|") || "0",
        status ?? "",
      ].map(String),
    ),
  );

const MOST = 20;

const sorted = (numbers: readonly number[]): number[] => [...numbers].sort((a, b) => a - b);
const middleOf = (numbers: readonly number[]): number =>
  sorted(numbers)[Math.floor((numbers.length - 1) / 2)] ?? Number.NaN;

/** The files that take longest: the middle over the runs by the clock and of the processor, and the longest of all. */
export function slowestTable(outcomes: readonly Outcome[]): string {
  const times = outcomes.flatMap(({ files }) => files);
  const rows = [...new Set(times.map(({ file }) => file))].map((file) => {
    const each = times.filter((time) => time.file === file);
    const seconds = each.map((time) => time.seconds);
    const processor = middleOf(each.flatMap((time) => time.processor ?? []));
    return { file, middle: middleOf(seconds), longest: Math.max(...seconds), processor };
  });
  rows.sort((a, b) => b.middle - a.middle);
  return table(
    [
      "最慢的文件 slowest files",
      "中位秒数 seconds, median",
      "最长 longest",
      "处理器秒（中位）processor seconds, median",
    ],
    rows
      .slice(0, MOST)
      .map(({ file, middle, longest, processor }) => [
        `\`${file}\``,
        middle.toFixed(1),
        longest.toFixed(1),
        Number.isNaN(processor) ? "" : processor.toFixed(1),
      ]),
  );
}
