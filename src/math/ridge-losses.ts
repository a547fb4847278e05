import { logistic } from "./elementary.ts";
import type { Doubles, f64, i32, SeenBytes, SeenDoubles, SeenSingles } from "./machine.ts";

/**
 * Adds every row's part to the downward gradient of a logistic loss and to the lower triangle of its Hessian: Σ (y − p)·x
 * and Σ p·(1 − p)·x·xᵀ. Rows stand `stride` apart; `shown` is room for one of them.
 */
export function addRidgeLosses(
  count: i32,
  features: SeenSingles,
  labels: SeenBytes,
  coefficients: SeenDoubles,
  shown: Doubles,
  gradient: Doubles,
  hessian: Doubles,
  width: i32,
  stride: i32,
): void {
  for (let i = 0; i < count; i++) {
    const row = i * stride;
    let eta: f64 = 0;
    for (let a = 0; a < width; a++) {
      shown[a] = features[row + a];
      eta += shown[a] * coefficients[a];
    }
    const chance = logistic(eta);
    const residual = labels[i] - chance;
    const weight = chance * (1 - chance);
    for (let a = 0; a < width; a++) {
      // What a lender is not shown stands as zero, whole columns of it.
      if (shown[a] === 0) continue;
      gradient[a] += residual * shown[a];
      const weighted = weight * shown[a];
      const into = a * width;
      for (let b = 0; b <= a; b++) hessian[into + b] += weighted * shown[b];
    }
  }
}
