import { square } from "../math/square.ts";
import { sum } from "../math/sum.ts";
import { leastSquares } from "../sweeps/analysis/least-squares.ts";

/** A term of the quadratic: one place, its square (`a` = `b`) or the product of two, each place as 2u − 1. */
interface Term {
  a: number;
  /** Left out in a linear term. */
  b?: number;
}

/** A quadratic that stands for the model: what a figure comes to at places from 0 to 1. */
export interface Emulator {
  constant: number;
  terms: readonly Term[];
  coefficients: readonly number[];
  /** Root of the mean squared error at points that it had not seen, luck of these points included. */
  error: number;
  /** 1 − that error's square over the variance of the figure; below 0 where it foretells worse than the mean. */
  explained: number;
  /** Points that it was made from. */
  points: number;
}

const FOLDS = 10;
/** Terms at most: one for so many points, and never more than that. */
const [POINTS_A_TERM, MOST_TERMS] = [10, 24];

/**
 * A quadratic of few terms, chosen one after another by what is left to explain (orthogonal matching pursuit, Pati et al.
 * 1993): places first, squares and products of those chosen then. How many is told by ten-fold cross-validation, each fold
 * choosing anew. Points where the figure is not defined are left out. Those before `since` help to make it, and its error
 * is told by the others alone: they lie where it is to be used.
 */
export function fitEmulator(
  units: readonly ArrayLike<number>[],
  figures: ArrayLike<number>,
  since = 0,
): Emulator {
  const defined = units.flatMap((_, p) => (Number.isFinite(figures[p]) ? [p] : []));
  const first = defined.filter((p) => p < since).length;
  const x = defined.map((p) => units[p]);
  const y = Float64Array.from(defined, (p) => figures[p]);
  const most = Math.min(MOST_TERMS, Math.floor(x.length / POINTS_A_TERM));
  if (x.length - first < FOLDS)
    return {
      constant: meanOf(y),
      terms: [],
      coefficients: [],
      error: Infinity,
      explained: Number.NaN,
      points: x.length,
    };
  const errors = crossValidated(x, y, most).map((each) => each.subarray(first));
  const size = fewestWithin(errors);
  const path = chosenTerms(x, y, size);
  const { constant, coefficients } = solved(x, y, path);
  const error = Math.sqrt(meanOf(errors[size]));
  const spread = varianceOf(y.subarray(first));
  return {
    constant,
    terms: path,
    coefficients,
    error,
    explained: spread > 0 ? 1 - square(error) / spread : Number.NaN,
    points: x.length,
  };
}

/** β₀ + Σ βₖ·tₖ(u), tₖ the product of 2u − 1 over the term's places. */
export function predict(
  { constant, terms, coefficients }: Pick<Emulator, "constant" | "terms" | "coefficients">,
  unit: ArrayLike<number>,
): number {
  let value = constant;
  for (const [k, term] of terms.entries()) value += coefficients[k] * termAt(term, unit);
  return value;
}

function termAt({ a, b }: Term, unit: ArrayLike<number>): number {
  const first = 2 * unit[a] - 1;
  return b === undefined ? first : first * (2 * unit[b] - 1);
}

/** Squared errors out of sample, point by point, with 0, 1, … terms. */
function crossValidated(x: readonly ArrayLike<number>[], y: Float64Array, most: number): Float64Array[] {
  const errors = Array.from({ length: most + 1 }, () => new Float64Array(y.length));
  for (let fold = 0; fold < FOLDS; fold++) {
    const inside = x.flatMap((_, p) => (p % FOLDS === fold ? [] : [p]));
    const [xs, ys] = [inside.map((p) => x[p]), Float64Array.from(inside, (p) => y[p])];
    const terms = chosenTerms(xs, ys, most);
    for (let size = 0; size <= most; size++) {
      const emulator = solved(xs, ys, terms.slice(0, size));
      for (let p = fold; p < y.length; p += FOLDS) errors[size][p] = square(predict(emulator, x[p]) - y[p]);
    }
  }
  return errors;
}

