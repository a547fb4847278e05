import { exp, log } from "../../math/elementary.ts";

/** ln Γ(x) for x > 0, error below 1e-13 (Lanczos 1964, g = 7). */
function logGamma(x: number): number {
  const terms = [
    0.9999999999998099, 676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406,
    12.507343278686905, -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
  ];
  const z = x - 1;
  const base = z + 7.5;
  const series = terms.reduce((sum, term, k) => (k === 0 ? term : sum + term / (z + k)), 0);
  return 0.5 * log(2 * Math.PI) + (z + 0.5) * log(base) - base + log(series);
}

const TINY = 1e-300;

/** Lentz's continued fraction of the incomplete beta function (Numerical Recipes, 6.4). */
function betaFraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m <= 300; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / (1 + even * d || TINY);
    c = 1 + even / c || TINY;
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / (1 + odd * d || TINY);
    c = 1 + odd / c || TINY;
    const step = d * c;
    fraction *= step;
    if (Math.abs(step - 1) < 1e-15) break;
  }
  return fraction;
}

/** The regularised incomplete beta function I_x(a, b). */
function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * log(x) + b * log(1 - x));
  return x < (a + 1) / (a + b + 2)
    ? (front * betaFraction(x, a, b)) / a
    : 1 - (front * betaFraction(1 - x, b, a)) / b;
}

/** P(|T| ≥ |t|) of Student's t; of the normal distribution where the degrees of freedom are Infinity. */
export function twoSided(t: number, df: number): number {
  if (Number.isNaN(t) || !(df > 0)) return Number.NaN;
  // Beyond a million the two differ by less than 1e-6.
  const freedom = Math.min(df, 1e6);
  return incompleteBeta(freedom / (freedom + t * t), freedom / 2, 0.5);
}

/** The t that |T| exceeds with a chance, by bisection; 1.96 for .05 and many degrees of freedom. */
export function criticalValue(df: number, chance = 0.05): number {
  if (!(df > 0)) return Number.NaN;
  let [low, high] = [0, 1000];
  for (let round = 0; round < 80; round++) {
    const middle = (low + high) / 2;
    if (twoSided(middle, df) > chance) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
