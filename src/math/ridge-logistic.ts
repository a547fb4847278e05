import { addRidgeLosses } from "./ridge-losses.ts";

export type RidgeLogistic = {
  /** Row-major; column 0 is the intercept, ones put there by the caller. */
  features: Float64Array | Float32Array;
  /** Values from one row to the next; `width` if left out. */
  stride?: number;
  /** 0 or 1. */
  labels: Uint8Array;
  rows: number;
  width: number;
  prior: Float64Array;
  lambda: number;
  /** Where Newton starts; the prior if left out. */
  start?: Float64Array;
  /** Newton stops when no component moves more than this; its error is then about the square. */
  tolerance?: number;
  /** Newton steps at most, 8 if left out: enough but for classes that hardly overlap. */
  steps?: number;
  /** What goes over the rows: this file's own function, or a kernel of it where features are singles. */
  addLosses?: typeof addRidgeLosses;
};

/** Coefficients, and whether the last step was within the tolerance: where it was not, they are short of the minimum. */
interface RidgeFit {
  coefficients: Float64Array;
  converged: boolean;
  /** The largest component of the last step. */
  lastStep: number;
}

/** The coefficients of `ridgeFit`, whether it converged or not. */
export const fitRidgeLogistic = (problem: RidgeLogistic): Float64Array => ridgeFit(problem).coefficients;

/**
 * Coefficients b that minimise -log likelihood + lambda / 2 |b - prior|², by Newton steps of at most 2 in each
 * component, and whether they got there. Throws for input that is not finite, labels other than 0 and 1, or a
 * singular problem, which takes lambda 0 or features out of all proportion.
 */
export function ridgeFit(problem: RidgeLogistic): RidgeFit {
  const {
    features,
    labels,
    rows,
    width,
    prior,
    lambda,
    start = prior,
    stride = width,
    tolerance = 1e-9,
    steps = 8,
    addLosses = addRidgeLosses,
  } = problem;
  refuseInvalid(problem);
  const coefficients = Float64Array.from(start);
  const hessian = new Float64Array(width * width);
  const shown = new Float64Array(width);
  const step = new Float64Array(width);
  let largest = Number.POSITIVE_INFINITY;
  for (let round = 0; round < steps; round++) {
    hessian.fill(0);
    for (let a = 0; a < width; a++) {
      hessian[a * width + a] = lambda;
      step[a] = lambda * (prior[a] - coefficients[a]);
    }
    addLosses(rows, features, labels, coefficients, shown, step, hessian, width, stride);
    // A feature that is not finite leaves no finite slope: only then is it looked for.
    if (!step.every(Number.isFinite)) refuseFeatures(problem);
    solveInPlace(hessian, step, width);
    largest = 0;
    for (let a = 0; a < width; a++) {
      coefficients[a] += Math.max(-2, Math.min(2, step[a]));
      largest = Math.max(largest, Math.abs(step[a]));
    }
    if (largest < tolerance) break;
  }
  return { coefficients, converged: largest < tolerance, lastStep: largest };
}

function refuseInvalid({
  features,
  labels,
  rows,
  width,
  prior,
  lambda,
  start = prior,
  stride = width,
}: RidgeLogistic): void {
  if (features.length < (rows - 1) * stride + width || labels.length < rows) {
    throw new Error(`invalid rows: ${rows} of ${features.length / width} with ${labels.length} labels`);
  }
  if (prior.length !== width || start.length !== width) {
    throw new Error(`invalid width: ${width} for a prior of ${prior.length}, a start of ${start.length}`);
  }
  if (!(lambda >= 0 && lambda < Infinity)) throw new Error(`invalid lambda: ${lambda}`);
  for (let a = 0; a < width; a++) {
    if (!Number.isFinite(prior[a])) throw new Error(`invalid prior ${a}: ${prior[a]}`);
    if (!Number.isFinite(start[a])) throw new Error(`invalid start ${a}: ${start[a]}`);
  }
  for (let i = 0; i < rows; i++)
    if (labels[i] > 1) throw new Error(`invalid label in row ${i}: ${labels[i]}`);
}

function refuseFeatures({ features, rows, width, stride = width }: RidgeLogistic): void {
  for (let i = 0; i < rows; i++)
    for (let a = 0; a < width; a++)
      if (!(Math.abs(features[i * stride + a]) < Infinity))
        throw new Error(`invalid feature ${a} in row ${i}: ${features[i * stride + a]}`);
}

/** Solves A x = b by Cholesky: reads the lower triangle of A and overwrites it, leaves x in b. */
function solveInPlace(matrix: Float64Array, vector: Float64Array, width: number): void {
  for (let a = 0; a < width; a++) {
    for (let b = 0; b <= a; b++) {
      let rest = matrix[a * width + b];
      for (let c = 0; c < b; c++) rest -= matrix[a * width + c] * matrix[b * width + c];
      if (a > b) matrix[a * width + b] = rest / matrix[b * width + b];
      else if (rest > 0) matrix[a * width + a] = Math.sqrt(rest);
      else throw new Error(`singular logistic regression: pivot ${rest} in column ${a}`);
    }
  }
  for (let a = 0; a < width; a++) {
    for (let b = 0; b < a; b++) vector[a] -= matrix[a * width + b] * vector[b];
    vector[a] /= matrix[a * width + a];
  }
  for (let a = width - 1; a >= 0; a--) {
    for (let b = a + 1; b < width; b++) vector[a] -= matrix[b * width + a] * vector[b];
    vector[a] /= matrix[a * width + a];
  }
}
