import { levelsOf } from "../study/factor-value.ts";
import type { Study } from "../study/study.ts";

/** Points that a design may have at most. */
export const MOST_POINTS = 1_000_000;

/** How many points a study's design has, without listing them. */
export function designSize({ factors, design }: Pick<Study, "factors" | "design">): number {
  const { kind, points, trajectories, secondOrder } = design;
  const d = factors.length;
  if (d === 0) return 0;
  switch (kind) {
    case "grid":
      return factors.reduce((size, factor) => size * (factor.values?.length ?? factor.levels ?? 2), 1);
    case "oneAtATime":
      return factors.reduce((size, factor) => size + moves(factor), 1);
    case "saltelli":
      return points * (secondOrder ? 2 * d + 2 : d + 2);
    case "morris":
      return trajectories * (d + 1);
    default:
      return points;
  }
}

const moves = (factor: Study["factors"][number]): number =>
  levelsOf(factor).filter((level) => level !== factor.base).length;

/** How many runs a study plays: points × replicates × arms, at least and at most. */
export function runsOf(study: Study): { least: number; most: number } {
  const each = designSize(study) * study.arms.length;
  const { stop, replicates } = study;
  return { least: each * (stop?.atLeast ?? replicates), most: each * (stop?.atMost ?? replicates) };
}
