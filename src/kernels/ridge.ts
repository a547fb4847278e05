import type { Doubles, i32, SeenBytes, SeenDoubles, SeenSingles } from "../math/machine.ts";
import { addRidgeLosses } from "../math/ridge-losses.ts";

/** What every row of a sample adds to a step towards a scorecard. */
export function addLosses(
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
  addRidgeLosses(count, features, labels, coefficients, shown, gradient, hessian, width, stride);
}
