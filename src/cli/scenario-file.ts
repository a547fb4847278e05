import { commandTextOf } from "../report/tables/command-text.ts";
import type { Language } from "../report/tables/shown.ts";
import { loadScenario } from "../sannong.ts";
import type { Loaded } from "../scenario/load.ts";
import { describeWarning } from "../scenario/problem.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { tell } from "./print.ts";

/** The options by which a command changes the scenario that it reads. */
export interface Changes {
  set?: readonly string[];
  seed?: string;
}

/** All changes as settings. */
export const settingsOf = ({ set = [], seed }: Changes): readonly string[] =>
  seed === undefined ? set : [...set, `seed=${JSON.stringify(seed)}`];

/** Reads a scenario with its changes; its warnings go to stderr. */
export const readScenario = (file: string, changes: Changes, language: Language): Scenario =>
  openScenario(file, changes, language).scenario;

/** The same with what it was read from. */
export function openScenario(file: string, changes: Changes, language: Language): Loaded {
  const opened = loadScenario(file, { set: settingsOf(changes) });
  for (const warning of opened.warnings)
    tell(`${commandTextOf(language).warning(describeWarning(warning, language))}\n`);
  return opened;
}
