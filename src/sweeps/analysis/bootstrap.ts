import { luckOf, runKey } from "../../math/draw.ts";
import { quantile } from "../../math/quantile.ts";
import { mean } from "../../math/sum.ts";

/** An estimate with its 95 % percentile interval over resamples; NaN bounds where none could be formed. */
export interface Bounded {
  value: number;
  low: number;
  high: number;
}

/** Resamples of a bootstrap, as many as the percentiles need to stand still in the second digit. */
const RESAMPLES = 500;
/** Of the resamples, those that must define a component for it to have an interval. */
const ENOUGH = 0.9;

/**
 * How often each of `rows` rows is drawn in resample `draw`: the same for the same seed and purpose, anywhere. One array
 * for all: the next resample overwrites it.
 */
export function multiplicities(seed: string, purpose: string, rows: number): (draw: number) => Uint32Array {
  const stream = luckOf(runKey(seed, 0))(`bootstrap ${purpose}`);
  const times = new Uint32Array(rows);
  return (draw) => {
    times.fill(0);
    for (let k = 0; k < rows; k++) times[Math.min(rows - 1, Math.floor(stream.uniform(k, draw) * rows))]++;
    return times;
  };
}

/**
 * A statistic that has several components, each with its percentile interval (Efron and Tibshirani 1993, chapter
 * 13). `of` gets how often each row counts. Centred: the resamples moved so that their mean is the estimate, for
 * statistics that repeated rows drive up. Resamples in which a component is undefined are left out of it; where those
 * are more than a tenth, it has no interval.
 */
export function bootstrapped(
  of: (times: Uint32Array) => ArrayLike<number>,
  how: { seed: string; purpose: string; rows: number; resamples?: number; centred?: boolean },
): Bounded[] {
  const { rows, resamples = RESAMPLES } = how;
  const values = Array.from(of(new Uint32Array(rows).fill(1)));
  const drawn = multiplicities(how.seed, how.purpose, rows);
  const seen = values.map((): number[] => []);
  for (let draw = 0; draw < (rows > 1 ? resamples : 0); draw++) {
    const components = of(drawn(draw));
    for (let c = 0; c < values.length; c++) if (Number.isFinite(components[c])) seen[c].push(components[c]);
  }
  const bias = (c: number): number => (how.centred ? mean(seen[c]) - values[c] : 0);
  return values.map((value, c) => {
    const enough = seen[c].length >= ENOUGH * resamples;
    return { value, ...percentiles(enough ? seen[c].map((each) => each - bias(c)) : []) };
  });
}

const percentiles = (values: readonly number[]): { low: number; high: number } =>
  values.length > 0
    ? { low: quantile(values, 0.025), high: quantile(values, 0.975) }
    : { low: Number.NaN, high: Number.NaN };
