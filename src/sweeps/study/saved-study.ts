import { fileNameOf } from "../../scenario/extend.ts";
import { scenarioFrom } from "../../scenario/load.ts";
import type { LoadedStudy, ScenarioFile } from "./load-study.ts";
import type { Study } from "./study.ts";

/** What a manifest keeps of a loaded study, as plain data; `restoreStudy` makes it whole again. */
export interface SavedStudy {
  study: Study;
  /** Its name alone. */
  file: string;
  text: string;
  plain: Readonly<Record<string, unknown>>;
  /** As they were when the study began, for whoever reads the store; `plain` is what is played. */
  scenarioFiles?: readonly ScenarioFile[];
  /** SHA-256 of the survey that the scenario reads, if it does. */
  survey?: string;
  /** SHA-256 of the parameter sets that it draws from, if it does. */
  calibrated?: string;
}

/** Holds nothing of where on this machine the study lay, but for the path of a survey. */
export function savedStudy({ study, file, text, plain, base, scenarioFiles }: LoadedStudy): SavedStudy {
  const survey = base.surveyed && { survey: base.surveyed.sha256 };
  const sets = base.calibratedSets && { calibrated: base.calibratedSets.sha256 };
  return { study, file: fileNameOf(file), text, plain, scenarioFiles, ...survey, ...sets };
}

/** A study that reads no other file, as it was when a store was begun. */
export function plainStudy({ study, file, text, plain, scenarioFiles = [] }: SavedStudy): LoadedStudy {
  const { scenario } = scenarioFrom(plain, study.name);
  return { study, file, text, base: scenario, plain, scenarioFiles, warnings: [] };
}
