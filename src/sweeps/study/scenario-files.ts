import { dirname, relative } from "node:path";
import { readText } from "../../scenario/load-file.ts";
import type { ScenarioFile } from "./load-study.ts";

/** The files of a scenario with their texts, as seen from the file that names it. */
export const scenarioFilesOf = (file: string, paths: readonly string[]): ScenarioFile[] =>
  paths.map((path) => ({
    file: relative(dirname(file), path).replaceAll("\\", "/"),
    text: readText(path),
  }));
