import type { Draw, Stream } from "../../math/draw.ts";
import { article } from "./citation.ts";
import { design } from "./design.ts";
import { fromColumns } from "./rows.ts";
import { points } from "./settings.ts";

export const latinHypercube = design({
  en: "Latin hypercube",
  zh: "拉丁超立方",
  described: { en: "Latin hypercube (McKay et al. 1979)", zh: "拉丁超立方抽样（McKay 等 1979）" },
  cite: {
    McKay1979: article({
      author: "McKay, M. D. and Beckman, R. J. and Conover, W. J.",
      title:
        "A comparison of three methods for selecting values of input variables in the analysis of output from a computer code",
      journal: "Technometrics",
      year: "1979",
      volume: "21",
      pages: "239--245",
      doi: "10.1080/00401706.1979.10489755",
    }),
  },
  settings: { points },
  size: ({ points }) => points,
  rows: ({ points }, factors, draw) => fromColumns(factors, latinColumns(factors.length, points, draw)),
  moves: "together",
  clustered: false,
  growing: true,
  nested: false,
});

/** Latin hypercube (McKay, Beckman, Conover 1979): each of n equal parts of each dimension holds one point. */
function latinColumns(dimensions: number, points: number, draw: Draw): Float64Array[] {
  return Array.from({ length: dimensions }, (_, dimension) => {
    const order = shuffled(points, draw("latin hypercube order", dimension));
    const place = draw("latin hypercube place", dimension);
    return Float64Array.from(order, (part, k) => (part + place.uniform(k)) / points);
  });
}

/** The numbers from 0 in an order drawn by Fisher and Yates. */
export function shuffled(count: number, luck: Stream, salt = 0): number[] {
  const order = Array.from({ length: count }, (_, k) => k);
  for (let last = count - 1; last > 0; last--) {
    const other = Math.floor(luck.uniform(last, salt) * (last + 1));
    [order[last], order[other]] = [order[other], order[last]];
  }
  return order;
}
