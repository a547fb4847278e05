import { stringify } from "yaml";
import type { Replicate, Task } from "../compare/replicates.ts";
import { filesOf } from "../report/files/csv.ts";
import { json } from "../report/files/json.ts";
import { resultFormat } from "../report/files/manifest.ts";
import { replicateColumnsCsv } from "../report/files/replicate-columns.ts";
import { commandTextOf } from "../report/tables/command-text.ts";
import type { Language } from "../report/tables/shown.ts";
import { modelProblem } from "../sweeps/store/existing-store.ts";
import { openResults, type Results } from "../sweeps/store/results.ts";
import { storeProblem } from "../sweeps/store/store-problem.ts";
import { keptMetrics } from "../sweeps/study/kept-metrics.ts";
import { restoreStudy } from "../sweeps/study/load-study.ts";
import { planAt, scenarioAt, settingsAt } from "../sweeps/study/point-plan.ts";
import type { NamedMetric } from "../sweeps/study/study-faults.ts";
import { aside } from "./aside.ts";
import { loadOf, namesIn } from "./compare.ts";
import { checkMemory } from "./memory-check.ts";
import { wholeNumber } from "./options.ts";
import { tell } from "./print.ts";
import { checkDirectory, writeFiles } from "./result-directory.ts";
import { resultForms } from "./result-forms.ts";

export interface ReplayArguments {
  point: string;
  replicate: string;
  out: string;
  force?: boolean;
  otherModel?: boolean;
  quiet?: boolean;
}

const MOST = 1e9;

/** Plays one replicate of one point of a study again, every season and flow of it, and checks it against the store. */
export async function replayCommand(
  directory: string,
  options: ReplayArguments,
  language: Language,
): Promise<void> {
  const text = commandTextOf(language);
  const at = wholeNumber("--point", options.point, [1, MOST], text)!;
  const replicate = wholeNumber("--replicate", options.replicate, [1, MOST], text)!;
  const results = await openResults(directory);
  try {
    const problem = modelProblem(directory, results.manifest, options.otherModel);
    if (problem) throw problem;
    checkDirectory(options.out, { form: resultForms.replay, force: options.force }, text);
    const point = results.points[at - 1];
    const loaded = restoreStudy(results.manifest.saved);
    if (!point) throw storeProblem((problem) => problem.noRun(at, replicate));
    const { arms } = loaded.study;
    const scenario = scenarioAt(loaded, point);
    checkMemory(loadOf(scenario, arms.length, 1), text);
    const task: Task = { plan: planAt(loaded, point), arms, pairs: [] };
    const played = await aside("replicate", { task, job: { replicate, flows: true } }, language);
    if (!played) return;
    await compareWithStore(results, keptMetrics(loaded), { at, replicate }, played.arms);
    const nameOf = namesIn(scenario);
    const files = {
      ...filesOf([played], nameOf),
      "columns.csv": replicateColumnsCsv(
        played.arms.map(({ summary }) => summary),
        nameOf,
        scenario,
      ),
      "scenario.yaml": [stringify(settingsAt(loaded, point), { lineWidth: 0 })],
    };
    const { modelVersion, storeHash } = results.manifest;
    const about = {
      format: resultFormat,
      modelVersion,
      storeHash,
      study: loaded.study.name,
      point: at,
      replicate,
    };
    const names = [...Object.keys(files), "manifest.json"];
    await writeFiles(options.out, { ...files, "manifest.json": [json({ ...about, files: names })] });
    if (!options.quiet) tell(`${text.written(options.out)}\n`);
  } finally {
    results.close();
  }
}

/** Every figure that the store has of it is the same to the bit, or the model has changed. */
async function compareWithStore(
  results: Results,
  metrics: readonly NamedMetric[],
  { at, replicate }: { at: number; replicate: number },
  runs: Replicate["arms"],
): Promise<void> {
  for (const { arm, summary } of runs)
    for (const { key, name } of metrics) {
      const stored = (await results.response(`${arm}.${name}`))[at - 1];
      if (!stored || replicate > stored.length) throw storeProblem((text) => text.noRun(at, replicate));
      const again = summary[key] ?? Number.NaN;
      const row = stored[replicate - 1];
      // A run that failed or is still to come has nothing to be held against.
      if (Number.isNaN(row) || Object.is(row, again) || row === again) continue;
      throw storeProblem((text) => text.otherReplay(at, replicate), 1);
    }
}
