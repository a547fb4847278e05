import { beside } from "../../scenario/extend.ts";
import { readText } from "../../scenario/load-file.ts";
import { loadScenario } from "../../scenario/load-scenario.ts";
import type { LoadedExperiment } from "./experiment-study.ts";
import { parseExperiment } from "./parse-experiment.ts";

/** Reads and checks an experiment file and its scenario; throws a `ScenarioError` that names file, line and key. */
export const loadExperiment = (path: string): LoadedExperiment =>
  parseExperiment(readText(path), path, (scenario, set) => loadScenario(beside(path, scenario), { set }));
