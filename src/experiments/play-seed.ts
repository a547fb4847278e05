import { simulateArms } from "../model/simulate.ts";
import { messageOf } from "../play/runner.ts";
import { eachDesignPoint } from "../sweeps/design/design-points.ts";
import type { LoadedStudy } from "../sweeps/study/load-study.ts";
import { pointed } from "../sweeps/study/point-plan.ts";
import type { Experiment } from "./file/experiment.ts";
import { type ExperimentFound, findingsOf } from "./found/findings.ts";
import { estimatesIn, type SeedEstimate } from "./found/seed-estimate.ts";
import { recordSamples } from "./sample/record-samples.ts";

/** A seed of an experiment that was played, reduced to what findings are made of. */
export interface PlayedSeed {
  replicate: number;
  /** By this machine's clock. */
  seconds: number;
  /** Rows of each sample. */
  rows: Readonly<Record<string, number>>;
  estimates: Readonly<Record<string, SeedEstimate>>;
  /** Why there are none; empty otherwise. */
  failed: string;
}

/** A seed that came to nothing. */
export const failedSeed = (replicate: number, failed: string, seconds = 0): PlayedSeed => ({
  ...{ replicate, seconds, rows: {}, estimates: {}, failed },
});

/**
 * Plays seeds of an experiment's study and estimates at once, so that no sample is kept. What a seed comes to is what
 * `sannong experiment run` reads from its store.
 */
export function seedPlayer(loaded: LoadedStudy): (replicate: number) => PlayedSeed {
  const { study } = loaded;
  const experiment = study.experiment as Experiment;
  const [point] = eachDesignPoint(study);
  const { plan, problem = "no plan" } = pointed(loaded, point);
  return (replicate) => {
    const began = performance.now();
    const seconds = (): number => (performance.now() - began) / 1000;
    if (!plan) return failedSeed(replicate, problem);
    try {
      const { prepare, watch, tables } = recordSamples(experiment, { plan, replicate });
      const samples = tables(simulateArms(plan, replicate, study.arms, { prepare, watch }));
      const estimates = samples.flatMap(([name, table]) =>
        estimatesIn(name, table, experiment, { seed: study.seed, replicate }),
      );
      const rows = Object.fromEntries(samples.map(([name, table]) => [name, table.rows]));
      return {
        ...{ replicate, rows, failed: "" },
        estimates: Object.fromEntries(estimates),
        seconds: seconds(),
      };
    } catch (error) {
      return failedSeed(replicate, messageOf(error), seconds());
    }
  };
}

/** What an experiment found over so many seeds, those that failed among them. */
export function findingsOfSeeds(
  experiment: Experiment,
  seeds: number,
  played: readonly PlayedSeed[],
): ExperimentFound {
  const inOrder = [...played].sort((a, b) => a.replicate - b.replicate);
  const each = Object.keys(experiment.estimates).map((name): [string, SeedEstimate[]] => [
    name,
    inOrder.flatMap(({ estimates }) => estimates[name] ?? []),
  ]);
  return findingsOf(experiment, seeds, new Map(each));
}
