import { crossProduct, inverse, sandwich, times } from "./matrix.ts";

/** What is regressed on what; of two-stage least squares, `fitted` holds the columns as their instruments have them. */
interface Regressed {
  y: Float64Array;
  /** A constant among them, where one is wanted. */
  x: readonly Float64Array[];
  weights?: Float64Array;
  /** The cluster of each row: errors may go together within it. Without it, each row is one of its own (HC1). */
  clusters?: Float64Array;
  /** Parameters that were taken out before: effects of units or seasons. */
  absorbed?: number;
  /** The columns in the place of `x` by which coefficients are found; residuals are those of `x`. */
  fitted?: readonly Float64Array[];
}

/** Coefficients with their errors. */
interface Regression {
  coefficients: Float64Array;
  errors: Float64Array;
  residuals: Float64Array;
  /** Of Student's t: clusters less one, or rows less parameters. */
  df: number;
  rows: number;
  clusters: number;
}

/**
 * Least squares with errors that are robust to heteroscedasticity, (XᵀX)⁻¹·Σₖ sₖsₖᵀ·(XᵀX)⁻¹ with sₖ = Σ xe over cluster k
 * and the correction G/(G − 1)·(n − 1)/(n − k) (Liang and Zeger 1986; as statsmodels and R's sandwich have it); HC1
 * where there are no clusters. Nothing where a column says nothing of its own, or rows are too few.
 */
export function regression(regressed: Regressed): Regression | undefined {
  const { y, x, weights, clusters, absorbed = 0, fitted = x } = regressed;
  const width = x.length;
  const rows = y.length;
  const freedom = rows - width - absorbed;
  if (freedom <= 0) return undefined;
  const bread = inverse(crossProduct(fitted, fitted, weights), width);
  if (!bread) return undefined;
  const coefficients = times(bread, crossProduct(fitted, [y], weights));
  const residuals = y.map((value, row) =>
    x.reduce((rest, column, a) => rest - coefficients[a] * column[row], value),
  );
  const scores = scoresOf(fitted, residuals, weights, clusters);
  const meat = crossProduct(scores.sums, scores.sums);
  const groups = scores.groups;
  const correction = clusters
    ? (groups / (groups - 1)) * ((rows - 1) / (rows - width - absorbed))
    : rows / freedom;
  const covariance = sandwich(bread, meat, width);
  const errors = Float64Array.from({ length: width }, (_, a) =>
    Math.sqrt(correction * covariance[a * width + a]),
  );
  return {
    coefficients,
    errors,
    residuals,
    df: clusters ? groups - 1 : freedom,
    rows,
    clusters: groups,
  };
}

/** Σ w·x·e of each cluster, column by column. */
function scoresOf(
  x: readonly Float64Array[],
  residuals: Float64Array,
  weights: Float64Array | undefined,
  clusters: Float64Array | undefined,
): { sums: Float64Array[]; groups: number } {
  const places = new Map<number, number>();
  const place = (row: number): number => {
    if (!clusters) return row;
    const at = places.get(clusters[row]) ?? places.size;
    places.set(clusters[row], at);
    return at;
  };
  const of = Array.from(residuals, (_, row) => place(row));
  const groups = clusters ? places.size : residuals.length;
  const sums = x.map((column) => {
    const sum = new Float64Array(groups);
    for (let row = 0; row < column.length; row++)
      sum[of[row]] += (weights?.[row] ?? 1) * column[row] * residuals[row];
    return sum;
  });
  return { sums, groups };
}

/** A column of ones. */
export const constant = (rows: number): Float64Array => new Float64Array(rows).fill(1);
