import { basename, dirname, join } from "node:path";
import { stringify } from "yaml";
import type { Names } from "../declare/parameter.ts";
import type { Loaded } from "../scenario/load.ts";
import type { TextLimits } from "../scenario/yaml-text.ts";
import type { LoadedStudy } from "../sweeps/study/load-study.ts";
import { parseStudy } from "../sweeps/study/parse-study.ts";
import { type Axis, valueAt } from "./space.ts";

/** What every wave of a calibration is played on. */
export interface Calibrated {
  /** The scenario's file, as it was read with the changes `set`. */
  file: string;
  opened: Loaded;
  set: Readonly<Record<string, unknown>>;
  axes: readonly Axis[];
  /** The arm that a bank lends in, and the one with both lenders. */
  bank: string;
  both: string;
  replicates: number;
  seed: string;
}

/** Metrics of which the headline is made; all else that a wave keeps are targets. */
export const headlines = ["relapse", "liftedIncome", "income", "coverage"] as const;

/** A wave holds a value for every parameter at every point: some 200,000 of 441 parameters. */
const MADE_HERE: TextLimits = { characters: 500e6, nodes: 50e6 };

interface WaveAsked {
  /** Ends the study's name: `wave-1`, `sample`. */
  name: string;
  title: Names;
  /** A Latin hypercube of so many points, or the places themselves. */
  points: number | readonly ArrayLike<number>[];
}

/**
 * A wave as a study like any other: its store is one that `sweep status`, `export`, `resume` take. Each point has luck of
 * its own, so that an emulator's error holds it.
 */
export function waveStudy(calibrated: Calibrated, { name, title, points }: WaveAsked): LoadedStudy {
  const { file, opened, set, axes, bank, both, replicates, seed } = calibrated;
  const own = `${opened.scenario.name}-${name}`;
  const text = stringify(
    {
      name: own,
      title,
      scenario: basename(file),
      ...(Object.keys(set).length > 0 && { set }),
      arms: [bank, both],
      factors: axes.map(({ path, low, high }) => ({ path, range: [low, high] })),
      design:
        typeof points === "number"
          ? { kind: "latinHypercube", points }
          : { kind: "table", rows: points.map((unit) => axes.map((axis, a) => valueAt(axis, unit[a]))) },
      replicates,
      luck: "independent",
      keep: { metrics: [...headlines], targets: true },
      seed: `${seed}/${name}`,
    },
    { lineWidth: 0, aliasDuplicateObjects: false },
  );
  return parseStudy(text, join(dirname(file), `${own}.yaml`), () => opened, MADE_HERE);
}
