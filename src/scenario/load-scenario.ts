import { existsSync } from "node:fs";
import type { Loaded } from "./load.ts";
import { loadScenario as loadFile } from "./load-file.ts";
import { scenarioError, shown } from "./problem.ts";
import { readSurvey } from "./survey/read-survey.ts";

/** Reads a scenario file, the files that it extends, and the survey that it names; `set` holds overrides. */
export function loadScenario(path: string, options: { set?: readonly string[] } = {}): Loaded {
  const loaded = loadFile(path, options);
  const { survey } = loaded.scenario.population;
  if (survey === undefined) return loaded;
  if (!existsSync(survey) && loaded.survey) {
    const allowed = { en: "the path of a CSV file that exists", zh: "一个存在的 CSV 文件的路径" };
    throw scenarioError([{ ...loaded.survey, path: "population.survey", given: shown(survey), allowed }]);
  }
  return { ...loaded, scenario: { ...loaded.scenario, surveyed: readSurvey(survey) } };
}
