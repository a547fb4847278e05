import type { Names } from "../../declare/parameter.ts";
import { type ScenarioError, scenarioError } from "../../scenario/problem.ts";

const SHOWN = 60;

/** What is wrong with a file of a study, as a scenario's mistakes are told. */
export const refusal = (file: string, path: string, input: string, allowed: Names): ScenarioError =>
  scenarioError([{ file, line: 0, column: 0, path, given: input.slice(0, SHOWN), allowed }]);
