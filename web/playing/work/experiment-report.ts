import type { Experiment } from "../../../src/experiments/file/experiment.ts";
import { findingsOfSeeds, type PlayedSeed } from "../../../src/experiments/play-seed.ts";
import { experimentJson } from "../../../src/report/experiments/experiment-json.ts";
import { experimentFigures, experimentPage } from "../../../src/report/experiments/experiment-page.ts";
import {
  type ExperimentReport,
  experimentReport,
} from "../../../src/report/experiments/experiment-report.ts";
import { experimentText } from "../../../src/report/experiments/experiment-text.ts";
import type { Figure } from "../../../src/report/sweep-report/figure.ts";
import type { Lang } from "../../../src/scenario/problem.ts";
import type { SavedStudy } from "../../../src/sweeps/study/saved-study.ts";
import { experimentOf } from "./begin-experiment.ts";

/** The pictures of an estimate. */
interface EstimatePictures {
  name: string;
  title: string;
  figures: readonly Figure[];
}

/** What the laboratory shows of an experiment, in one language: the words, tables and pictures of the command line's report. */
export interface ShownExperiment extends ExperimentReport {
  pictures: readonly EstimatePictures[];
  /** Samples in which no seed has anybody say nothing; in words. */
  nobody: readonly string[];
}

/** The seeds that there are of an experiment, out of those that were asked for. */
interface PlayedExperiment {
  saved: SavedStudy;
  seeds: number;
  played: readonly PlayedSeed[];
}

const foundIn = ({ saved, seeds, played }: PlayedExperiment) =>
  findingsOfSeeds(experimentOf(saved), seeds, played);

/** Estimates, and holds them against what was published. */
export function showExperiment(asked: PlayedExperiment, language: Lang): ShownExperiment {
  const found = foundIn(asked);
  const figures = experimentFigures(found, language);
  return {
    ...experimentReport(found, language),
    pictures: found.findings
      .map(({ name, form }) => ({
        name,
        title: form[language],
        figures: figures.filter(({ finding }) => finding.name === name).map(({ figure }) => figure),
      }))
      .filter((each) => each.figures.length > 0),
    nobody: emptySamples(experimentOf(asked.saved), asked.played).map((name) =>
      experimentText(language).mistake.nobody(name),
    ),
  };
}

const emptySamples = ({ samples }: Experiment, played: readonly PlayedSeed[]): string[] =>
  Object.keys(samples).filter((name) => played.every(({ rows }) => !rows[name]));

/** The text of a file as the command line writes it. */
export const experimentFile = (asked: PlayedExperiment, kind: "json" | "html", language: Lang): string =>
  kind === "json" ? experimentJson(foundIn(asked)) : experimentPage(foundIn(asked), language);
