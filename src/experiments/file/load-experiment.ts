import { beside } from "../../scenario/extend.ts";
import { readText } from "../../scenario/load-file.ts";
import { loadScenario } from "../../scenario/load-scenario.ts";
import { scenarioFilesOf } from "../../sweeps/study/scenario-files.ts";
import type { LoadedExperiment } from "./experiment-study.ts";
import { parseExperiment } from "./parse-experiment.ts";

/** Reads and checks an experiment file and its scenario; throws a `ScenarioError` that names file, line and key. */
export const loadExperiment = (path: string): LoadedExperiment =>
  experimentIn(readText(path), path, (scenario, set) => loadScenario(beside(path, scenario), { set }));

/** The same from its text, with the files that its scenario is read from. */
export function experimentIn(...of: Parameters<typeof parseExperiment>): LoadedExperiment {
  const loaded = parseExperiment(...of);
  return { ...loaded, scenarioFiles: scenarioFilesOf(loaded.file, loaded.opened.files) };
}
