import type { Names, Unit } from "../../declare/parameter.ts";

export const designKinds = [
  "grid",
  "latinHypercube",
  "sobol",
  "saltelli",
  "morris",
  "oneAtATime",
  "random",
] as const;
export type DesignKind = (typeof designKinds)[number];

export const distributionKinds = ["uniform", "logUniform", "triangular", "normal", "logNormal"] as const;
export type DistributionKind = (typeof distributionKinds)[number];

/** What one factor may be set to. */
export type FactorValue = number | string | boolean;

/** Between `low` and `high`; of a normal the mean and standard deviation, of a log-normal the median and log-sd. */
export interface Distribution {
  kind: DistributionKind;
  low?: number;
  high?: number;
  mode?: number;
  mean?: number;
  sd?: number;
  median?: number;
  sigma?: number;
}

/** One parameter that a study varies, with what the scenario's schema says of it. */
export interface Factor {
  /** As in the study file; `*` stands for every arm played. */
  path: string;
  names: Names;
  unit: Unit;
  whole: boolean;
  /** Values are a multiple of this. */
  multipleOf?: number;
  /** The range of the schema; absent for switches and choices. */
  min?: number;
  max?: number;
  kind: "list" | "range" | "distribution";
  values?: readonly FactorValue[];
  low?: number;
  high?: number;
  scale?: "linear" | "log";
  levels?: number;
  distribution?: Distribution;
  /** The scenario's own value, after `set`; absent where it has none or the arms differ. */
  base?: FactorValue;
}

/** How the points of a study are chosen. */
export interface Design {
  kind: DesignKind;
  /** Points of sobol, latinHypercube and random; rows of the base sample of saltelli; 0 for the others. */
  points: number;
  /** Of saltelli: BA blocks too, for second-order indices. */
  secondOrder: boolean;
  /** Of morris. */
  trajectories: number;
  /** Of morris: trajectories drawn, of which those far apart are kept; 0 keeps all that are drawn. */
  candidates: number;
}

/** Replicates at a point go on until the 95 % half-width of a metric is reached. */
export interface Stop {
  /** `difference.<metric>` or `<arm>.<metric>`. */
  metric: string;
  halfWidth: number;
  atLeast: number;
  atMost: number;
}

export interface Keep {
  metrics: "all" | readonly string[];
  seasons: boolean;
  households: boolean;
}

/** A study file with its defaults filled in; plain data, which a manifest can hold. */
export interface Study {
  name: string;
  title: Names;
  about: Names;
  /** As written: relative to the study file. */
  scenario: string;
  set: Readonly<Record<string, unknown>>;
  /** The first is the reference unless `reference` says otherwise. */
  arms: readonly string[];
  reference: string;
  treatment: string;
  factors: readonly Factor[];
  design: Design;
  replicates: number;
  /** Shared: replicate r has the same luck at every point. */
  luck: "shared" | "independent";
  stop?: Stop;
  keep: Keep;
  /** Of the design and of the luck; by default the scenario's. */
  seed: string;
}
