/** One column of what PRIM looks at: numbers, or choices without order, which are numbered. */
export interface Column {
  values: Float64Array;
  /** Choices: a box allows a set of them. */
  choices: boolean;
}

/** Allowed values of one column: from `low` to `high`, both in, or the set of `allowed` choices. */
export interface Limit {
  low: number;
  high: number;
  allowed?: ReadonlySet<number>;
}

/** Limits of every column; those equal to the whole range restrict nothing. */
export type Box = readonly Limit[];

export function wholeBox(columns: readonly Column[]): Box {
  return columns.map(({ values, choices }) => {
    let [low, high] = [Infinity, -Infinity];
    for (const value of values) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    return choices ? { low, high, allowed: new Set(values) } : { low, high };
  });
}

const allows = ({ low, high, allowed }: Limit, value: number): boolean =>
  allowed ? allowed.has(value) : value >= low && value <= high;

/** The rows, of those given, that lie in a box. */
export const inside = (columns: readonly Column[], box: Box, rows: readonly number[]): number[] =>
  rows.filter((row) => box.every((limit, c) => allows(limit, columns[c].values[row])));

const restricts = (limit: Limit, whole: Limit): boolean =>
  limit.allowed ? limit.allowed.size < whole.allowed!.size : limit.low > whole.low || limit.high < whole.high;

/** Numbers of the columns that a box restricts. */
export const restricted = (box: Box, whole: Box): number[] =>
  box.flatMap((limit, c) => (restricts(limit, whole[c]) ? [c] : []));

export const withLimit = (box: Box, column: number, limit: Limit): Box =>
  box.map((present, c) => (c === column ? limit : present));
