import { CommanderError } from "commander";
import { messageOf } from "../play/runner.ts";
import { sweepText } from "../report/sweep-report/sweep-texts.ts";
import { commandTextOf } from "../report/tables/command-text.ts";
import type { Language } from "../report/tables/shown.ts";
import { describeProblem, isScenarioError } from "../scenario/problem.ts";
import { isStoreProblem } from "../sweeps/store/store-problem.ts";
import { machineWant } from "./machine-want.ts";
import { isMistake } from "./mistake.ts";
import { mostOpenFiles } from "./open-files.ts";
import { tell } from "./print.ts";

const USER = 2;
const OURS = 1;

/** Says what went wrong, without a stack where it was the user's mistake, and returns the exit code. */
export function exitCodeOf(error: unknown, language: Language): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : USER;
  const text = commandTextOf(language);
  const say = (message: string): void => tell(`${text.failed(message)}\n`);
  if (isScenarioError(error)) {
    for (const problem of error.problems) say(describeProblem(problem, language));
    return USER;
  }
  if (isStoreProblem(error)) {
    say(error.tell(sweepText(language).problem));
    return error.exit;
  }
  if (isMistake(error)) {
    say(error.message);
    return USER;
  }
  const want = machineWant(error);
  if (want) say(text.machine[want](messageOf(error), want === "handles" ? mostOpenFiles() : undefined));
  else say(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return OURS;
}
