/** Columns with the effects of groups taken out, and how many parameters went with them. */
interface Within {
  columns: Float64Array[];
  absorbed: number;
}

const MOST_ROUNDS = 10_000;
const CLOSE = 1e-12;

/**
 * Columns less the means of their groups; with two kinds of groups in turn until nothing moves (Gaure 2013), which for
 * a balanced panel is after one round. Two kinds that hang together have one parameter fewer. Effects of groups that lie
 * within clusters cost no freedom: the clusters' errors hold them already, and counting them too made placebos be rejected
 * half as often as they should (Stata's reghdfe and R's fixest do not count them either).
 */
export function within(
  columns: readonly Float64Array[],
  groups: readonly Float64Array[],
  clusters?: Float64Array,
): Within {
  const coded = groups.map(codesOf);
  const out = columns.map((column) => {
    const rest = column.slice();
    const scale = Math.sqrt(rest.reduce((sum, value) => sum + value * value, 0)) || 1;
    for (let round = 0; round < MOST_ROUNDS; round++) {
      let moved = 0;
      for (const { codes, count } of coded) moved = Math.max(moved, lessMeans(rest, codes, count));
      if (coded.length < 2 || moved < CLOSE * scale) break;
    }
    return rest;
  });
  const counted = coded.filter((_, k) => !liesWithin(groups[k], clusters));
  const parameters = counted.reduce((sum, { count }) => sum + count, 0);
  return { columns: out, absorbed: Math.max(1, parameters - Math.max(0, counted.length - 1)) };
}

/** Whether each group has rows of one cluster only. */
function liesWithin(group: Float64Array, clusters: Float64Array | undefined): boolean {
  if (!clusters) return false;
  const of = new Map<number, number>();
  return group.every((value, row) => {
    const cluster = of.get(value) ?? clusters[row];
    of.set(value, cluster);
    return cluster === clusters[row];
  });
}

function codesOf(group: Float64Array): { codes: Int32Array; count: number } {
  const places = new Map<number, number>();
  const codes = Int32Array.from(group, (value) => {
    const at = places.get(value) ?? places.size;
    places.set(value, at);
    return at;
  });
  return { codes, count: places.size };
}

/** Takes the mean of each group away; returns the largest that there was. */
function lessMeans(column: Float64Array, codes: Int32Array, count: number): number {
  const sums = new Float64Array(count);
  const sizes = new Int32Array(count);
  for (let row = 0; row < column.length; row++) {
    sums[codes[row]] += column[row];
    sizes[codes[row]]++;
  }
  let largest = 0;
  for (let g = 0; g < count; g++) {
    sums[g] /= sizes[g];
    largest = Math.max(largest, Math.abs(sums[g]));
  }
  for (let row = 0; row < column.length; row++) column[row] -= sums[codes[row]];
  return largest;
}
