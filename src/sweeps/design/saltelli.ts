import type { Draw } from "../../math/draw.ts";
import { article } from "./citation.ts";
import { design } from "./design.ts";
import { dimensionFaults } from "./factor-faults.ts";
import { replaced } from "./replaced.ts";
import { fromUnits } from "./rows.ts";
import { points, secondOrder } from "./settings.ts";
import { scrambledSobol, sequenceCitations, unbalanced } from "./sobol.ts";

export const saltelli2010 = article({
  author:
    "Saltelli, Andrea and Annoni, Paola and Azzini, Ivano and Campolongo, Francesca and Ratto, Marco and Tarantola, Stefano",
  title:
    "Variance based sensitivity analysis of model output. Design and estimator for the total sensitivity index",
  journal: "Computer Physics Communications",
  year: "2010",
  volume: "181",
  pages: "259--270",
  doi: "10.1016/j.cpc.2009.09.018",
});

export const saltelli = design({
  en: "Saltelli's design",
  zh: "Saltelli 设计",
  described: {
    en: "Saltelli's design on a Sobol' sequence with Owen scrambling (direction numbers of Joe and Kuo 2008)",
    zh: "Saltelli 设计，取自 Owen 置乱的 Sobol′ 序列（方向数取自 Joe、Kuo 2008）",
  },
  cite: { Saltelli2010: saltelli2010, ...sequenceCitations },
  settings: { points, secondOrder },
  size: ({ points, secondOrder }, factors) => points * (secondOrder ? 2 : 1) * factors.length + 2 * points,
  rows: ({ points, secondOrder }, factors, draw) =>
    fromUnits(factors, saltelliRows(factors.length, points, secondOrder, draw)),
  faults: (_, factors) => dimensionFaults(factors, 2),
  warnings: ({ points }) => unbalanced(points),
  moves: "together",
  clustered: true,
  growing: true,
  nested: true,
});

/** A point between 0 and 1 with its part in the scheme. */
interface Part {
  unit: number[];
  role: string;
  block: number;
}

/**
 * Saltelli's scheme (2002; 2010 for the order): two independent samples A and B, the halves of one scrambled Sobol'
 * sequence of twice the dimensions, and for each factor f `ABf`, A with B's column f; for second-order indices also
 * `BAf`. Row after row: A, AB0 …, BA0 …, B.
 */
function* saltelliRows(dimensions: number, rows: number, secondOrder: boolean, draw: Draw): Generator<Part> {
  const columns = scrambledSobol(2 * dimensions, rows, draw);
  for (let block = 0; block < rows; block++) {
    const all = columns.map((column) => column[block]);
    const a = all.slice(0, dimensions);
    const b = all.slice(dimensions);
    yield { unit: a, role: "A", block };
    for (let f = 0; f < dimensions; f++) yield { unit: replaced(a, f, b[f]), role: `AB${f}`, block };
    if (secondOrder)
      for (let f = 0; f < dimensions; f++) yield { unit: replaced(b, f, a[f]), role: `BA${f}`, block };
    yield { unit: b, role: "B", block };
  }
}
