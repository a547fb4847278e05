import { complete, type Sample } from "./analysis-sample.ts";

/** What methods of any design share: a point is a row, and points without a result are left out. */
export const plainSample = {
  unit: { zh: "个点", en: "points" },
  least: (factors: number): number => 10 * factors,
  lost({ dropped, used }: { dropped: number; used: number }) {
    if (dropped === 0) return undefined;
    return {
      zh: `没有结果的点 ${dropped} 个被弃用，保留 ${used} 个。`,
      en: `${dropped} point${dropped === 1 ? "" : "s"} without a result dropped, ${used} kept.`,
    };
  },
};

/** The first points of a sample that have a result. */
export function pointsOf(sample: Sample, part: number) {
  const all = Math.ceil(part * sample.points.length);
  const rows = Array.from({ length: all }, (_, p) => p).filter((p) => Number.isFinite(sample.means[p]));
  return { ...complete(sample, rows), used: rows.length, dropped: all - rows.length };
}

/** How many rows or trajectories a design has. */
export const blocksOf = ({ points }: Sample): number =>
  points.reduce((most, { block }) => Math.max(most, block + 1), 0);
