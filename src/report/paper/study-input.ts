import { parseDocument, stringify } from "yaml";
import type { SavedStudy } from "../../sweeps/study/saved-study.ts";
import type { Study } from "../../sweeps/study/study.ts";

/** The study file of a kit: as it was written, but with the seed played, and reading the scenario that lies beside it. */
export function studyInput({ text, study }: { text: string; study: Pick<Study, "seed"> }): string {
  const document = parseDocument(text);
  document.set("scenario", "scenario.yaml");
  document.set("seed", study.seed);
  // The line that points an editor to a schema points nowhere from here.
  return document.toString({ lineWidth: 0 }).replace(/^#\s*yaml-language-server:.*\n/m, "");
}

/** The whole scenario that the study was begun on, what it extends and sets written out. */
export function scenarioInput({ plain }: Pick<SavedStudy, "plain">): string {
  const { extends: _, ...whole } = plain;
  return stringify(whole, { lineWidth: 0 });
}
