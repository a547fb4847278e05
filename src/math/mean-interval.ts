import { mean } from "./sum.ts";

export type MeanInterval = {
  mean: number;
  /** Sample standard deviation, divisor n - 1; NaN for n < 2. */
  sd: number;
  /** Half the width of the interval; Infinity for n < 2. */
  half: number;
  low: number;
  high: number;
  n: number;
};

/** Mean with its 95 % Student t interval; for n < 2 the interval is the whole line. */
export function meanInterval(values: ArrayLike<number>): MeanInterval {
  const n = values.length;
  const centre = mean(values);
  if (n < 2) return { mean: centre, sd: NaN, half: Infinity, low: -Infinity, high: Infinity, n };
  let squares = 0;
  for (let i = 0; i < n; i++) squares += (values[i] - centre) * (values[i] - centre);
  return momentInterval(n, centre, Math.sqrt(squares / (n - 1)));
}

/** The same from the number of values, at least 2, their mean and their standard deviation. */
export function momentInterval(n: number, mean: number, sd: number): MeanInterval {
  const half = (studentQuantile(n - 1) * sd) / Math.sqrt(n);
  return { mean, sd, half, low: mean - half, high: mean + half, n };
}

const small = [12.706205, 4.302653, 3.182446, 2.776445, 2.570582, 2.446912, 2.364624, 2.306004, 2.262157];

/** 0.975 quantile of Student's t, error below 1e-5, for whole df >= 1 or Infinity; throws for another df. */
export function studentQuantile(df: number): number {
  if (!(df >= 1) || df !== Math.floor(df)) throw new Error(`invalid degrees of freedom: ${df}`);
  if (df <= small.length) return small[df - 1];
  // Abramowitz and Stegun (1964), 26.7.5, with the normal quantile 1.959964 put in.
  return (
    1.9599639845400543 +
    (2.372271230298563 + (2.822498615739612 + (2.5558496795077237 + 1.5895340533938236 / df) / df) / df) / df
  );
}
