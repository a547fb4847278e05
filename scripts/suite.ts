/**
 * The checks of types and style, the tests of the model and those in browsers, beside one another: each of them waits
 * for something while the others work. What the model's tests say is shown as it comes, the rest once it is whole.
 * With names of files, or anything else that Vitest understands, only these are run, one project after the other.
 *
 *     npm test
 *     npm test -- test/ledger
 */
import { type ChildProcess, spawn } from "node:child_process";
import { createRequire } from "node:module";
import { constants } from "node:os";
import { dirname, join } from "node:path";

const VITEST = join(dirname(createRequire(import.meta.url).resolve("vitest/package.json")), "vitest.mjs");
/** Where each project leaves a report in JSON; `npm run reliability` asks for it. */
const { SUITE_REPORTS } = process.env;

/** What Vitest is asked to do with some projects. */
function vitest(name: string, projects: readonly string[]): string[] {
  const report = SUITE_REPORTS
    ? ["--reporter=default", "--reporter=json", `--outputFile.json=${join(SUITE_REPORTS, `${name}.json`)}`]
    : [];
  return [process.execPath, VITEST, "run", ...projects.flatMap((each) => ["--project", each]), ...report];
}

const CHECK = ["npm", "run", "--silent", "check"];
const others = process.argv.slice(2);
const shown =
  others.length > 0 ? [process.execPath, VITEST, "run", ...others] : vitest("model", ["model", "mocked"]);
const quiet = others.length > 0 ? [CHECK] : [CHECK, vitest("browser", ["browser"])];

const processes: ChildProcess[] = [];

/** The exit code of a command; of one that a signal ended, as a shell has it. */
function exitOf(child: ChildProcess): Promise<number> {
  processes.push(child);
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)));
  });
}

/** Runs a command and prints what it has to say once it has ended. */
async function runQuietly([program = "", ...words]: readonly string[]): Promise<number> {
  const env = process.stdout.isTTY ? { FORCE_COLOR: "1", ...process.env } : process.env;
  const child = spawn(program, words, { env, stdio: ["ignore", "pipe", "pipe"] });
  const output: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (part: Buffer) => output.push(part));
  const code = await exitOf(child);
  process.stdout.write(Buffer.concat(output));
  return code;
}

for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, () => {
    for (const each of processes) each.kill(signal);
  });

const [program = "", ...words] = shown;
const codes = await Promise.all([
  exitOf(spawn(program, words, { stdio: "inherit" })),
  ...quiet.map(runQuietly),
]);
process.exitCode = codes.find((code) => code !== 0) ?? 0;
