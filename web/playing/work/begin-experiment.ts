import type { Names } from "../../../src/declare/parameter.ts";
import { estimatorOf } from "../../../src/experiments/file/estimate-faults.ts";
import { armsOf, type Experiment } from "../../../src/experiments/file/experiment.ts";
import { experimentStudy, type LoadedExperiment } from "../../../src/experiments/file/experiment-study.ts";
import { parseExperiment } from "../../../src/experiments/file/parse-experiment.ts";
import { type Loaded, parseScenario } from "../../../src/scenario/load.ts";
import { nearest } from "../../../src/scenario/nearest.ts";
import { scenarioError, type Warning } from "../../../src/scenario/problem.ts";
import { begunManifest } from "../../../src/sweeps/store/begun-manifest.ts";
import { type SavedStudy, savedStudy } from "../../../src/sweeps/study/saved-study.ts";
import { packagedText } from "./read.ts";

/** An experiment of which nothing has been played yet. */
export interface BegunExperiment {
  /** What its seeds come to is that of no other: version of the model, and everything that can move them. */
  id: string;
  /** A study of as many seeds as the file says. */
  saved: SavedStudy;
  /** Such as E3; empty where the file has none. */
  code: string;
  /** Seeds at least, and the estimate that asks for them, where one does. */
  least: number;
  leastFor?: string;
  /** Households that live a season, in a seed. */
  effort: number;
  households: number;
  arms: number;
  warnings: readonly Warning[];
}

/** The experiment of a study that was begun. */
export const experimentOf = ({ study }: SavedStudy): Experiment => study.experiment as Experiment;

/** Reads and checks an experiment from its text as `sannong experiment run` does. Throws `ScenarioError` with lines of the text. */
export function beginExperiment(
  text: string,
  file: string,
  packaged: Readonly<Record<string, unknown>>,
): BegunExperiment {
  const loaded = parseExperiment(text, file, (path, set) => openScenario(path, set, packaged));
  const { experiment, opened } = loaded;
  const study = experimentStudy(loaded, experiment.seeds);
  const arms = armsOf(experiment).length;
  const { villages, householdsPerVillage } = opened.scenario.county;
  const households = villages * householdsPerVillage;
  return {
    id: identityOf(loaded),
    saved: savedStudy(study),
    code: experiment.code ?? "",
    ...leastOf(experiment),
    // Arms part after the burn-in, which they share.
    effort: households * (opened.scenario.time.burnIn + arms * experiment.county.seasons),
    households,
    arms,
    warnings: opened.warnings,
  };
}

/** A seed comes to the same however many are played beside it. */
function identityOf(loaded: LoadedExperiment): string {
  const one = { ...loaded, experiment: { ...loaded.experiment, seeds: 1 } };
  const { modelVersion, studyHash, scenarioHash } = begunManifest(experimentStudy(one, 1), 1);
  return `${modelVersion} ${studyHash} ${scenarioHash}`;
}

/** The estimator that asks for the most seeds. */
function leastOf({ estimates }: Experiment): Pick<BegunExperiment, "least" | "leastFor"> {
  let found: Pick<BegunExperiment, "least" | "leastFor"> = { least: 1 };
  for (const [leastFor, { kind }] of Object.entries(estimates)) {
    const least = estimatorOf(kind)?.seeds ?? 1;
    if (least > found.least) found = { least, leastFor };
  }
  return found;
}

const FOLDER = /(?:^|[\\/])scenarios[\\/]([^\\/]+)$/;

const notPackaged = {
  en: "a scenario that comes with the package, as ../scenarios/baseline.yaml: the page sees no other file, `sannong experiment run` does",
  zh: "随软件提供的情景，如 ../scenarios/baseline.yaml；页面看不到其他文件，请用命令行 sannong experiment run",
};
const withFiles = {
  en: "a scenario without a survey or calibrated sets: those are read by `sannong experiment run`",
  zh: "不含调查数据或校准参数组的情景；含这些的请用命令行 sannong experiment run",
};

/** The packaged scenario that an experiment names, and nothing that would lie in files beside it. */
function openScenario(
  path: string,
  set: readonly string[],
  packaged: Readonly<Record<string, unknown>>,
): Loaded {
  const name = FOLDER.exec(path)?.[1] ?? "";
  const read = (each: string): string => packagedText(each, packaged);
  if (!Object.hasOwn(packaged, name)) {
    const names = Object.keys(packaged).map((each) => `../scenarios/${each}`);
    throw refused(path, notPackaged, nearest(path, names));
  }
  const opened = parseScenario(read(name), path, read, set);
  const { population, compare } = opened.scenario;
  if (population.survey || compare.calibrated) throw refused(path, withFiles);
  return opened;
}

/** Without a line: the experiment's reader puts it where the file names the scenario. */
const refused = (path: string, allowed: Names, near?: string) =>
  scenarioError([{ file: path, line: 0, column: 0, path: "", given: path, allowed, nearest: near }]);
