import type { Draw } from "../../math/draw.ts";
import { scrambledSobol } from "./sobol-design.ts";

/** A point between 0 and 1 with its part in the scheme. */
export interface Part {
  unit: number[];
  role: string;
  block: number;
}

/**
 * Saltelli's scheme (2002; 2010 for the order): two independent samples A and B, the halves of one scrambled Sobol'
 * sequence of twice the dimensions, and for each factor f `ABf`, A with B's column f; for second-order indices also
 * `BAf`. Row after row: A, AB0 …, BA0 …, B.
 */
export function* saltelli(
  dimensions: number,
  rows: number,
  secondOrder: boolean,
  draw: Draw,
): Generator<Part> {
  const columns = scrambledSobol(2 * dimensions, rows, draw);
  for (let block = 0; block < rows; block++) {
    const all = columns.map((column) => column[block]);
    const a = all.slice(0, dimensions);
    const b = all.slice(dimensions);
    yield { unit: a, role: "A", block };
    for (let f = 0; f < dimensions; f++) yield { unit: a.with(f, b[f]), role: `AB${f}`, block };
    if (secondOrder)
      for (let f = 0; f < dimensions; f++) yield { unit: b.with(f, a[f]), role: `BA${f}`, block };
    yield { unit: b, role: "B", block };
  }
}
