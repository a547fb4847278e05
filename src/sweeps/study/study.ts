import type { Names } from "../../declare/parameter.ts";
import type { StudyDesign } from "../design/study-design.ts";
import type { Factor } from "../factor/factor.ts";

/** Replicates at a point go on until the 95 % half-width of a metric is reached. */
export interface Stop {
  /** `difference.<metric>` or `<arm>.<metric>`. */
  metric: string;
  halfWidth: number;
  atLeast: number;
  atMost: number;
}

interface Keep {
  metrics: "all" | readonly string[];
  seasons: boolean;
  households: boolean;
  /** Headline metrics by year: see `yearlyHeadlines`. */
  years?: boolean;
  /** What became of households, as counts by group: see `fateCounts`. */
  fates?: boolean;
  /** What runs come to by group of households: see `groupMetrics`. */
  groups?: boolean;
  /** Each household's chance of falling, by which any two points of a replicate can be paired: see `contrastEvents`. */
  chances?: boolean;
  /** Who paid what, flow by flow: see `paymentsOf`. */
  payments?: boolean;
  /** What the study's experiment has recorded of units, beside what they come to: see `stored-samples.ts`. */
  samples?: boolean;
  /** What the published figures come to that the model is held against: see `targets` of the experiments. */
  targets?: boolean;
}

/** A named set of changes to the scenario, a value of the factor `variant`. */
export interface Variant {
  name: string;
  title: Names;
  /** By path, as `set` of a study: any value that a scenario file can hold there, lists and groups too. */
  set: Readonly<Record<string, unknown>>;
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
  /** What the values of the factor `variant` stand for, if the study varies it. */
  variants?: readonly Variant[];
  design: StudyDesign;
  replicates: number;
  /** Shared: replicate r has the same luck at every point; byPoint: luck of its own, whatever number the point has. */
  luck: "shared" | "independent" | "byPoint";
  stop?: Stop;
  keep: Keep;
  /** Of the design and of the luck; by default the scenario's. */
  seed: string;
  /** The experiment that the study plays, as plain data; whoever plays jobs knows how to record its samples. */
  experiment?: object;
}
