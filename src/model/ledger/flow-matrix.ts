import { type Flow, flowKeys, type Sector, sectorKeys } from "../../declare/flows.ts";

/** A season's transactions by flow and sector, in fen; received is positive, and each row sums to zero. */
type FlowMatrix = Record<Flow, Record<Sector, number>>;

/** Reads the matrix that the ledger kept while posting. */
export function flowMatrix(matrix: Float64Array): FlowMatrix {
  const made = {} as FlowMatrix;
  flowKeys.forEach((flow, f) => {
    const row = {} as Record<Sector, number>;
    sectorKeys.forEach((sector, s) => {
      row[sector] = matrix[f * sectorKeys.length + s];
    });
    made[flow] = row;
  });
  return made;
}

/** The sum of each row: all zero, as an equality of integers. */
export function rowSums(matrix: Float64Array): number[] {
  return flowKeys.map((_, f) => {
    let sum = 0;
    for (let s = 0; s < sectorKeys.length; s++) sum += matrix[f * sectorKeys.length + s];
    return sum;
  });
}
