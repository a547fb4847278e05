/**
 * The whole suite again and again, some of the times beside busy loops, and what became of it, as tables that are
 * written into docs/reliability.md. Each run is written down as it ends, with its commit. With `--resume` those that
 * ended are kept, and only what they lack of the runs asked for is run: ten of them can be had on several days.
 * With names of files only these are run, and the tables are printed:
 *
 *     npm run reliability -- --runs 10 --beside 5 --loops 4
 *     npm run reliability -- --runs 4 --beside 2
 *     npm run reliability -- --runs 10 --beside 5 --resume
 *     npm run reliability -- --runs 2 --beside 1 test/ledger
 */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { processorSeconds } from "./processor-seconds.ts";
import {
  linesOf,
  nextIsBeside,
  type Outcome,
  outcomeOf,
  redOf,
  runsTable,
  slowestTable,
} from "./suite-runs.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: "string", default: "10" },
    beside: { type: "string", default: "5" },
    loops: { type: "string", default: "4" },
    /** Keeps the runs that ended. */
    resume: { type: "boolean", default: false },
    /** Prints the tables and leaves the page alone. */
    print: { type: "boolean", default: false },
  },
});
const [runs, beside, loops] = [values.runs, values.beside, values.loops].map(Number);
const PAGE = "docs/reliability.md";
const MADE = /<!-- runs of the suite -->[\s\S]*<!-- \/runs of the suite -->/;
/** A line for each run of the whole suite that ended; git does not look at it. */
const ENDED = "results/suite-runs.jsonl";
const isSuite = positionals.length === 0;

/** What is run: a commit, with a plus where files were changed since. */
function commit(): string {
  const git = (...words: string[]): string =>
    spawnSync("git", words, { encoding: "utf8" }).stdout?.trim() ?? "";
  const changed = git("status", "--porcelain", "--", ".", `:!${PAGE}`) !== "";
  return `${git("rev-parse", "--short", "HEAD")}${changed ? "+" : ""}`;
}

/** Works for nothing until this process has gone. */
const LOOP = "const { ppid } = process; while (process.ppid === ppid);";
const busy = (count: number): ChildProcess[] =>
  Array.from({ length: count }, () => spawn(process.execPath, ["-e", LOOP], { stdio: "ignore" }));

/** One run of the test command, to its end; nothing if it was stopped. */
async function runSuite(folder: string, busyLoops: number): Promise<Outcome | undefined> {
  const times = join(folder, "times.jsonl");
  const others = busy(busyLoops);
  const [began, worked] = [Date.now(), processorSeconds()];
  try {
    // Of some files there is one report, as they are one run of Vitest.
    const asked = isSuite
      ? []
      : ["--", "--reporter=json", `--outputFile.json=${join(folder, "files.json")}`, ...positionals];
    const env = { ...process.env, FILE_TIMES: times, ...(isSuite && { SUITE_REPORTS: folder }) };
    const { status, signal } = spawnSync("npm", ["test", ...asked], { stdio: "inherit", env });
    if (signal !== null) return undefined;
    const seconds = (Date.now() - began) / 1000;
    const processor = processorSeconds() - worked;
    return outcomeOf(
      {
        commit: commit(),
        busyLoops,
        load: loadavg()[1] ?? 0,
        seconds,
        processor: Number.isNaN(processor) ? null : processor,
        status,
      },
      (isSuite ? ["model.json", "browser.json"] : ["files.json"]).map((name) => join(folder, name)),
      times,
    );
  } finally {
    const gone = others.map((each) => once(each, "exit"));
    for (const each of others) each.kill("SIGKILL");
    await Promise.all(gone);
  }
}

mkdirSync(dirname(ENDED), { recursive: true });
const outcomes = values.resume && isSuite ? linesOf<Outcome>(ENDED) : [];
// Without a line that was cut off.
if (isSuite) writeFileSync(ENDED, outcomes.map((each) => `${JSON.stringify(each)}\n`).join(""));
while (outcomes.length < runs) {
  const folder = mkdtempSync(join(tmpdir(), "runs-"));
  const outcome = await runSuite(folder, nextIsBeside(outcomes, runs, beside) ? loops : 0);
  rmSync(folder, { recursive: true });
  if (!outcome) {
    console.error("stopped; to go on: npm run reliability -- --resume, with the same numbers");
    process.exit(1);
  }
  outcomes.push(outcome);
  if (isSuite) appendFileSync(ENDED, `${JSON.stringify(outcome)}\n`);
  console.log(`\n${runsTable(outcomes)}\n`);
}

const made = [
  "<!-- runs of the suite -->",
  `\`npm run reliability -- --runs ${runs} --beside ${beside} --loops ${loops}\`, ${availableParallelism()} cores, Node ${process.versions.node}.`,
  runsTable(outcomes),
  "浏览器本身的处理器时间不计入其文件，只计入整次运行。 What a browser itself works is counted with the run, not with a file.",
  slowestTable(outcomes),
  "<!-- /runs of the suite -->",
].join("\n\n");
// Some files are not the suite.
if (values.print || !isSuite) console.log(made);
else
  writeFileSync(
    PAGE,
    readFileSync(PAGE, "utf8").replace(MADE, () => made),
  );
const red = redOf(outcomes);
for (const each of red) console.error(each);
if (red.length > 0) process.exitCode = 1;
