/**
 * The whole suite again and again, some of the times beside busy loops, and what became of it, as tables that are
 * written into docs/reliability.md:
 *
 *     npm run reliability -- --runs 10 --beside 5 --loops 4
 */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { fileTimes, type Outcome, outcomeOf, runsTable, slowestTable } from "./suite-runs.ts";

const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "10" },
    beside: { type: "string", default: "5" },
    loops: { type: "string", default: "4" },
    /** Prints the tables and leaves the page alone. */
    print: { type: "boolean", default: false },
  },
});
const [runs, beside, loops] = [values.runs, values.beside, values.loops].map(Number);
const PAGE = "docs/reliability.md";
const MADE = /<!-- runs of the suite -->[\s\S]*<!-- \/runs of the suite -->/;

/** Works for nothing until this process has gone. */
const LOOP = "const { ppid } = process; while (process.ppid === ppid);";
const busy = (count: number): ChildProcess[] =>
  Array.from({ length: count }, () => spawn(process.execPath, ["-e", LOOP], { stdio: "ignore" }));

const folder = mkdtempSync(join(tmpdir(), "runs-"));

/** One run of the test command, to its end. */
function runSuite(run: number, busyLoops: number): Outcome {
  const report = join(folder, `${run}.json`);
  const others = busy(busyLoops);
  const began = Date.now();
  try {
    const asked = ["--reporter=dot", "--reporter=json", `--outputFile.json=${report}`];
    const { status } = spawnSync("npm", ["test", "--", ...asked], { stdio: "inherit" });
    return outcomeOf({ busyLoops, seconds: (Date.now() - began) / 1000, status }, report);
  } finally {
    for (const each of others) each.kill("SIGKILL");
  }
}

const outcomes: Outcome[] = [];
for (let run = 1; run <= runs; run++) {
  outcomes.push(runSuite(run, run > runs - beside ? loops : 0));
  console.log(`\n${runsTable(outcomes)}\n`);
}
rmSync(folder, { recursive: true });

const made = [
  "<!-- runs of the suite -->",
  `\`npm run reliability -- --runs ${runs} --beside ${beside} --loops ${loops}\`, ${availableParallelism()} cores, Node ${process.versions.node}.`,
  runsTable(outcomes),
  slowestTable(outcomes.map(fileTimes)),
  "<!-- /runs of the suite -->",
].join("\n\n");
if (values.print) console.log(made);
else
  writeFileSync(
    PAGE,
    readFileSync(PAGE, "utf8").replace(MADE, () => made),
  );
if (outcomes.some(({ failed, status }) => failed.length > 0 || status !== 0)) process.exitCode = 1;
