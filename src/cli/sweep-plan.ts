import type { Command } from "commander";
import { usableCores } from "../play/cores.ts";
import { thread, workerFile } from "../play/threads.ts";
import { json } from "../report/files/json.ts";
import { bytesText, sweepPlanReport, sweepPlanText } from "../report/sweep-report/sweep-plan-report.ts";
import { commandTextOf } from "../report/tables/command-text.ts";
import type { Language } from "../report/tables/shown.ts";
import { describeWarning } from "../scenario/problem.ts";
import type { SweepEstimate } from "../sweeps/run/estimate-cost.ts";
import type { SweepJob } from "../sweeps/run/sweep-job.ts";
import type { JobRows } from "../sweeps/store/job-rows.ts";
import type { LoadedStudy } from "../sweeps/study/load-study.ts";
import { exitOf, interruption } from "./interrupt.ts";
import { checkMemory } from "./memory-check.ts";
import { mistake } from "./mistake.ts";
import { workersOf } from "./options.ts";
import { print, tell } from "./print.ts";
import { terminalWidth } from "./terminal-width.ts";

/** The options of `sweep plan` as they were typed. */
interface PlanArguments {
  workers?: string;
  out?: string;
  json?: boolean;
  quiet?: boolean;
}

/** Gives the command its options. */
export function sweepPlanOptions(command: Command, language: Language): Command {
  const own = sweepPlanText(language).help;
  const { help } = commandTextOf(language);
  return command
    .description(own.plan)
    .option("--workers <n>", own.workers)
    .option("--out <dir>", own.out)
    .option("--json", help.json)
    .option("--quiet", help.quiet)
    .action((file: string, options: PlanArguments) => planCommand(file, options, language));
}

/** How large a study is and what it takes here; a study too large for the disk is a mistake. */
async function planCommand(file: string, options: PlanArguments, language: Language): Promise<void> {
  const { estimateSweep } = await import("../sweeps/run/estimate-cost.ts");
  const { freeBytes } = await import("../sweeps/run/estimate-disk.ts");
  const { contradictionWarning } = await import("../sweeps/study/contradictions.ts");
  const { loadStudy } = await import("../sweeps/study/load-study.ts");
  const { savedStudy } = await import("../sweeps/study/saved-study.ts");
  const { largestLoad } = await import("./sweep-run.ts");
  const workers = workersOf(options.workers, commandTextOf(language)) ?? usableCores();
  const loaded = loadStudy(file);
  checkMemory(largestLoad(loaded, workers), commandTextOf(language));
  const contradiction = contradictionWarning(loaded);
  for (const warning of [...loaded.warnings, ...(contradiction ? [contradiction] : [])])
    tell(`${commandTextOf(language).warning(describeWarning(warning, language))}\n`);
  const quiet = options.quiet || options.json;
  if (!quiet) tell(`${sweepPlanText(language).measuring(workers)}\n`);
  const sweep = savedStudy(loaded);
  const start = () => thread<SweepJob, JobRows>(workerFile(), { sweep });
  const signal = interruption();
  const patience = quiet ? undefined : saidNowAndThen(language);
  const estimate = await estimateSweep(loaded, { workers, start, signal }).finally(() =>
    clearInterval(patience),
  );
  if (!estimate || signal.aborted) {
    process.exitCode = exitOf(signal);
    return;
  }
  const where = options.out ?? ".";
  const free = freeBytes(where);
  show(loaded, estimate, free, options, language);
  sayWhatFits(estimate, free, where, language);
}

const PACE = 15_000;

/** Words while a job takes long. */
function saidNowAndThen(language: Language): NodeJS.Timeout {
  const began = performance.now();
  return setInterval(() => {
    const seconds = Math.round((performance.now() - began) / 1000);
    tell(`${sweepPlanText(language).stillMeasuring(seconds)}\n`);
  }, PACE);
}

function show(
  { study }: LoadedStudy,
  estimate: SweepEstimate,
  free: number,
  options: PlanArguments,
  language: Language,
): void {
  const { name, design } = study;
  const data = () => json({ study: name, design: design.kind, ...estimate, freeBytes: free });
  print(options.json ? data() : sweepPlanReport(study, estimate, free, { language, width: terminalWidth() }));
}

function sayWhatFits(
  { sample, bytes }: SweepEstimate,
  free: number,
  where: string,
  language: Language,
): void {
  const text = sweepPlanText(language);
  const warn = (message: string): void => tell(`${commandTextOf(language).warning(message)}\n`);
  if (sample.failed > 0) warn(text.failed(sample.failed, sample.runs, sample.reason));
  if (bytes.least > free) throw mistake(text.tooLarge(bytesText(bytes.least), bytesText(free), where));
  if (bytes.most > free) warn(text.maybeTooLarge(bytesText(bytes.most), bytesText(free)));
}