/** The fewest terms whose error is not told from the least: within its standard error. */
function fewestWithin(errors: readonly Float64Array[]): number {
  const means = errors.map(meanOf);
  const least = means.indexOf(Math.min(...means));
  const allowed = means[least] + Math.sqrt(varianceOf(errors[least]) / errors[least].length);
  return means.findIndex((error) => error <= allowed);
}

interface Solved {
  constant: number;
  terms: readonly Term[];
  coefficients: readonly number[];
}

function solved(x: readonly ArrayLike<number>[], y: Float64Array, terms: readonly Term[]): Solved {
  if (terms.length === 0) return { constant: meanOf(y), terms, coefficients: [] };
  const columns = terms.map((term) => Float64Array.from(x, (unit) => termAt(term, unit)));
  const { coefficients } = leastSquares(columns, y);
  const [constant, ...rest] = coefficients;
  return { constant, terms, coefficients: rest };
}

/** So many terms, each the one that goes furthest along what those before it leave unexplained. */
function chosenTerms(x: readonly ArrayLike<number>[], y: Float64Array, most: number): Term[] {
  const dimensions = x[0]?.length ?? 0;
  const candidate = (term: Term): CandidateTerm => {
    const column = centred(Float64Array.from(x, (unit) => termAt(term, unit)));
    return { term, column, squares: dot(column, column) };
  };
  const candidates = Array.from({ length: dimensions }, (_, a) => candidate({ a }));
  const basis: Float64Array[] = [];
  const chosen: Term[] = [];
  let left = centred(y);
  for (let k = 0; k < most; k++) {
    const best = furthest(candidates, left, chosen);
    if (!best) break;
    const own = normalised(without(best.column, basis));
    if (!own) break;
    basis.push(own);
    left = without(left, [own]);
    chosen.push(best.term);
    if (best.term.b === undefined) {
      const { a } = best.term;
      const others = chosen.flatMap((each) => (each.b === undefined ? [each.a] : []));
      for (const b of others) {
        candidates.push(candidate({ a: Math.min(a, b), b: Math.max(a, b) }));
      }
    }
  }
  return chosen;
}

interface CandidateTerm {
  term: Term;
  /** Its values less their mean, and the sum of their squares. */
  column: Float64Array;
  squares: number;
}

function furthest(
  candidates: readonly CandidateTerm[],
  left: Float64Array,
  chosen: readonly Term[],
): CandidateTerm | undefined {
  let [best, most] = [undefined as CandidateTerm | undefined, 0];
  for (const candidate of candidates) {
    if (chosen.includes(candidate.term)) continue;
    const { column, squares } = candidate;
    const along = squares > 0 ? square(dot(column, left)) / squares : 0;
    if (along > most) [best, most] = [candidate, along];
  }
  return best;
}

function dot(one: Float64Array, other: Float64Array): number {
  let total = 0;
  for (let p = 0; p < one.length; p++) total += one[p] * other[p];
  return total;
}

const meanOf = (values: Float64Array): number => sum(values) / values.length;

const varianceOf = (values: Float64Array): number => {
  const own = centred(values);
  return dot(own, own) / Math.max(1, values.length - 1);
};

function centred(values: Float64Array): Float64Array {
  const centre = meanOf(values);
  return values.map((value) => value - centre);
}

/** What of a column stands at right angles to all of the basis. */
function without(column: Float64Array, basis: readonly Float64Array[]): Float64Array {
  const own = column.slice();
  for (const each of basis) {
    const along = dot(each, own);
    for (let p = 0; p < own.length; p++) own[p] -= along * each[p];
  }
  return own;
}

/** Of a column's squares, what still counts as something of its own. */
const NOTHING = 1e-9;

function normalised(column: Float64Array): Float64Array | undefined {
  const length = Math.sqrt(dot(column, column));
  return length > NOTHING * Math.sqrt(column.length) ? column.map((value) => value / length) : undefined;
}
