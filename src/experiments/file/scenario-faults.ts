import type { Fault } from "../../scenario/check.ts";
import { scenarioFrom } from "../../scenario/load.ts";
import { isScenarioError, type Path, type Problem } from "../../scenario/problem.ts";
import { armsOf } from "./experiment.ts";
import { countyOf, type LoadedExperiment } from "./experiment-study.ts";

/** What no scenario can be made of: treatments and events that contradict the county or name what it does not have. */
export function scenarioFaults(loaded: LoadedExperiment): Fault[] {
  try {
    scenarioFrom(countyOf(loaded), loaded.experiment.name);
    return [];
  } catch (error) {
    if (!isScenarioError(error)) throw error;
    return error.problems.map((problem) => faultOf(problem, loaded));
  }
}

/** Where in the experiment file stands what the scenario refuses. */
function faultOf(problem: Problem, { experiment }: LoadedExperiment): Fault {
  const { path, allowed, nearest } = problem;
  const fault = { given: problem.given, allowed, nearest };
  const [family, arm, group, ...rest] = path.split(".");
  if (family === "shocks") return { ...fault, path: ["events", ...path.split(".").slice(1)] };
  if (family !== "arms" || !armsOf(experiment).slice(1).includes(arm))
    return { ...fault, path: ["county"], given: problem.given || path };
  const where: Path = experiment.arms ? ["arms", arm, "treatment"] : ["treatment"];
  if (rest.at(-1) === "for" || rest.includes("for")) return { ...fault, path: ["assignment"] };
  if (group !== "parameters") return { ...fault, path: [...where, group, ...rest] };
  const own = experiment.arms ? experiment.arms[arm].treatment : experiment.treatment;
  const named = Object.keys(own.parameters).find((name) => rest.join(".").startsWith(name));
  return { ...fault, path: [...where, group, ...(named === undefined ? rest : [named])], key: true };
}
