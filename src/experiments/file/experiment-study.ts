import type { Loaded } from "../../scenario/load.ts";
import { scenarioFrom } from "../../scenario/load.ts";
import type { LoadedStudy } from "../../sweeps/study/load-study.ts";
import { onePointStudy } from "../../sweeps/study/one-point-study.ts";
import { armsOf, type Experiment, TRIAL } from "./experiment.ts";
import { treatedArm } from "./treated-arm.ts";

/** An experiment that was read and checked, with its county. */
export interface LoadedExperiment {
  experiment: Experiment;
  file: string;
  text: string;
  /** The county's scenario with the changes of `county.set`. */
  opened: Loaded;
  /** Its files as they were written, for whoever reads the store. */
  scenarioFiles: LoadedStudy["scenarioFiles"];
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

/** The study that an experiment is played as: an arm for each treatment. */
export function experimentStudy(loaded: LoadedExperiment, seeds: number): LoadedStudy {
  const { experiment, file, text, opened, scenarioFiles } = loaded;
  const arms = armsOf(experiment);
  const plain = countyOf(loaded);
  const { scenario: base } = scenarioFrom(plain, experiment.name);
  return onePointStudy({
    ...{
      name: experiment.name,
      title: experiment.title,
      about: experiment.about,
      file,
      text,
      opened,
      scenarioFiles,
      plain,
    },
    ...{ base, arms, treatment: arms.at(-1) ?? arms[0], replicates: seeds, experiment },
    scenario: experiment.county.scenario,
    seasons: experiment.county.seasons,
    keep: { samples: true },
  });
}
