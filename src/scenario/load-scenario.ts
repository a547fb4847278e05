import { existsSync } from "node:fs";
import type { Loaded } from "./load.ts";
import { loadScenario as loadFile } from "./load-file.ts";
import { scenarioError, shown } from "./problem.ts";
import { readCalibrated } from "./read-calibrated.ts";
import { readSurvey } from "./survey/read-survey.ts";
import { surveyWarnings } from "./survey/survey-warnings.ts";

/** Reads a scenario file, the files that it extends, the survey and parameter sets that it names; `set` holds overrides. */
export function loadScenario(path: string, options: { set?: readonly string[] } = {}): Loaded {
  return withSets(withSurvey(loadFile(path, options)));
}

function withSurvey(loaded: Loaded): Loaded {
  const { survey } = loaded.scenario.population;
  if (survey === undefined) return loaded;
  if (!existsSync(survey) && loaded.survey) {
    const allowed = { en: "the path of a CSV file that exists", zh: "一个存在的 CSV 文件的路径" };
    throw scenarioError([{ ...loaded.survey, path: "population.survey", given: shown(survey), allowed }]);
  }
  const surveyed = readSurvey(survey);
  const warnings = [...loaded.warnings, ...surveyWarnings(surveyed.rows(), loaded.scenario.county)];
  return { ...loaded, warnings, scenario: { ...loaded.scenario, surveyed } };
}

function withSets(loaded: Loaded): Loaded {
  const { scenario, calibrated: place = NOWHERE } = loaded;
  const { calibrated } = scenario.compare;
  if (calibrated === undefined) return loaded;
  return { ...loaded, scenario: { ...scenario, calibratedSets: readCalibrated(calibrated, place) } };
}

const NOWHERE = { file: "", line: 0, column: 0 };
