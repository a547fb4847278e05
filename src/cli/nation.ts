import { join } from "node:path";
import { readCounties } from "../nation/counties.ts";
import type { FitJob, FitTask } from "../nation/county-fit.ts";
import { type NationAsked, nationStudy } from "../nation/nation-study.ts";
import { usableCores } from "../play/cores.ts";
import { openPool } from "../play/pool.ts";
import { thread, workerFile } from "../play/threads.ts";
import { nationText } from "../report/nation/nation-report.ts";
import { commandTextOf } from "../report/tables/command-text.ts";
import type { Language } from "../report/tables/shown.ts";
import type { Fit } from "../scenario/county/fit-county.ts";
import { readText } from "../scenario/load-file.ts";
import { loadScenario } from "../scenario/load-scenario.ts";
import { describeWarning } from "../scenario/problem.ts";
import type { Manifest } from "../sweeps/store/manifest.ts";
import { isStore } from "../sweeps/store/store-file.ts";
import { storeProblem } from "../sweeps/store/store-problem.ts";
import { exitOf, interruption } from "./interrupt.ts";
import { mistake } from "./mistake.ts";
import { armNames, MOST_REPLICATES, wholeNumber, workersOf } from "./options.ts";
import { print, tell } from "./print.ts";
import { progressLine, silent } from "./progress.ts";
import { checkDirectory } from "./result-directory.ts";
import { packageRoot } from "./scenario.ts";
import { type PlayArguments, playStudy, resumeCommand } from "./sweep-run.ts";

/** The options of `nation` as they were typed. */
interface NationArguments extends PlayArguments {
  out?: string;
  arms?: string;
  scenario?: string;
  set?: readonly string[];
  replicates?: string;
  seed?: string;
}

const REPLICATES = 4;

/** Plays every county of a table into a store that can be resumed. */
export async function nationCommand(
  file: string,
  options: NationArguments,
  language: Language,
): Promise<void> {
  const text = commandTextOf(language);
  const { out } = options;
  if (out === undefined) throw mistake(nationText(language).mistake.out);
  const workers = workersOf(options.workers, text) ?? usableCores();
  const asked = askedOf(file, options, language);
  if (isStore(out)) throw storeProblem((problem) => problem.exists(out));
  checkDirectory(out, undefined, text);
  const signal = interruption();
  const fits = await fitted(asked, { workers, signal, quiet: options.quiet || options.json }, language);
  if (!fits) {
    process.exitCode = exitOf(signal);
    return;
  }
  const loaded = nationStudy(asked, fits);
  for (const warning of loaded.warnings) tell(`${text.warning(describeWarning(warning, language))}\n`);
  const manifest = await playStudy(loaded, { ...options, out, ...byCounties(language) }, language);
  tellNext(manifest, out, options, language);
}

/** Goes on with a nation's store. */
export async function nationResumeCommand(
  directory: string,
  options: PlayArguments,
  language: Language,
): Promise<void> {
  const manifest = await resumeCommand(directory, { ...options, ...byCounties(language) }, language);
  tellNext(manifest, directory, options, language);
}

const byCounties = (language: Language): Pick<PlayArguments, "byPoint"> => ({
  byPoint: nationText(language).progress,
});

function tellNext(
  { state }: Manifest,
  out: string,
  { json, quiet }: PlayArguments,
  language: Language,
): void {
  if (state === "complete" && !json && !quiet)
    print(`${nationText(language).next(out.replace(/\/+$/, ""))}\n`);
}

function askedOf(file: string, options: NationArguments, language: Language): NationAsked {
  const text = commandTextOf(language);
  const replicates =
    wholeNumber("--replicates", options.replicates, [1, MOST_REPLICATES], text) ?? REPLICATES;
  const scenario = options.scenario ?? join(packageRoot(), "scenarios", "baseline.yaml");
  const set = options.set ?? [];
  const opened = loadScenario(scenario, { set });
  for (const warning of opened.warnings) tell(`${text.warning(describeWarning(warning, language))}\n`);
  const { reference, treatment } = opened.scenario.compare;
  const named = options.arms?.split(",") ?? [reference, treatment];
  const arms = [...new Set(armNames(named, Object.keys(opened.scenario.arms), text))];
  if (arms.length < 2) throw mistake(nationText(language).mistake.arms);
  const counties = readCounties(readText(file), file, { base: opened.scenario, arms });
  const { seed } = options;
  return { ...counties, scenario, opened, set, arms, replicates, ...(seed !== undefined && { seed }) };
}

/** The parameters of every county, by its figures; nothing if the signal came before all were found. */
async function fitted(
  { opened, arms, paths, counties }: NationAsked,
  { workers, signal, quiet }: { workers: number; signal: AbortSignal; quiet?: boolean },
  language: Language,
): Promise<Fit[] | undefined> {
  const text = nationText(language);
  const task: FitTask = { plain: opened.plain, arms, paths };
  const jobs = counties.map(({ settings, asked }, at) => ({ at, job: { settings, asked } satisfies FitJob }));
  const fits: Fit[] = [];
  const pool = openPool(
    Math.min(workers, jobs.length),
    () => thread<{ at: number; job: FitJob }, { at: number; fit: Fit }>(workerFile(), { county: task }),
    ({ at }) => counties[at].name,
  );
  if (!quiet) tell(`${text.fitting(jobs.length)}\n`);
  const bar = quiet
    ? silent
    : progressLine({ ...commandTextOf(language), progress: text.fitted }, process.stderr);
  const began = performance.now();
  let done = 0;
  try {
    await pool.run(jobs, {
      signal,
      onResult: ({ at, fit }) => {
        fits[at] = fit;
        done++;
        const seconds = (performance.now() - began) / 1000;
        bar.show({
          finished: done,
          planned: jobs.length,
          etaSeconds: ((jobs.length - done) * seconds) / done,
        });
      },
    });
  } finally {
    bar.end();
    pool.close();
  }
  return done === jobs.length ? fits : undefined;
}
