import { mean } from "../math/sum.ts";
import { studentLimit } from "./student-limit.ts";

/** Two means over the same replicates, and what is known of their errors: variances and covariance of the means. */
interface PairedMeans {
  above: number;
  below: number;
  varianceAbove: number;
  varianceBelow: number;
  covariance: number;
  n: number;
}

/**
 * A ratio of means and the values that it may have. `between`: from low to high. `outside`: everything but what lies
 * between high and low, as where what is below may be 0. `all`: nothing can be left out.
 */
export interface Ratio {
  ratio: number;
  kind: "between" | "outside" | "all";
  low: number;
  high: number;
}

/** Means of pairs, in which either is defined. */
export function pairedMeans(above: ArrayLike<number>, below: ArrayLike<number>): PairedMeans {
  const rows = Array.from(above, (a, r) => [a, below[r]] as const).filter((row) =>
    row.every(Number.isFinite),
  );
  const n = rows.length;
  const [a, b] = [mean(rows.map(([value]) => value)), mean(rows.map(([, value]) => value))];
  const moment = (x: 0 | 1, y: 0 | 1): number => {
    const centres = [a, b];
    const sum = rows.reduce((all, row) => all + (row[x] - centres[x]) * (row[y] - centres[y]), 0);
    return sum / (n - 1) / n;
  };
  const [varianceAbove, varianceBelow, covariance] = [moment(0, 0), moment(1, 1), moment(0, 1)];
  return { above: a, below: b, varianceAbove, varianceBelow, covariance, n };
}

/**
 * Fieller's limits of above/below (Fieller 1954): all θ with (a − θb)² ≤ t²(v_a − 2θ v_ab + θ² v_b), Student's t with n − 1
 * degrees of freedom. Where g = t² v_b/b² ≥ 1, what is below is not told from 0 and the set has no end.
 */
export function fieller(means: PairedMeans, alpha: number): Ratio {
  const { n, above, below } = means;
  if (n >= 2) return fiellerAt(means, studentLimit(n - 1, alpha));
  return { ratio: above / below, kind: "all", low: -Infinity, high: Infinity };
}

/** The same at a given t. */
export function fiellerAt(means: Omit<PairedMeans, "n">, t: number): Ratio {
  const { above, below, varianceAbove, varianceBelow, covariance } = means;
  const ratio = above / below;
  const t2 = t * t;
  // θ²A − 2θB + C ≤ 0
  const A = below * below - t2 * varianceBelow;
  const B = above * below - t2 * covariance;
  const C = above * above - t2 * varianceAbove;
  const root = B * B - A * C;
  if (A > 0) {
    const half = Math.sqrt(Math.max(0, root)) / A;
    return { ratio, kind: "between", low: B / A - half, high: B / A + half };
  }
  if (root <= 0 || A === 0) return { ratio, kind: "all", low: -Infinity, high: Infinity };
  const half = Math.sqrt(root) / -A;
  return { ratio, kind: "outside", low: B / A + half, high: B / A - half };
}
