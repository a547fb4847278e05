import { quantile } from "../math/quantile.ts";

/** A metric by season: its mean over replicates, and their 10–90 % spread. */
export interface Band {
  mean: number[];
  p10: number[];
  p90: number[];
}

/** Sums of a series over replicates, by season. */
export interface SeriesSums {
  sum: Float64Array;
  n: Float64Array;
}

/** Takes the series of a replicate in; seasons in which it is not defined do not count. */
export function addSeries(sums: SeriesSums, series: ArrayLike<number>): void {
  for (let t = 0; t < sums.n.length; t++)
    if (Number.isFinite(series[t])) {
      sums.sum[t] += series[t];
      sums.n[t]++;
    }
}

export const seriesSums = (seasons: number): SeriesSums => ({
  sum: new Float64Array(seasons),
  n: new Float64Array(seasons),
});

/** The mean over the replicates in which it is defined, season by season or year by year. */
export const meansOf = ({ sum, n }: SeriesSums): number[] => Array.from(sum, (total, t) => total / n[t]);

/** The mean of all replicates, and the spread of those that were kept. */
export function bandOf(sums: SeriesSums, replicates: readonly ArrayLike<number>[]): Band {
  const spread = Array.from(sums.sum, (_, t) =>
    replicates.map((series) => series[t]).filter(Number.isFinite),
  );
  return {
    mean: meansOf(sums),
    p10: spread.map((values) => quantile(values, 0.1)),
    p90: spread.map((values) => quantile(values, 0.9)),
  };
}
