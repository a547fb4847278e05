import { type Flow, flowKeys, type Sector, sectorKeys } from "../../src/declare/flows.ts";

const WIDTH = sectorKeys.length;
const FEN = 100;

/** The sum of several matrices of one size, fen. */
export function added(matrices: readonly Float64Array[]): Float64Array {
  const total = new Float64Array(matrices[0]?.length ?? 0);
  for (const matrix of matrices) for (let at = 0; at < total.length; at++) total[at] += matrix[at];
  return total;
}

/** One row of the transactions-flow matrix: yuan a household and year, by sector; what was received is positive. */
interface MatrixRow {
  flow: Flow;
  cells: readonly number[];
}

/** The rows in which something moved, whatever the instrument, and the sectors that take part in any. */
export function matrixRows(
  matrix: Float64Array,
  households: number,
  years: number,
): { sectors: readonly Sector[]; rows: readonly MatrixRow[] } {
  const at = (f: number, s: number): number => matrix[f * WIDTH + s];
  const used = sectorKeys.filter((_, s) => flowKeys.some((_, f) => at(f, s) !== 0));
  const rows = flowKeys
    .map((flow, f) => ({
      flow,
      cells: used.map((sector) => at(f, sectorKeys.indexOf(sector)) / FEN / households / years),
    }))
    .filter(({ cells }) => cells.some((cell) => cell !== 0));
  return { sectors: used, rows };
}
