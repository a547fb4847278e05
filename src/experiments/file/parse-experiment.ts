import type { Fault } from "../../scenario/check.ts";
import { explain } from "../../scenario/explain.ts";
import { readMap } from "../../scenario/extend.ts";
import type { Loaded } from "../../scenario/load.ts";
import { keyPlace, type Located, nodeAt, placeOf, toPlain, withoutNulls } from "../../scenario/located.ts";
import { dotted, isScenarioError, type Problem, scenarioError } from "../../scenario/problem.ts";
import type { Experiment } from "./experiment.ts";
import { experimentFaults } from "./experiment-faults.ts";
import { ExperimentFile, experimentSchema } from "./experiment-file.ts";
import type { LoadedExperiment } from "./experiment-study.ts";
import { scenarioFaults } from "./scenario-faults.ts";

/** Reads a scenario by its path as the experiment writes it, with overrides `path=value`. */
type OpenScenario = (path: string, set: readonly string[]) => Loaded;

/** Reads and checks an experiment from its text, without files of its scenario. Throws a `ScenarioError` with all that is wrong. */
export function parseExperiment(text: string, file: string, open: OpenScenario): LoadedExperiment {
  const tree = withoutNulls(readMap(text, file));
  const experiment = checked(tree);
  const opened = openScenario(experiment, tree, open);
  const loaded = { experiment, file, text, opened, scenarioFiles: [] };
  refuse(experimentFaults(loaded), tree);
  refuse(scenarioFaults(loaded), tree);
  return loaded;
}

function checked(tree: Located): Experiment {
  const plain = toPlain(tree);
  const parsed = ExperimentFile.safeParse(plain);
  if (parsed.success) return parsed.data as Experiment;
  const context = { schema: experimentSchema(), plain, tree };
  const problems = parsed.error.issues
    .flatMap((issue) => explain(issue, context))
    .map(({ problem }) => problem);
  if (problems.length > 0) throw scenarioError(inOrder(problems));
  throw scenarioError(
    parsed.error.issues.map(({ path, message }): Problem => {
      const place = path.map((key) => (typeof key === "symbol" ? String(key) : key));
      return {
        ...placeOf(tree, place),
        path: dotted(place),
        given: "",
        allowed: { en: message, zh: message },
      };
    }),
  );
}

/** A scenario that cannot be found or set is a mistake of the experiment; one that is wrong in itself speaks for itself. */
function openScenario({ county }: Experiment, tree: Located, open: OpenScenario): Loaded {
  const settings = Object.entries(county.set).map(
    ([path, value]) => [path, `${path}=${JSON.stringify(value)}`] as const,
  );
  try {
    return open(
      county.scenario,
      settings.map(([, setting]) => setting),
    );
  } catch (error) {
    if (!isScenarioError(error)) throw error;
    throw scenarioError(
      error.problems.map((problem): Problem => {
        const from = settings.find(([, setting]) => problem.file === `--set ${setting}`);
        if (from) return { ...problem, ...keyPlace(tree, ["county", "set", from[0]]) };
        if (problem.line > 0 || problem.path !== "") return problem;
        const place = placeOf(tree, ["county", "scenario"]);
        return { ...problem, ...place, path: "county.scenario", given: problem.given || county.scenario };
      }),
    );
  }
}

function refuse(faults: readonly Fault[], tree: Located): void {
  if (faults.length === 0) return;
  throw scenarioError(
    inOrder(
      faults.map(({ path, key, with: _, otherwise: _words, ...fault }): Problem => {
        const place = key && nodeAt(tree, path) ? keyPlace(tree, path) : placeOf(tree, path);
        return { ...place, ...fault, path: dotted(path) };
      }),
    ),
  );
}

const inOrder = (problems: readonly Problem[]): Problem[] =>
  [...problems].sort((a, b) => a.line - b.line || a.column - b.column);
