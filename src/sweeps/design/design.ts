import { type Draw, luckOf, runKey } from "../../math/draw.ts";
import { levelsOf, sampled } from "../study/factor-value.ts";
import type { Factor, FactorValue, Study } from "../study/study.ts";
import { designSize, MOST_POINTS } from "./design-size.ts";
import { grid } from "./grid.ts";
import { latinHypercube } from "./latin-hypercube.ts";
import { morrisTrajectories } from "./morris-trajectories.ts";
import { oneAtATime } from "./one-at-a-time.ts";
import { randomDesign } from "./random-design.ts";
import { saltelli } from "./saltelli.ts";
import { scrambledSobol } from "./sobol-design.ts";

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

/** Every point of a study, in order; follows from the study and its seed alone. */
export const designOf = (study: Study): DesignPoint[] => [...eachDesignPoint(study)];

/** The same one after another: `designSize` of them. */
export function* eachDesignPoint(study: Study): Generator<DesignPoint> {
  const size = designSize(study);
  if (!(size >= 1 && size <= MOST_POINTS)) throw new Error(`a design of ${size} points`);
  let point = 0;
  for (const row of rowsOf(study)) yield { point: ++point, ...row };
}

function rowsOf(study: Study): Iterable<Row> {
  const { factors, design, seed } = study;
  const draw = designLuck(seed);
  const { points, trajectories, candidates, secondOrder } = design;
  switch (design.kind) {
    case "grid":
      return grid(factors);
    case "oneAtATime":
      return oneAtATime(factors);
    case "sobol":
      return fromColumns(study, scrambledSobol(factors.length, points, draw));
    case "latinHypercube":
      return fromColumns(study, latinHypercube(factors.length, points, draw));
    case "random":
      return fromColumns(study, randomDesign(factors.length, points, draw));
    case "saltelli":
      return fromUnits(study, saltelli(factors.length, points, secondOrder, draw));
    case "morris":
      return fromLevels(study, trajectories, candidates);
  }
}

/** The luck of a design; no run has the same, whose seeds end in a replicate's number alone. */
const designLuck = (seed: string): Draw => luckOf(runKey(`${seed}/design`, 0));

function* fromColumns({ factors }: Study, columns: readonly Float64Array[]): Generator<Row> {
  const at = factors.map(sampled);
  for (let k = 0; k < columns[0].length; k++) {
    const unit = columns.map((column) => column[k]);
    yield { values: unit.map((place, f) => at[f](place)), unit, role: "", block: 0 };
  }
}

function* fromUnits({ factors }: Study, parts: Iterable<Omit<Row, "values">>): Generator<Row> {
  const at = factors.map(sampled);
  for (const part of parts) yield { values: part.unit.map((place, f) => at[f](place)), ...part };
}

function* fromLevels({ factors, seed }: Study, trajectories: number, candidates: number): Generator<Row> {
  const levels = factors.map(morrisLevels);
  const values = factors.map((factor, f) => morrisValues(factor, levels[f]));
  const drawn = morrisTrajectories(levels, trajectories, candidates, designLuck(seed));
  for (const [block, { steps }] of drawn.entries())
    for (const { levels: at, moved } of steps)
      yield {
        values: at.map((level, f) => values[f][level]),
        unit: at.map((level, f) => level / (levels[f] - 1)),
        role: moved === undefined ? "" : String(moved),
        block,
      };
}

const LEVELS = 4;

/** How many levels a factor of a Morris design has: four, or enough for every value of a list. */
export function morrisLevels({ levels = LEVELS, values = [] }: Factor): number {
  return Math.max(levels, values.length + (values.length % 2));
}

/** A list is spread over the levels, so that a step of half of them always changes it. */
function morrisValues(factor: Factor, count: number): FactorValue[] {
  const { values } = factor;
  if (!values) return levelsOf(factor, count);
  const at = sampled(factor);
  return Array.from({ length: count }, (_, k) => at((k + 0.5) / count));
}
