import type { Names } from "../declare/parameter.ts";
import type { TargetKey } from "../experiments/targets.ts";

/** An estimate of an experiment, by the name of its file and its own. */
export interface EstimateAt {
  experiment: string;
  estimate: string;
}

/** What a row asks for and the model does not carry, and what it would take. */
export interface Lack {
  what: Names;
  takes: Names;
}

/** One estimate by that of another experiment, seed by seed. */
export interface Ratio extends Names {
  above: EstimateAt;
  below: EstimateAt;
  band: readonly [number, number];
  figure: string;
  source: string;
  mechanism?: Names;
}

/**
 * A published pattern that the model is held against. What measures it stands elsewhere: every estimate of an experiment
 * whose target has this number, and the fit's targets that are named here.
 */
export interface ValidationRow extends Names {
  number: number;
  /** Where it was published. */
  source: string;
  fit?: readonly TargetKey[];
  /** Estimates that are shown and not judged. */
  beside?: readonly EstimateAt[];
  ratios?: readonly Ratio[];
  lacks?: readonly Lack[];
  /** What is to be said of the whole row. */
  note?: Names;
}
