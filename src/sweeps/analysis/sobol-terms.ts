/** Responses of a Saltelli design: by row of the design, by replicate; what is missing is NaN. */
export interface SaltelliResponses {
  a: readonly ArrayLike<number>[];
  b: readonly ArrayLike<number>[];
  /** By factor: A with that column from B. */
  ab: readonly (readonly ArrayLike<number>[])[];
  /** By factor: B with that column from A; none without second order. */
  ba?: readonly (readonly ArrayLike<number>[])[];
}

/**
 * What every row adds to the estimators, so that an index is a ratio of means over rows: `plain` holds the products
 * of replicate means, `luck` what the luck of the replicates adds to each of them. Columns: 0 the sum of A and B, 1
 * of their squares, then by factor the first-order and the total product, then the second-order ones by pair.
 */
export interface SobolTerms {
  factors: number;
  rows: number;
  width: number;
  second: boolean;
  plain: Float64Array;
  luck: Float64Array;
  /** Rows for which luck could be told, since at least two replicates stand for the whole row. */
  rowsWithLuck: number;
  rowsDropped: number;
  /** Single runs that were there but could not be paired within their row. */
  runsLeftOut: number;
}

export const pairsOf = (factors: number): [number, number][] => {
  const pairs: [number, number][] = [];
  for (let i = 0; i < factors; i++) for (let j = i + 1; j < factors; j++) pairs.push([i, j]);
  return pairs;
};

/** One row of the design: all of its points, over the replicates that all of them have. */
interface Row {
  points: Float64Array[];
  replicates: number[];
}

/**
 * A row lives or dies as a whole: a replicate that one of its points lacks is left out for all of them, and a row
 * without a common replicate is dropped. With shared luck each replicate is centred on its own mean.
 */
export function sobolTerms(responses: SaltelliResponses, luckShared: boolean): SobolTerms {
  const factors = responses.ab.length;
  const all = responses.a.map((_, row) => rowOf(responses, row));
  const rows = all.filter(({ replicates }) => replicates.length > 0);
  const runsLeftOut = all.reduce((left, row) => left + leftOut(row), 0);
  centre(rows, luckShared);
  const pairs = responses.ba ? pairsOf(factors) : [];
  const width = 2 + 2 * factors + pairs.length;
  const terms: SobolTerms = {
    factors,
    rows: rows.length,
    width,
    second: responses.ba !== undefined,
    plain: new Float64Array(rows.length * width),
    luck: new Float64Array(rows.length * width),
    rowsWithLuck: rows.filter(({ replicates }) => replicates.length > 1).length,
    rowsDropped: all.length - rows.length,
    runsLeftOut,
  };
  rows.forEach((row, r) => {
    fill(terms, r, row, pairs);
  });
  return terms;
}

function rowOf({ a, b, ab, ba }: SaltelliResponses, row: number): Row {
  const responses = [a[row], b[row], ...ab.map((of) => of[row]), ...(ba ?? []).map((of) => of[row])];
  const most = Math.max(...responses.map(({ length }) => length));
  const replicates: number[] = [];
  for (let r = 0; r < most; r++)
    if (responses.every((values) => Number.isFinite(values[r]))) replicates.push(r);
  return { points: responses.map((values) => Float64Array.from(values)), replicates };
}

const leftOut = ({ points, replicates }: Row): number =>
  points.reduce((left, values) => left + values.filter(Number.isFinite).length - replicates.length, 0);

/** Takes the mean of all points away, by replicate where they share their luck; keeps the common replicates only. */
function centre(rows: readonly Row[], luckShared: boolean): void {
  const sums: number[] = [];
  const counts: number[] = [];
  for (const { points, replicates } of rows)
    for (const r of replicates)
      for (const values of points) {
        const at = luckShared ? r : 0;
        sums[at] = (sums[at] ?? 0) + values[r];
        counts[at] = (counts[at] ?? 0) + 1;
      }
  for (const row of rows)
    row.points = row.points.map((values) =>
      Float64Array.from(
        row.replicates,
        (r) => values[r] - sums[luckShared ? r : 0] / counts[luckShared ? r : 0],
      ),
    );
}

const meanOf = (values: Float64Array): number => {
  let total = 0;
  for (const value of values) total += value;
  return total / values.length;
};

/** What luck adds to the product of two replicate means: their covariance over the replicates, of their number. */
function luckIn(one: Float64Array, other: Float64Array): number {
  const n = one.length;
  if (n < 2) return 0;
  const [first, second] = [meanOf(one), meanOf(other)];
  let products = 0;
  for (let r = 0; r < n; r++) products += (one[r] - first) * (other[r] - second);
  return products / (n - 1) / n;
}

const minus = (one: Float64Array, other: Float64Array): Float64Array =>
  one.map((value, r) => value - other[r]);

function fill(terms: SobolTerms, row: number, { points }: Row, pairs: readonly [number, number][]): void {
  const { factors, plain, luck, width } = terms;
  const [a, b] = [points[0], points[1]];
  let at = row * width;
  const put = (product: number, ofLuck: number): void => {
    plain[at] = product;
    luck[at++] = ofLuck;
  };
  const means = points.map(meanOf);
  const [meanA, meanB] = [means[0], means[1]];
  put(meanA + meanB, 0);
  put(meanA * meanA + meanB * meanB, luckIn(a, a) + luckIn(b, b));
  for (let i = 0; i < factors; i++) put(meanB * (means[2 + i] - meanA), luckIn(b, minus(points[2 + i], a)));
  for (let i = 0; i < factors; i++) {
    const moved = minus(a, points[2 + i]);
    const distance = meanA - means[2 + i];
    put((distance * distance) / 2, luckIn(moved, moved) / 2);
  }
  for (const [i, j] of pairs) {
    const [ba, ab] = [2 + factors + i, 2 + j];
    put(means[ba] * means[ab] - meanA * meanB, luckIn(points[ba], points[ab]) - luckIn(a, b));
  }
}
