/** A symmetric matrix, row by row. */
type Matrix = Float64Array;

/** Of what a column had, the share that has to be left after the columns before it for it to say something of its own. */
const OWN = 1e-10;

/**
 * The inverse of a symmetric positive matrix by Cholesky; nothing where a column says what those before it say. Columns
 * are scaled by their diagonal first, so that yuan beside shares do no harm.
 */
export function inverse(matrix: Matrix, width: number): Matrix | undefined {
  const scale = Float64Array.from({ length: width }, (_, a) => 1 / Math.sqrt(matrix[a * width + a]));
  const lower = new Float64Array(width * width);
  for (let a = 0; a < width; a++)
    for (let b = 0; b <= a; b++) {
      let rest = matrix[a * width + b] * scale[a] * scale[b];
      for (let c = 0; c < b; c++) rest -= lower[a * width + c] * lower[b * width + c];
      if (a > b) lower[a * width + b] = rest / lower[b * width + b];
      else if (rest > OWN) lower[a * width + a] = Math.sqrt(rest);
      else return undefined;
    }
  const inverted = new Float64Array(width * width);
  for (let column = 0; column < width; column++) {
    const solved = new Float64Array(width);
    for (let a = 0; a < width; a++) {
      let rest = a === column ? 1 : 0;
      for (let b = 0; b < a; b++) rest -= lower[a * width + b] * solved[b];
      solved[a] = rest / lower[a * width + a];
    }
    for (let a = width - 1; a >= 0; a--) {
      for (let b = a + 1; b < width; b++) solved[a] -= lower[b * width + a] * solved[b];
      solved[a] /= lower[a * width + a];
    }
    for (let a = 0; a < width; a++) inverted[a * width + column] = solved[a] * scale[a] * scale[column];
  }
  return inverted;
}

/** Σ w·x·yᵀ over rows: columns of x against columns of y. */
export function crossProduct(
  x: readonly Float64Array[],
  y: readonly Float64Array[],
  weights?: Float64Array,
): Float64Array {
  const product = new Float64Array(x.length * y.length);
  x.forEach((left, a) => {
    y.forEach((right, b) => {
      let sum = 0;
      for (let row = 0; row < left.length; row++) sum += (weights?.[row] ?? 1) * left[row] * right[row];
      product[a * y.length + b] = sum;
    });
  });
  return product;
}

/** A·b. */
export const times = (matrix: Matrix, vector: Float64Array): Float64Array =>
  Float64Array.from({ length: vector.length }, (_, a) =>
    vector.reduce((sum, value, b) => sum + matrix[a * vector.length + b] * value, 0),
  );

/** A·B·A for symmetric A: the sandwich. */
export function sandwich(bread: Matrix, meat: Matrix, width: number): Matrix {
  const multiply = (a: Matrix, b: Matrix): Matrix =>
    Float64Array.from({ length: width * width }, (_, at) => {
      const [row, column] = [Math.floor(at / width), at % width];
      let sum = 0;
      for (let k = 0; k < width; k++) sum += a[row * width + k] * b[k * width + column];
      return sum;
    });
  return multiply(multiply(bread, meat), bread);
}
