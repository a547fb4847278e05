import type { Names } from "../../declare/parameter.ts";
import type { DesignKind } from "../design/all.ts";
import type { Citations } from "../design/citation.ts";
import type { Sample } from "./analysis-sample.ts";
import type { Bounded } from "./bootstrap.ts";

/** How an analysis is made. */
interface How {
  /** In (0, 1]: only the first so many of the rows, trajectories or points. */
  part: number;
  seed: string;
  resamples?: number;
}

/** What a method found, and with how much: rows, trajectories or points. */
export interface Found<Finding> {
  finding: Finding;
  used: number;
  dropped: number;
  /** Single runs that were there and could not be used. */
  runsLeftOut?: number;
}

/** One index of every factor (or pair), as a table and a figure show it. */
export interface Index {
  /** Its column in a CSV file. */
  key: string;
  head: Names;
  values: readonly Bounded[];
}

/** An index as bars, beside the others of the figure. */
interface Bars extends Index {
  /** In the legend. */
  text: Names;
  /** Drawn as a frame; in the second colour. */
  hollow?: boolean;
  second?: boolean;
}

/** An index of pairs of factors. */
interface PairIndex extends Index {
  pairs: readonly (readonly [number, number])[];
}

/** μ* and σ by factor, where a method tells how much a factor matters from how tangled up it is. */
export interface Effects {
  muStar: Bounded;
  mu: Bounded;
  sigma: Bounded;
}

/**
 * How a sensitivity analysis is made, shown and told. To add a method: one file that holds this, and its line in
 * `all.ts`; command, tables, figures, reports and bibliography follow.
 */
export interface Method<Finding = unknown> extends Names {
  /** The design that it was made for and needs; a method without takes any. */
  needs?: DesignKind;
  cite: Citations;
  /** How it is made, a paragraph a string. */
  paragraphs: { zh: readonly string[]; en: readonly string[] };
  /** What its sample is counted in, and the fewest that are more than an example. */
  unit: Names;
  least(factors: number): number;
  analyse(sample: Sample, how: How): Found<Finding>;
  /** The index by which factors are ranked. */
  strengths(finding: Finding): readonly Bounded[];
  measure: Names;
  /** Indices are in the unit of the response, not shares. */
  inUnits: boolean;
  /** What each factor reaches by chance or luck alone in one study of twenty. */
  floors?(finding: Finding): readonly number[];
  indices(finding: Finding): Index[];
  pairs?(finding: Finding): PairIndex[];
  plane?(finding: Finding): readonly Effects[];
  figure: { title: Names; axis: Names; note(finding: Finding): Names; bars(finding: Finding): Bars[] };
  /** What the indices come to, in sentences. */
  findings(finding: Finding): Names[];
  /** What missing runs took away; nothing where they took nothing. */
  lost(found: Found<Finding>): Names | undefined;
}

/** A method as it is declared. */
export const method = <Finding>(declared: Method<Finding>): Method<Finding> => declared;
