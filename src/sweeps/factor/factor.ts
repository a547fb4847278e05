import type { Names, Unit } from "../../declare/parameter.ts";

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
  /** Another parameter: the values are multiples of what that one is at the point. */
  times?: string;
  /** The scenario's own value, after `set`; absent where it has none or the arms differ. */
  base?: FactorValue;
}
