import { columnFiles } from "../report/columns-csv.ts";
import { flowsCsv, seasonsCsv, summaryCsv } from "../report/csv.ts";
import { json, printable } from "../report/json.ts";
import { type Language, textOf } from "../report/shown.ts";
import { yearTable } from "../report/year-table.ts";
import { lastState, metrics, modelVersion, planOf } from "../sannong.ts";
import { manifestFile, played, shownOf } from "./compare.ts";
import { armNames, MOST_REPLICATES, MOST_WORKERS, wholeNumber } from "./options.ts";
import { checkDirectory, writeFiles } from "./result-directory.ts";
import { type Changes, readScenario } from "./scenario-file.ts";

/** The options of `run` as they were typed. */
export interface RunArguments extends Changes {
  arm: string;
  replicates?: string;
  workers?: string;
  out?: string;
  force?: boolean;
  json?: boolean;
  quiet?: boolean;
}

/** Plays one arm; prints it year by year, and writes every season, flow and final column where asked. */
export async function runCommand(file: string, given: RunArguments, language: Language): Promise<void> {
  const text = textOf(language);
  const replicates = wholeNumber("--replicates", given.replicates, [1, MOST_REPLICATES], text) ?? 1;
  const workers = wholeNumber("--workers", given.workers, [0, MOST_WORKERS], text);
  const scenario = readScenario(file, given, language);
  const [arm] = armNames([given.arm], Object.keys(scenario.arms), text);
  if (given.out !== undefined) checkDirectory(given.out, given.force ?? false, text);

  const asked = { replicates, workers, arms: [arm], flows: "all" as const };
  const run = await played(scenario, asked, given, language);
  if (run.interrupted) {
    process.stderr.write(`${text.interrupted(run.finished, run.planned)}\n`);
    process.exitCode = 130;
  }
  if (run.finished === 0) return;
  const shown = shownOf(run, scenario, language);
  process.stdout.write(given.json ? json({ modelVersion, ...printable(run) }) : yearTable(run, shown));
  if (given.out === undefined) return;
  const files = {
    "summary.csv": summaryCsv(run.replicates),
    "seasons.csv": seasonsCsv(run.replicates, metrics),
    "flows.csv": flowsCsv(run.replicates),
    ...columnFiles(lastState(planOf(scenario), run.replicates[0].replicate, arm)),
  };
  writeFiles(given.out, { ...files, ...manifestFile(run, scenario, Object.keys(files)) });
  if (!given.quiet) process.stderr.write(`${text.written(given.out)}\n`);
}
