import { type Bounded, bootstrapped } from "./bootstrap.ts";
import { pairsOf, type SobolTerms } from "./sobol-terms.ts";

/** Shares of the response's variance over the factors' ranges. */
export interface SobolIndices {
  /** By factor: what it explains alone. */
  first: Bounded[];
  /** By factor: what would be lost if it were known, interactions counted. */
  total: Bounded[];
  /** By pair, i < j: what the two explain together beyond what each explains alone; empty without that design. */
  second: { pair: [number, number]; index: Bounded }[];
  variance: number;
}

/**
 * As they come from replicate means, and with the luck of the replicates taken out (none with one replicate; NaN where
 * luck leaves so little variance that more than a tenth of the resamples have none).
 */
export interface SobolResult {
  plain: SobolIndices;
  corrected?: SobolIndices;
}

/**
 * First order after Saltelli et al. (2010), table 2 (b); total after Jansen (1999), ibid. (f); second order after
 * Saltelli (2002), from `B_A(i)` and `A_B(j)`. The variance is that of A and B together. Corrected: every product of
 * two replicate means becomes the mean product of *different* replicates, so luck is never multiplied with itself.
 */
export function sobolIndices(terms: SobolTerms, how: { seed: string; resamples?: number }): SobolResult {
  const bounded = (corrected: boolean): SobolIndices => {
    const of = (times: Uint32Array): Float64Array => indicesAt(terms, times, corrected);
    const all = bootstrapped(of, { ...how, purpose: "sobol", rows: terms.rows });
    const d = terms.factors;
    const pairs = terms.second ? pairsOf(d) : [];
    if (corrected && all.every(({ low }) => Number.isNaN(low)))
      for (const each of all) each.value = Number.NaN;
    return {
      first: all.slice(0, d),
      total: all.slice(d, 2 * d),
      second: pairs.map((pair, p) => ({ pair, index: all[2 * d + p] })),
      variance: varianceOf(meansAt(terms, new Uint32Array(terms.rows).fill(1), corrected)),
    };
  };
  const plain = bounded(false);
  return terms.rows > 0 && terms.rowsWithLuck === terms.rows
    ? { plain, corrected: bounded(true) }
    : { plain };
}

/** First-order, total and second-order indices, one after the other, of rows that count so many times each. */
function indicesAt(terms: SobolTerms, times: Uint32Array, corrected: boolean): Float64Array {
  const { factors: d, second } = terms;
  const means = meansAt(terms, times, corrected);
  const variance = varianceOf(means);
  const pairs = second ? pairsOf(d) : [];
  const found = new Float64Array(2 * d + pairs.length).fill(Number.NaN);
  if (!(variance > 0)) return found;
  for (let i = 0; i < 2 * d; i++) found[i] = means[2 + i] / variance;
  pairs.forEach(([i, j], p) => {
    found[2 * d + p] = means[2 + 2 * d + p] / variance - found[i] - found[j];
  });
  return found;
}

function meansAt(
  { rows, width, plain, luck }: SobolTerms,
  times: Uint32Array,
  corrected: boolean,
): Float64Array {
  const means = new Float64Array(width);
  let count = 0;
  for (let row = 0; row < rows; row++) {
    const weight = times[row];
    if (weight === 0) continue;
    count += weight;
    const at = row * width;
    for (let c = 0; c < width; c++) means[c] += weight * (plain[at + c] - (corrected ? luck[at + c] : 0));
  }
  for (let c = 0; c < width; c++) means[c] /= count;
  return means;
}

/** Of A and B pooled, divisor n. */
const varianceOf = (means: Float64Array): number => means[1] / 2 - (means[0] / 2) * (means[0] / 2);
