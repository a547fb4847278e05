import { constant, regression } from "./regression.ts";

/** What a local line says at a place, with its standard error (HC1); NaN where points stand all in one place. */
interface Local {
  value: number;
  se: number;
}

/** (1 − |x|³)³ */
function tricube(x: number): number {
  const rest = 1 - x * x * x;
  return rest * rest * rest;
}

/** What a line through the nearest share of the points says at a place, with tricube weights (Cleveland 1979). */
export function localLine(x: Float64Array, y: Float64Array, at: number, share: number): Local {
  const near = Array.from(x, (value, row) => ({ row, away: Math.abs(value - at) })).sort(
    (a, b) => a.away - b.away || a.row - b.row,
  );
  const rows = near.slice(0, Math.max(3, Math.ceil(share * x.length)));
  const reach = rows[rows.length - 1].away;
  const fit = regression({
    y: Float64Array.from(rows, ({ row }) => y[row]),
    x: [constant(rows.length), Float64Array.from(rows, ({ row }) => x[row] - at)],
    weights: Float64Array.from(rows, ({ away }) => tricube(away / reach)),
  });
  return { value: fit?.coefficients[0] ?? Number.NaN, se: fit?.errors[0] ?? Number.NaN };
}
