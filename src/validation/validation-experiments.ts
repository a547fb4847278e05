import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import type { Experiment } from "../experiments/file/experiment.ts";
import type { LoadedExperiment } from "../experiments/file/experiment-study.ts";
import { experimentIn, loadExperiment } from "../experiments/file/load-experiment.ts";
import { loadScenario } from "../scenario/load-scenario.ts";
import type { ValidationRow } from "./validation-row.ts";

/** The scenario that an experiment names where any county will do. */
const ANY_COUNTY = "baseline.yaml";

/** Whether an experiment needs a county of its own: one of Taobao villages, one with help. */
export const hasOwnCounty = ({ county }: Experiment): boolean => basename(county.scenario) !== ANY_COUNTY;

/** The experiments of a folder, as they stand; a mistake throws a `ScenarioError`. */
export const experimentsIn = (folder: string): LoadedExperiment[] =>
  readdirSync(folder)
    .filter((name) => /\.ya?ml$/.test(name))
    .sort()
    .map((name) => loadExperiment(join(folder, name)));

/**
 * An experiment in the county that is validated, where it needs none of its own; what it sets of the county itself stands.
 * Throws a `ScenarioError` where the county lacks what it asks for.
 */
export function inCounty(
  loaded: LoadedExperiment,
  scenario: string,
  set: readonly string[],
): LoadedExperiment {
  if (hasOwnCounty(loaded.experiment)) return loaded;
  return experimentIn(loaded.text, loaded.file, (_, changes) =>
    loadScenario(scenario, { set: [...set, ...changes] }),
  );
}

/** What has to be played for some rows. */
interface ValidationPlan {
  experiments: readonly LoadedExperiment[];
  fit: boolean;
}

/** The experiments that measure these rows, and whether the fit does. */
export function planFor(rows: readonly ValidationRow[], all: readonly LoadedExperiment[]): ValidationPlan {
  const numbers = new Set(rows.map(({ number }) => number));
  const named = new Set(
    rows.flatMap(({ beside: shown = [], ratios = [] }) =>
      [...shown, ...ratios.flatMap(({ above, below }) => [above, below])].map(({ experiment }) => experiment),
    ),
  );
  const measures = ({ experiment: { name, estimates } }: LoadedExperiment): boolean =>
    named.has(name) ||
    Object.values(estimates).some(({ target }) => target?.number !== undefined && numbers.has(target.number));
  return { experiments: all.filter(measures), fit: rows.some(({ fit = [] }) => fit.length > 0) };
}
