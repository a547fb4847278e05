import type { Draw } from "../../math/draw.ts";

/** Independent uniform points, one column a dimension; a longer design begins with the shorter one. */
export function randomDesign(dimensions: number, points: number, draw: Draw): Float64Array[] {
  return Array.from({ length: dimensions }, (_, dimension) => {
    const luck = draw("random design", dimension);
    return Float64Array.from({ length: points }, (_, k) => luck.uniform(k));
  });
}
