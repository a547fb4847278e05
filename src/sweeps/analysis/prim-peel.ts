import { type Box, type Column, inside, restricted, wholeBox, withLimit } from "./prim-box.ts";

export interface PrimSettings {
  /** Share of the box's points that one peel takes off. */
  peel?: number;
  paste?: number;
  /** A box holds at least this share of all points. */
  leastMass?: number;
}

const PEEL = 0.05;
const LEAST_MASS = 0.05;

/** A case is a row that the condition holds for. */
export interface Cases {
  columns: readonly Column[];
  cases: readonly boolean[];
}

interface Candidate {
  box: Box;
  rows: number[];
  /** Gain in density for each point given up or taken in. */
  gain: number;
  free: number;
}

/**
 * The boxes of PRIM's trajectory, from the whole space to the densest (Friedman and Fisher 1999), with the lenient
 * criterion of Kwakkel and Jaxa-Rozen (2016): most density gained for each point given up. Peels first, then pastes.
 */
export function primBoxes({ columns, cases }: Cases, settings: PrimSettings = {}): Box[] {
  const { peel = PEEL, paste = PEEL, leastMass = LEAST_MASS } = settings;
  const whole = wholeBox(columns);
  const all = cases.map((_, row) => row);
  const boxes: Box[] = [whole];
  let rows = all;
  const density = (of: readonly number[]): number => (of.length > 0 ? hits(cases, of) / of.length : 0);
  const best = (moves: readonly Box[], grows: boolean): Candidate | undefined =>
    moves
      .map((box): Candidate => {
        const inner = inside(columns, box, grows ? all : rows);
        const change = Math.abs(inner.length - rows.length);
        const gain = change > 0 ? (density(inner) - density(rows)) / change : 0;
        return { box, rows: inner, gain, free: columns.length - restricted(box, whole).length };
      })
      .reduce<Candidate | undefined>((best, next) => (best && !better(next, best) ? best : next), undefined);
  const step = (moves: readonly Box[], grows: boolean): boolean => {
    const found = best(moves, grows);
    if (!found || !(found.gain > 0)) return false;
    if (found.rows.length < leastMass * all.length) return false;
    if (grows ? found.rows.length <= rows.length : found.rows.length >= rows.length) return false;
    rows = found.rows;
    boxes.push(found.box);
    return true;
  };
  while (step(peels(columns, boxes.at(-1)!, rows, peel), false));
  while (step(pastes(columns, boxes.at(-1)!, whole, all, paste), true));
  return boxes;
}

export const hits = (cases: readonly boolean[], rows: readonly number[]): number =>
  rows.reduce((found, row) => found + (cases[row] ? 1 : 0), 0);

const better = (one: Candidate, other: Candidate): boolean =>
  one.gain > other.gain || (one.gain === other.gain && one.free > other.free);

/** Both ends of every column of numbers, every choice of the others. */
function peels(columns: readonly Column[], box: Box, rows: readonly number[], share: number): Box[] {
  return columns.flatMap(({ values, choices }, c) => {
    const limit = box[c];
    if (choices)
      return limit.allowed!.size < 2
        ? []
        : [...limit.allowed!]
            .sort((one, other) => one - other)
            .map((out) => withLimit(box, c, { ...limit, allowed: without(limit.allowed!, out) }));
    const order = sortedOf(values, rows);
    return [
      withLimit(box, c, { ...limit, high: cut(order, 1 - share) }),
      withLimit(box, c, { ...limit, low: cut(order, share) }),
    ];
  });
}

/** Restricted columns only, moved out by a share of the points that lie just beyond. */
function pastes(
  columns: readonly Column[],
  box: Box,
  whole: Box,
  all: readonly number[],
  share: number,
): Box[] {
  return restricted(box, whole).flatMap((c) => {
    const [limit, widest, { values, choices }] = [box[c], whole[c], columns[c]];
    if (choices)
      return [...widest.allowed!]
        .filter((choice) => !limit.allowed!.has(choice))
        .map((choice) => withLimit(box, c, { ...limit, allowed: new Set([...limit.allowed!, choice]) }));
    const beyond = (from: number, to: number): Float64Array =>
      sortedOf(values, inside(columns, withLimit(box, c, { low: from, high: to }), all));
    const [below, above] = [beyond(widest.low, limit.low), beyond(limit.high, widest.high)];
    return [
      withLimit(box, c, { ...limit, low: below.length > 0 ? cut(below, 1 - share) : widest.low }),
      withLimit(box, c, { ...limit, high: above.length > 0 ? cut(above, share) : widest.high }),
    ];
  });
}

const without = (choices: ReadonlySet<number>, out: number): Set<number> =>
  new Set([...choices].filter((choice) => choice !== out));

const sortedOf = (values: Float64Array, rows: readonly number[]): Float64Array =>
  Float64Array.from(rows, (row) => values[row]).sort();

/**
 * Where a sorted column is cut: midway between the two values on both sides of the quantile; where they are equal
 * the next value that differs, inwards, is taken, so that a cut of a column with many ties takes all of them off.
 */
function cut(sorted: Float64Array, p: number): number {
  const position = (sorted.length - 1) * p;
  let [below, above] = [Math.floor(position), Math.ceil(position)];
  if (p > 0.5) while (sorted[below] === sorted[above] && below > 0) below--;
  else while (sorted[below] === sorted[above] && above < sorted.length - 1) above++;
  return (sorted[below] + sorted[above]) / 2;
}
