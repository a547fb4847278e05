import { existsSync } from "node:fs";
import { beside } from "../../scenario/extend.ts";
import { readText } from "../../scenario/load-file.ts";
import { loadScenario } from "../../scenario/load-scenario.ts";
import { scenarioError, shown, type Warning } from "../../scenario/problem.ts";
import { readCalibrated } from "../../scenario/read-calibrated.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { readSurvey } from "../../scenario/survey/read-survey.ts";
import { parseStudy } from "./parse-study.ts";
import { plainStudy, type SavedStudy } from "./saved-study.ts";
import { scenarioFilesOf } from "./scenario-files.ts";
import type { Study } from "./study.ts";

/** A study ready to run. */
export interface LoadedStudy {
  study: Study;
  file: string;
  /** The study file as it was written. */
  text: string;
  /** The scenario after `set`, all defaults filled in, no factor set. */
  base: Scenario;
  /** The same before defaults, as plain data: what the factors are set on. */
  plain: Readonly<Record<string, unknown>>;
  /** The scenario's files as they were written: first the one named, then those that it extends. */
  scenarioFiles: readonly ScenarioFile[];
  warnings: readonly Warning[];
}

/** A file of a scenario, seen from the study file. */
export interface ScenarioFile {
  file: string;
  text: string;
}

/** Reads and checks a study file and its scenario; throws a `ScenarioError` that names file and line. */
export function loadStudy(path: string): LoadedStudy {
  let files: readonly string[] = [];
  const open = (scenario: string, set: readonly string[]) => {
    const opened = loadScenario(beside(path, scenario), { set });
    files = opened.files;
    return opened;
  };
  const loaded = parseStudy(readText(path), path, open, undefined, (table) => readText(beside(path, table)));
  return { ...loaded, scenarioFiles: scenarioFilesOf(path, files) };
}

/** A study as it was when a store was begun; throws where its survey has changed or gone. */
export function restoreStudy(saved: SavedStudy): LoadedStudy {
  const { file, survey, calibrated } = saved;
  const loaded = plainStudy(saved);
  const surveyed = survey === undefined ? loaded.base : withSurvey(loaded.base, survey, file);
  const base = calibrated === undefined ? surveyed : withSets(surveyed, calibrated, file);
  return { ...loaded, base };
}

function withSurvey(scenario: Scenario, sha256: string, file: string): Scenario {
  const path = scenario.population.survey!;
  const surveyed = existsSync(path) ? readSurvey(path) : undefined;
  if (surveyed?.sha256 === sha256) return { ...scenario, surveyed };
  throw changed(file, "population.survey", path, sha256);
}

function withSets(scenario: Scenario, sha256: string, file: string): Scenario {
  const folder = scenario.compare.calibrated ?? "";
  const place = { file, line: 0, column: 0 };
  const calibratedSets = readCalibrated(folder, place);
  if (calibratedSets.sha256 === sha256) return { ...scenario, calibratedSets };
  throw changed(file, "compare.calibrated", folder, sha256);
}

function changed(file: string, path: string, input: string, sha256: string) {
  const en = `the file with SHA-256 ${sha256.slice(0, 12)}… that the study began with`;
  const zh = `研究开始时所用的文件（SHA-256 ${sha256.slice(0, 12)}…）`;
  return scenarioError([{ file, line: 0, column: 0, path, given: shown(input), allowed: { en, zh } }]);
}
