import type { ZodType } from "zod";
import type { Names } from "../../declare/parameter.ts";
import type { Draw } from "../../math/draw.ts";
import type { Fault } from "../../scenario/check.ts";
import type { Warning } from "../../scenario/problem.ts";
import type { Factor, FactorValue } from "../factor/factor.ts";
import type { Citations } from "./citation.ts";

/** One setting of all factors. */
export interface DesignPoint {
  /** From 1. */
  point: number;
  /** In the order of the study's factors. */
  values: readonly FactorValue[];
  /** Where the values come from: a place between 0 and 1 for each factor. */
  unit: readonly number[];
  /** saltelli: "A", "B", "AB3", "BA3"; morris and oneAtATime: the factor moved, "3"; "" otherwise. Factors count from 0. */
  role: string;
  /** Row of saltelli or trajectory of morris, from 0; 0 elsewhere. */
  block: number;
}

/** A point that has no number yet. */
export type Row = Omit<DesignPoint, "point">;

/** A key that a study file writes beside the design's kind. */
export interface Setting<Value> extends Names {
  schema: ZodType;
  /** What stands where nothing is written; with an example and without this, the key must be written. */
  fallback?: Value;
  example?: Value;
}

/** The values of a design's settings, by key. */
export type Settings = Readonly<Record<string, unknown>>;

/**
 * How the points of a study are chosen. To add a design: one file that holds this, and its line in `all.ts`; study
 * schema, messages, reports and bibliography follow.
 */
export interface Design<S extends Settings = Settings> extends Names {
  /** As the methods of a paper call it, with what it rests on. */
  described: Names;
  cite: Citations;
  settings: { readonly [K in keyof S]: Setting<S[K]> };
  /** How many points, without listing them. */
  size(settings: S, factors: readonly Factor[]): number;
  /** The points, one after another; all luck from `draw`. */
  rows(settings: S, factors: readonly Factor[], draw: Draw): Iterable<Row>;
  /** What of settings and factors does not fit, by its place in the study. */
  faults?(settings: S, factors: readonly Factor[]): Fault[];
  /** What is allowed but probably not meant. */
  warnings?(settings: S): Warning[];
  /** How factors change from point to point: all of them, one alone against the scenario, or one after another. */
  moves: "together" | "alone" | "inTurn";
  /** Many points have most of their coordinates in common, so that they are no independent sample. */
  clustered: boolean;
  /** The first points are a sample of the whole space. */
  growing: boolean;
  /** A design with more `points` begins with those of one that has fewer. */
  nested: boolean;
}

/** A design as it is declared; says which settings it takes by their types. */
export const design = <S extends Settings>(declared: Design<S>): Design<S> => declared;
