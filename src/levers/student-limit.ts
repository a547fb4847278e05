import { arctangent } from "../math/arctangent.ts";

/** Φ-like: the chance that |T| ≤ t for Student's t with whole df (Abramowitz and Stegun 1964, 26.7.3 and 26.7.4). */
function within(t: number, df: number): number {
  const sin = t / Math.sqrt(df + t * t);
  const cos2 = df / (df + t * t);
  const odd = df % 2 === 1;
  let term = odd ? Math.sqrt(cos2) : 1;
  let sum = df === 1 ? 0 : term;
  for (let k = odd ? 3 : 2; k <= df - 2; k += 2) {
    term *= (cos2 * (k - 1)) / k;
    sum += term;
  }
  return odd ? (2 / Math.PI) * (arctangent(t / Math.sqrt(df)) + sin * sum) : sin * sum;
}

/** The t that |T| exceeds with chance `alpha`, for whole df ≥ 1; by halving, so that any `alpha` will do. */
export function studentLimit(df: number, alpha: number): number {
  if (!(df >= 1) || df !== Math.floor(df)) throw new Error(`invalid degrees of freedom: ${df}`);
  if (!(alpha > 0 && alpha < 1)) throw new Error(`invalid chance: ${alpha}`);
  let [low, high] = [0, 1];
  while (1 - within(high, df) > alpha && high < LARGEST) [low, high] = [high, 2 * high];
  for (let step = 0; step < HALVINGS; step++) {
    const middle = (low + high) / 2;
    if (1 - within(middle, df) > alpha) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

const LARGEST = 1e9;
/** As many as a double has bits, and some. */
const HALVINGS = 60;
