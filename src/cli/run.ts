import { writeFileSync } from "node:fs";
import { openPool } from "../play/pool.ts";
import { thread, workerFile } from "../play/threads.ts";
import { columnBytes, columnFiles, unitsCsv } from "../report/files/columns-csv.ts";
import { describedRows } from "../report/files/described-tables.ts";
import { json, printable } from "../report/files/json.ts";
import { metricRows, replicateTables } from "../report/files/replicate-columns.ts";
import { commandTextOf } from "../report/tables/command-text.ts";
import type { Language } from "../report/tables/shown.ts";
import { yearTable } from "../report/tables/year-table.ts";
import { modelVersion, type Plan, planOf } from "../sannong.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { comparedLoad, manifestFile, namesIn, played, shownOf } from "./compare.ts";
import { exitOf, interruption } from "./interrupt.ts";
import { checkMemory } from "./memory-check.ts";
import { armNames, MOST_REPLICATES, wholeNumber, workersOf } from "./options.ts";
import { print, tell } from "./print.ts";
import { type Coming, openReplicateWriter } from "./replicate-writer.ts";
import { checkDirectory, type Filled, writeFiles } from "./result-directory.ts";
import { resultForms } from "./result-forms.ts";
import { type Changes, readScenario } from "./scenario-file.ts";
import type { ColumnsTask } from "./write-columns.ts";

/** The options of `run` as they were typed. */
export interface RunArguments extends Changes {
  arm: string;
  replicates?: string;
  workers?: string;
  out?: string;
  force?: boolean;
  json?: boolean;
  quiet?: boolean;
  all?: boolean;
  columns: "every" | "last";
}

/** Plays one arm; prints it year by year, and writes every season, flow and column where asked. */
export async function runCommand(file: string, options: RunArguments, language: Language): Promise<void> {
  const text = commandTextOf(language);
  const replicates = wholeNumber("--replicates", options.replicates, [1, MOST_REPLICATES], text) ?? 1;
  const workers = workersOf(options.workers, text);
  const scenario = readScenario(file, options, language);
  const [arm] = armNames([options.arm], Object.keys(scenario.arms), text);
  const flows = options.out !== undefined;
  checkMemory(comparedLoad(scenario, 1, { workers, replicates, flows }), text);
  const signal = interruption();
  if (options.out !== undefined)
    checkDirectory(options.out, { form: resultForms.run, force: options.force }, text);

  const nameOf = namesIn(scenario);
  const columns = columnsComing(scenario, options.columns);
  const coming: Coming = { nameOf, planned: replicates, flows: "all", columns };
  const writer = options.out === undefined ? undefined : openReplicateWriter(options.out, coming, text);
  const asked = { replicates, workers, arms: [arm], flows: writer && ("all" as const) };
  const run = await played(scenario, { ...asked, onReplicate: writer?.take, signal }, options, language);
  if (run.interrupted) {
    tell(`${text.interrupted(run.finished, run.planned)}\n`);
    process.exitCode = exitOf(signal);
  }
  if (run.finished === 0) return;
  const shown = shownOf(run, scenario, language, options.all);
  print(options.json ? json({ modelVersion, ...printable(run, nameOf) }) : yearTable(run, shown));
  if (options.out === undefined || !writer) return;
  const filling = columnsOf(planOf(scenario), arm, run.replicates[0].replicate, options.columns, signal);
  const filled = together(writer.filled, filling);
  const key = [
    ...describedRows(replicateTables),
    ...metricRows(Object.values(run.estimates), nameOf, scenario),
  ];
  const files = { "columns.csv": unitsCsv(planOf(scenario), key) };
  const names = [...filled.names, ...Object.keys(files)];
  const whole = await writeFiles(options.out, { ...files, ...manifestFile(run, scenario, names) }, filled);
  if (!whole) process.exitCode = exitOf(signal);
  if (!options.quiet) tell(`${whole ? text.written(options.out) : text.notWritten}\n`);
}

/** What the columns of a replicate will take. */
function columnsComing({ county, time }: Scenario, which: "every" | "last"): Coming["columns"] {
  const bytesOf = (seasons: number) => columnBytes(county.villages * county.householdsPerVillage, seasons);
  return { bytes: bytesOf(which === "every" ? time.seasons : 1), last: bytesOf(1) };
}

/** What one fills, then what the other does. */
const together = (one: Filled, other: Filled): Filled => ({
  names: [...one.names, ...other.names],
  fill: async (pathOf) => (await one.fill(pathOf)) && (await other.fill(pathOf)),
});

/** The columns of one replicate, written by a thread that plays it again, so that signals are heard. */
function columnsOf(
  plan: Plan,
  arm: string,
  replicate: number,
  which: "every" | "last",
  signal: AbortSignal,
): Filled {
  return {
    names: columnFiles,
    async fill(pathOf) {
      const paths = Object.fromEntries(columnFiles.map((name) => [name, pathOf(name)]));
      const columns: ColumnsTask = { plan, arm, replicate, which, paths };
      for (const path of Object.values(paths)) writeFileSync(path, "");
      const start = () => thread<number, boolean>(workerFile(), { columns });
      const pool = openPool(1, start, () => `columns of replicate ${replicate}`);
      // A signal that came earlier kept what had finished; only a new one stops the writing.
      const done = await pool.run([replicate], signal.aborted ? {} : { signal });
      pool.close();
      return done.length === 1;
    },
  };
}
