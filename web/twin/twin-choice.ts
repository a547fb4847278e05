import { type Cell, cells } from "../../src/compare/counterfactual.ts";
import type { Fates } from "../../src/model/run.ts";
import { causeKeys } from "../../src/model/state/household.ts";
import { quadrantsOf } from "../charts/quadrant-dots.ts";

/** The rows of a cell, in their order. */
const rowsIn = (cell: Cell, reference: Fates, arm: Fates): number[] =>
  [...quadrantsOf(reference, arm).households[cell]].sort((a, b) => a - b);

/** In which order other households are shown: one of each fate in turn. */
const turns: readonly Cell[] = ["saved", "harmed", "both", "neither"];

/** The household shown after `i`: the next one, by row, of the next fate that anybody has. */
export function another(reference: Fates, arm: Fates, i: number): number {
  const { households } = quadrantsOf(reference, arm);
  const here = turns.findIndex((cell) => households[cell].includes(i));
  for (let k = 1; k <= turns.length; k++) {
    const cell = turns[(Math.max(0, here) + k) % turns.length];
    const rows = rowsIn(cell, reference, arm).filter((row) => row !== i);
    if (rows.length > 0) return rows.find((row) => row > i) ?? rows[0];
  }
  return i;
}

/** A household of a cell as the list shows it. */
export interface Listed {
  row: number;
  lifted: boolean;
  shop: boolean;
  /** Km to the branch. */
  distance: number;
  /** Yuan a head in the last year, under the reference and the arm. */
  reference: number;
  arm: number;
  /** Of the fall under the reference, or for the harmed under the arm. */
  cause: (typeof causeKeys)[number];
}

export function listedIn(cell: Cell, reference: Fates, arm: Fates): Listed[] {
  return rowsIn(cell, reference, arm).map((row) => ({
    row,
    lifted: reference.lifted[row] === 1,
    shop: reference.shop[row] === 1,
    distance: reference.distance[row],
    reference: reference.income[row],
    arm: arm.income[row],
    cause: cell === "neither" ? "none" : causeKeys[(cell === "harmed" ? arm : reference).cause[row]],
  }));
}

export type Column = keyof Listed;

/** Sorted by one column; equal ones by number. */
export function sorted(listed: readonly Listed[], column: Column, down: boolean): Listed[] {
  const worth = (of: Listed): number =>
    column === "cause" ? causeKeys.indexOf(of.cause) : Number(of[column]);
  const sign = down ? -1 : 1;
  return [...listed].sort((a, b) => sign * (worth(a) - worth(b)) || a.row - b.row);
}

/** Households in each cell, and all that count. */
export function countsIn(reference: Fates, arm: Fates): Record<Cell | "all", number> {
  const { households, counted } = quadrantsOf(reference, arm);
  const sizes = cells.map((cell) => [cell, households[cell].length]);
  return { ...(Object.fromEntries(sizes) as Record<Cell, number>), all: counted };
}
