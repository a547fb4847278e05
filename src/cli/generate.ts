import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { generatedExperimentFile } from "../experiments/file/generate-experiment.ts";
import { generatedLessonFile } from "../lessons/generate-lesson.ts";
import { commandTextOf } from "../report/tables/command-text.ts";
import type { Language } from "../report/tables/shown.ts";
import { generatedFiles } from "../scenario/generate.ts";
import { generatedStudyFile } from "../sweeps/study/generate-study.ts";
import { print } from "./print.ts";
import { packageRoot } from "./scenario.ts";

/** Writes the files that follow from the declarations, those that changed. */
export function generateCommand(language: Language): void {
  const made = [generatedStudyFile(), generatedLessonFile(), generatedExperimentFile()];
  for (const { path, text } of [...generatedFiles(), ...made]) {
    const full = join(packageRoot(), path);
    if (textIn(full) === text) continue;
    writeFileSync(`${full}.tmp`, text);
    renameSync(`${full}.tmp`, full);
    print(`${commandTextOf(language).wrote(path)}\n`);
  }
}

function textIn(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
