import type { Draw } from "../../math/draw.ts";
import type { Warning } from "../../scenario/problem.ts";
import { article } from "./citation.ts";
import { design } from "./design.ts";
import { dimensionFaults } from "./factor-faults.ts";
import { fromColumns } from "./rows.ts";
import { scrambled } from "./scramble.ts";
import { points } from "./settings.ts";
import { sobolColumn } from "./sobol-sequence.ts";

/** What the sequence and its scrambling rest on. */
export const sequenceCitations = {
  JoeKuo2008: article({
    author: "Joe, Stephen and Kuo, Frances Y.",
    title: "Constructing Sobol sequences with better two-dimensional projections",
    journal: "SIAM Journal on Scientific Computing",
    year: "2008",
    volume: "30",
    pages: "2635--2654",
    doi: "10.1137/070709359",
  }),
  Owen1998: article({
    author: "Owen, Art B.",
    title: "Scrambling Sobol' and Niederreiter--Xing points",
    journal: "Journal of Complexity",
    year: "1998",
    volume: "14",
    pages: "466--489",
    doi: "10.1006/jcom.1998.0487",
  }),
};

export const sobol = design({
  en: "Sobol' sequence",
  zh: "Sobol′ 序列",
  described: {
    en: "Sobol' sequence with Owen scrambling (direction numbers of Joe and Kuo 2008)",
    zh: "Owen 置乱的 Sobol′ 序列（方向数取自 Joe、Kuo 2008）",
  },
  cite: sequenceCitations,
  settings: { points },
  size: ({ points }) => points,
  rows: ({ points }, factors, draw) => fromColumns(factors, scrambledSobol(factors.length, points, draw)),
  faults: (_, factors) => dimensionFaults(factors, 1),
  warnings: ({ points }) => unbalanced(points),
  moves: "together",
  clustered: false,
  growing: true,
  nested: true,
});

/** Says so where a number of Sobol' points is no power of two. */
export function unbalanced(points: number): Warning[] {
  if ((points & (points - 1)) === 0) return [];
  const en = `${points} is no power of two: Sobol' points are only balanced for 64, 128, 256 …`;
  const zh = `${points} 不是 2 的幂：Sobol' 序列在 64、128、256 … 个点时才均衡`;
  return [{ path: "design.points", message: { en, zh } }];
}

/** Scrambled Sobol' points, one column a dimension; a longer design begins with the shorter one. */
export function scrambledSobol(dimensions: number, points: number, draw: Draw): Float64Array[] {
  return Array.from({ length: dimensions }, (_, dimension) =>
    scrambled(sobolColumn(dimension, points), draw("sobol scramble", dimension)),
  );
}
