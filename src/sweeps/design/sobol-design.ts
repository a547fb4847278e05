import type { Draw } from "../../math/draw.ts";
import { scrambled } from "./scramble.ts";
import { sobolColumn } from "./sobol-sequence.ts";

/** Scrambled Sobol' points, one column a dimension; a longer design begins with the shorter one. */
export function scrambledSobol(dimensions: number, points: number, draw: Draw): Float64Array[] {
  return Array.from({ length: dimensions }, (_, dimension) =>
    scrambled(sobolColumn(dimension, points), draw("sobol scramble", dimension)),
  );
}
