import { parseScenario } from "../../src/scenario/load.ts";
import { isScenarioError, type Problem } from "../../src/scenario/problem.ts";

export const head = "name: bad\ntitle: { zh: 坏, en: bad }\n";

/** What is wrong with a scenario text; files that it extends are looked up in `files`. */
export function problemsOf(
  text: string,
  files: Readonly<Record<string, string>> = {},
  set: readonly string[] = [],
): readonly Problem[] {
  return caught(() => parseScenario(text, "bad.yaml", reading(files), set));
}

/** The problems that a call throws; anything else it throws is passed on. */
export function caught(run: () => unknown): readonly Problem[] {
  try {
    run();
  } catch (error) {
    if (isScenarioError(error)) return error.problems;
    throw error;
  }
  return [];
}

export const reading = (files: Readonly<Record<string, string>>) => (path: string) => {
  if (!Object.hasOwn(files, path)) throw new Error(`no such file: ${path}`);
  return files[path];
};

/** A scenario that has to be good. */
export const parsed = (text: string, set: readonly string[] = []) =>
  parseScenario(head + text, "good.yaml", reading({}), set);
