/** Coefficients of a linear fit and how much of the variance it explains. */
interface LinearFit {
  /** The constant first. */
  coefficients: Float64Array;
  r2: number;
}

/**
 * Least squares with a constant, each row counted so many times, by Householder reflections on centred columns. A
 * column that says nothing beyond those before it gets coefficient 0; NaN throughout where no row counts.
 */
export function leastSquares(
  columns: readonly ArrayLike<number>[],
  response: ArrayLike<number>,
  times?: Uint32Array,
): LinearFit {
  const n = response.length;
  const weights = times ?? new Uint32Array(n).fill(1);
  const roots = new Float64Array(n);
  for (let row = 0; row < n; row++) roots[row] = Math.sqrt(weights[row]);
  const centres = [...columns, response].map((column) => centreOf(column, weights));
  const table = [...columns, response].map((column, c) => centred(column, centres[c], roots));
  const y = table.pop()!;
  const total = dot(y, y, 0);
  const { solved, rest } = solve(table, y);
  let constant = centres.at(-1)!;
  solved.forEach((coefficient, c) => {
    constant -= coefficient * centres[c];
  });
  return {
    coefficients: Float64Array.of(constant, ...solved),
    r2: total > 0 ? 1 - rest / total : Number.NaN,
  };
}

function centreOf(column: ArrayLike<number>, weights: Uint32Array): number {
  let [total, count] = [0, 0];
  for (let row = 0; row < weights.length; row++) {
    total += weights[row] * column[row];
    count += weights[row];
  }
  return total / count;
}

function centred(column: ArrayLike<number>, centre: number, roots: Float64Array): Float64Array {
  const values = new Float64Array(roots.length);
  for (let row = 0; row < roots.length; row++) values[row] = roots[row] * (column[row] - centre);
  return values;
}

function dot(one: Float64Array, other: Float64Array, from: number): number {
  let total = 0;
  for (let row = from; row < one.length; row++) total += one[row] * other[row];
  return total;
}

/** Of a column's squares, what is left after the columns before it that still counts as something of its own. */
const NOTHING = 1e-20;

function solve(table: Float64Array[], y: Float64Array): { solved: Float64Array; rest: number } {
  const basis: number[] = [];
  const diagonal: number[] = [];
  table.forEach((column, c) => {
    const at = basis.length;
    const squares = dot(column, column, at);
    if (!(squares > NOTHING * dot(column, column, 0)) || at >= y.length) return;
    const size = column[at] > 0 ? -Math.sqrt(squares) : Math.sqrt(squares);
    column[at] = column[at] - size;
    const length = dot(column, column, at);
    for (const other of [...table.slice(c + 1), y]) reflect(column, other, at, length);
    basis.push(c);
    diagonal.push(size);
  });
  const solved = new Float64Array(table.length);
  for (let k = basis.length - 1; k >= 0; k--) {
    let right = y[k];
    for (let later = k + 1; later < basis.length; later++)
      right -= table[basis[later]][k] * solved[basis[later]];
    solved[basis[k]] = right / diagonal[k];
  }
  return { solved, rest: dot(y, y, basis.length) };
}

function reflect(mirror: Float64Array, column: Float64Array, from: number, length: number): void {
  const share = (2 * dot(mirror, column, from)) / length;
  for (let row = from; row < column.length; row++) column[row] = column[row] - share * mirror[row];
}
