import { existsSync } from "node:fs";
import { loadScenario } from "../population/load.ts";
import { readSurvey } from "../population/read-survey.ts";
import { beside } from "../scenario/extend.ts";
import { scenarioFrom } from "../scenario/load.ts";
import { readText } from "../scenario/load-file.ts";
import { scenarioError, shown, type Warning } from "../scenario/problem.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { parseStudy } from "./parse-study.ts";
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
  warnings: readonly Warning[];
}

/** What a manifest keeps of a loaded study, as plain data; `restoreStudy` makes it whole again. */
export interface SavedStudy {
  study: Study;
  file: string;
  text: string;
  plain: Readonly<Record<string, unknown>>;
  /** SHA-256 of the survey that the scenario reads, if it does. */
  survey?: string;
}

/** Reads and checks a study file and its scenario; throws a `ScenarioError` that names file and line. */
export function loadStudy(path: string): LoadedStudy {
  return parseStudy(readText(path), path, (scenario, set) => loadScenario(beside(path, scenario), { set }));
}

export function savedStudy({ study, file, text, plain, base }: LoadedStudy): SavedStudy {
  return { study, file, text, plain, ...(base.surveyed && { survey: base.surveyed.sha256 }) };
}

/** A study as it was when a store was begun; throws where its survey has changed or gone. */
export function restoreStudy({ study, file, text, plain, survey }: SavedStudy): LoadedStudy {
  const { scenario } = scenarioFrom(plain, study.name);
  const base = survey === undefined ? scenario : withSurvey(scenario, survey, file);
  return { study, file, text, base, plain, warnings: [] };
}

function withSurvey(scenario: Scenario, sha256: string, file: string): Scenario {
  const path = scenario.population.survey!;
  const surveyed = existsSync(path) ? readSurvey(path) : undefined;
  if (surveyed?.sha256 === sha256) return { ...scenario, surveyed };
  const place = { file, line: 0, column: 0, path: "population.survey", given: shown(path) };
  const en = `the file with SHA-256 ${sha256.slice(0, 12)}… that the study began with`;
  const zh = `研究开始时所用的文件(SHA-256 ${sha256.slice(0, 12)}…)`;
  throw scenarioError([{ ...place, allowed: { en, zh } }]);
}
