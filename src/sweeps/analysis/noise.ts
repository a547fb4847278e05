import { extent } from "../../math/extent.ts";
import { mean } from "../../math/sum.ts";

/** The variance of single runs, split by what it comes from; parts that come out negative are zero. */
export interface NoiseShares {
  /** Points and replicates that the split rests on. */
  points: number;
  replicates: number;
  /** Through the factors: of the points' true means. */
  parameter: number;
  /** Luck that every point shares in a replicate (a bad year); NaN where points have luck of their own. */
  common: number;
  /** Luck that differs from point to point. */
  own: number;
  /** common + own, of all three. */
  luckShare: number;
  /** What is left of luck in a point's mean over its replicates, as a standard deviation, beside the common part. */
  pointError: number;
  /** What the common luck leaves in the means of all points alike, as a standard deviation; NaN without common luck. */
  commonError: number;
}

/**
 * Variance components: one-way where each point has its own luck, two-way (point and replicate, no repetition) where
 * replicate r has the same luck at every point. Missing runs: the two-way split takes the replicates that all points
 * with two or more have. Nothing where fewer than two points have two replicates.
 */
export function noiseShares(
  responses: readonly ArrayLike<number>[],
  luckShared: boolean,
): NoiseShares | undefined {
  const points = responses
    .map((values) => Float64Array.from(values))
    .filter((values) => values.filter(Number.isFinite).length > 1);
  if (points.length < 2) return undefined;
  const common = luckShared ? commonReplicates(points) : [];
  return common.length > 1 ? twoWay(points.map((values) => common.map((r) => values[r]))) : oneWay(points);
}

function commonReplicates(points: readonly Float64Array[]): number[] {
  const found: number[] = [];
  const most = extent(points.map(({ length }) => length))[0];
  for (let r = 0; r < most; r++) if (points.every((values) => Number.isFinite(values[r]))) found.push(r);
  return found;
}

const squaresAbout = (values: ArrayLike<number>, centre: number): number => {
  let total = 0;
  for (let k = 0; k < values.length; k++) total += (values[k] - centre) * (values[k] - centre);
  return total;
};

function oneWay(groups: readonly Float64Array[]): NoiseShares {
  const points = groups.map((values) => values.filter(Number.isFinite));
  const means = points.map(mean);
  const runs = points.reduce((total, { length }) => total + length, 0);
  const within = points.reduce((total, values, p) => total + squaresAbout(values, means[p]), 0);
  const own = within / (runs - points.length);
  const ofMeans = mean(points.map(({ length }) => own / length));
  const between = squaresAbout(means, mean(means)) / (points.length - 1);
  const parameter = Math.max(0, between - ofMeans);
  return shares({ points: points.length, replicates: runs / points.length, parameter, own }, ofMeans);
}

function twoWay(table: readonly number[][]): NoiseShares {
  const [p, r] = [table.length, table[0].length];
  const ofPoint = table.map(mean);
  const ofReplicate = table[0].map((_, k) => mean(table.map((values) => values[k])));
  const grand = mean(ofPoint);
  let rest = 0;
  table.forEach((values, i) => {
    rest += squaresAbout(
      values.map((value, k) => value - ofReplicate[k]),
      ofPoint[i] - grand,
    );
  });
  const own = rest / ((p - 1) * (r - 1));
  const parameter = Math.max(0, squaresAbout(ofPoint, grand) / (p - 1) - own / r);
  const common = Math.max(0, squaresAbout(ofReplicate, grand) / (r - 1) - own / p);
  return shares({ points: p, replicates: r, parameter, common, own }, own / r);
}

function shares(
  found: Pick<NoiseShares, "points" | "replicates" | "parameter" | "own"> & { common?: number },
  ofMeans: number,
): NoiseShares {
  const { parameter, common = 0, own } = found;
  const luckShare = (common + own) / (parameter + common + own);
  return {
    ...found,
    common: found.common ?? Number.NaN,
    luckShare,
    pointError: Math.sqrt(ofMeans),
    commonError: Math.sqrt((found.common ?? Number.NaN) / found.replicates),
  };
}
