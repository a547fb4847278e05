import { basename, dirname, relative } from "node:path";
import type { Loaded } from "../../scenario/load.ts";
import { scenarioFrom } from "../../scenario/load.ts";
import { readText } from "../../scenario/load-file.ts";
import { resolveDesign } from "../../sweeps/design/study-design.ts";
import type { Factor } from "../../sweeps/factor/factor.ts";
import type { LoadedStudy } from "../../sweeps/study/load-study.ts";
import { armsOf, type Experiment, TRIAL } from "./experiment.ts";
import { treatedArm } from "./treated-arm.ts";

/** An experiment that was read and checked, with its county. */
export interface LoadedExperiment {
  experiment: Experiment;
  file: string;
  text: string;
  /** The county's scenario with the changes of `county.set`. */
  opened: Loaded;
}

type Plain = Record<string, unknown>;

/** The county with an arm for each treatment, as plain data; throws a `ScenarioError` where no scenario can be made of it. */
export function countyOf({ experiment, opened }: Pick<LoadedExperiment, "experiment" | "opened">): Plain {
  const { county, events, arms, treatment } = experiment;
  const { plain, scenario } = opened;
  const own = plain.arms as Record<string, Plain>;
  const base = own[county.arm];
  const treated = arms ?? { [TRIAL]: { title: treatedTitle, treatment } };
  const tried = armsOf(experiment).slice(1);
  const time = plain.time as Plain | undefined;
  return {
    ...plain,
    time: { ...time, seasons: county.seasons, burnInArm: scenario.time.burnInArm },
    shocks: { ...(plain.shocks as Plain | undefined), ...events },
    arms: {
      ...own,
      ...Object.fromEntries(
        tried.map((name) => [
          name,
          treatedArm(base, treated[name].title, treated[name].treatment, experiment),
        ]),
      ),
    },
  };
}

const treatedTitle = { zh: "试验", en: "the trial" };

/** A study varies something: here one thing with one value. */
const playedSeasons = ({ county }: Experiment): Factor => ({
  path: "time.seasons",
  names: { zh: "测量季数", en: "seasons measured" },
  unit: "seasons",
  whole: true,
  kind: "list",
  values: [county.seasons],
});

/**
 * The study that an experiment is played as: one point, an arm for each treatment, its seeds as replicates. Its store is
 * one that `sweep status`, `export` and `resume` take.
 */
export function experimentStudy(loaded: LoadedExperiment, seeds: number): LoadedStudy {
  const { experiment, file, text, opened } = loaded;
  const arms = armsOf(experiment);
  const { scenario: base } = scenarioFrom(countyOf(loaded), experiment.name);
  const { surveyed } = opened.scenario;
  const scenarioFiles = opened.files.map((path) => ({
    file: relative(dirname(file), path).replaceAll("\\", "/"),
    text: readText(path),
  }));
  return {
    study: {
      name: experiment.name,
      title: experiment.title,
      about: experiment.about,
      scenario: experiment.county.scenario,
      set: {},
      arms,
      reference: arms[0],
      treatment: arms.at(-1) ?? arms[0],
      factors: [playedSeasons(experiment)],
      design: resolveDesign({ kind: "grid" }),
      replicates: seeds,
      luck: "shared",
      keep: { metrics: [], seasons: false, households: false, samples: true },
      seed: base.seed,
      experiment,
    },
    file: basename(file),
    text,
    base: surveyed ? { ...base, surveyed } : base,
    plain: countyOf(loaded),
    scenarioFiles,
    warnings: [],
  };
}
