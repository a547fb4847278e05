import type { Draw } from "../../math/draw.ts";
import { design } from "./design.ts";
import { fromColumns } from "./rows.ts";
import { points } from "./settings.ts";

export const random = design({
  en: "random sample",
  zh: "随机抽样",
  described: { en: "Random sample", zh: "随机抽样" },
  cite: {},
  settings: { points },
  size: ({ points }) => points,
  rows: ({ points }, factors, draw) => fromColumns(factors, randomColumns(factors.length, points, draw)),
  moves: "together",
  clustered: false,
  growing: true,
  nested: true,
});

/** Independent uniform points, one column a dimension; a longer design begins with the shorter one. */
function randomColumns(dimensions: number, points: number, draw: Draw): Float64Array[] {
  return Array.from({ length: dimensions }, (_, dimension) => {
    const luck = draw("random design", dimension);
    return Float64Array.from({ length: points }, (_, k) => luck.uniform(k));
  });
}
