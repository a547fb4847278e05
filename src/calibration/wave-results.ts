import { square } from "../math/square.ts";
import { mean } from "../math/sum.ts";
import { meanOfFinite } from "../sweeps/analysis/mean-of-finite.ts";
import type { Results } from "../sweeps/store/results.ts";
import { type Scale, scaled } from "./scale.ts";
import { headlines } from "./wave-study.ts";

/** What a wave came to, point by point. */
export interface WaveResults {
  /** Places from 0 to 1. */
  units: readonly (readonly number[])[];
  /** By target: its mean over replicates at each point; NaN where no replicate defines it. */
  figures: Readonly<Record<string, Float64Array>>;
  /** Standard error of a target's mean at a point by luck alone, on a scale, pooled over points. */
  luck(key: string, scale: Scale): number;
  /** By headline metric: both lenders less the bank, mean over replicates, at each point; and the bank's own. */
  differences: Readonly<Record<string, Float64Array>>;
  levels: Readonly<Record<string, Float64Array>>;
}

/** Reads a complete wave. */
export async function waveResults(results: Results, keys: readonly string[]): Promise<WaveResults> {
  const { points, study } = results;
  const values = new Map(
    keys.map((key) => [key, points.map(() => new Float64Array(study.replicates).fill(Number.NaN))]),
  );
  for (const { point, replicate, target, value } of await results.targets()) {
    const own = values.get(target);
    if (own) own[point - 1][replicate - 1] = value;
  }
  const headlineOf = async (prefix: string): Promise<Record<string, Float64Array>> => {
    const found: Record<string, Float64Array> = {};
    for (const metric of headlines)
      found[metric] = Float64Array.from(await results.response(`${prefix}.${metric}`), meanOfFinite);
    return found;
  };
  return {
    units: points.map(({ unit }) => unit),
    figures: Object.fromEntries([...values].map(([key, own]) => [key, Float64Array.from(own, meanOfFinite)])),
    luck: (key, scale) =>
      pooledError((values.get(key) ?? []).map((own) => own.map((value) => scaled(scale, value)))),
    differences: await headlineOf("difference"),
    levels: await headlineOf(study.reference),
  };
}

/** √(s²/n), s² the variance within points pooled over those with two replicates and more; NaN where there are none. */
export function pooledError(points: readonly Float64Array[]): number {
  let [squares, freedom, replicates, counted] = [0, 0, 0, 0];
  for (const values of points) {
    const own = values.filter((value) => Number.isFinite(value));
    if (own.length < 2) continue;
    const centre = mean(own);
    for (const value of own) squares += square(value - centre);
    freedom += own.length - 1;
    replicates += own.length;
    counted++;
  }
  return freedom > 0 ? Math.sqrt(squares / freedom / (replicates / counted)) : Number.NaN;
}
