import { designs } from "../design/all.ts";
import { type Analysis, analyse, strengths } from "./analysis.ts";
import type { Sample } from "./analysis-sample.ts";
import type { Bounded } from "./bootstrap.ts";

/** The indices of growing parts of the sample: those of the full sample stand still if they have converged. */
export interface Convergence {
  /** Rows, trajectories or points used. */
  sizes: number[];
  /** By factor, by size. */
  lines: Bounded[][];
}

const PARTS = [1 / 8, 1 / 4, 3 / 8, 1 / 2, 5 / 8, 3 / 4, 7 / 8, 1];
const FEWER = 100;

/** Nothing for designs whose first points are no sample of the whole: of a grid they hold the first factor still. */
export function convergence(sample: Sample, { method }: Analysis): Convergence | undefined {
  if (!designs[sample.study.design.kind].growing) return undefined;
  const seen = PARTS.map((part) => analyse(sample, method, { part, resamples: FEWER })).filter(
    ({ used }, k, all) => used > 1 && used !== all[k - 1]?.used,
  );
  const all = seen.map(strengths);
  return {
    sizes: seen.map(({ used }) => used),
    lines: sample.columns.map((_, f) => all.map((bounded) => bounded[f])),
  };
}
