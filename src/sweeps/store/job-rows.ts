import type { Chances } from "../../compare/chances.ts";
import type { Events } from "../../compare/estimate.ts";
import type { FateCounts } from "../../compare/fate-counts.ts";
import type { GroupFigures } from "../../compare/group-figures.ts";
import type { Group } from "../../compare/kinds.ts";
import type { PackedSample } from "../../compare/packed-sample.ts";
import type { Payment } from "../../compare/payments.ts";
import type { Fates } from "../../model/run.ts";

/** One arm of one replicate at one point, as the store keeps it. */
export interface RunRow {
  key: string;
  arm: string;
  status: "finished" | "failed";
  /** Why it failed; empty otherwise. */
  reason: string;
  /** The run's figure of each kept metric; NaN where it is not defined. */
  values: Float64Array;
  /** Of each kept metric by season or year, if the study keeps seasons. */
  series?: readonly (readonly number[])[];
  /** What became of each household, if the study keeps households. */
  households?: Fates;
  /** Headline metrics by year, if the study keeps years. */
  years?: readonly (readonly number[])[];
  /** What became of households, as counts by group, if the study keeps fates. */
  fates?: readonly FateCounts[];
  /** What the run came to by group of households, if the study keeps groups. */
  groups?: readonly GroupFigures[];
  /** Each household's chance of falling, if the study keeps chances. */
  chances?: Chances;
  /** Who paid what in the flows that the study keeps. */
  payments?: readonly Payment[];
  /** What an experiment recorded; of several arms together, at the first of them. */
  samples?: readonly PackedSample[];
  /** What published figures came to, if the study keeps targets; of the reference arm's row alone. */
  targets?: Readonly<Record<string, number>>;
}

/** By population. */
export type JobEvents = Readonly<Record<Group, Events>>;

/** What a job came to: one row an arm. */
export interface JobRows {
  point: number;
  replicate: number;
  /** Of the whole job, by this machine's clock. */
  seconds: number;
  rows: readonly RunRow[];
  /** Households that fared otherwise under the treatment than under the reference, where both were played. */
  events?: JobEvents;
}
