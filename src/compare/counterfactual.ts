import { sum } from "../math/sum.ts";
import type { Fates } from "../model/run.ts";
import { causeKeys } from "../model/state/household.ts";
import {
  addCounted,
  type CountedSums,
  countEstimate,
  countedSums,
  countOf,
  type Estimate,
  type Events,
  shareOf,
} from "./estimate.ts";
import { addExpected, EXPECTED } from "./expected-falls.ts";
import { type Group, groups } from "./kinds.ts";

/** What became of the same household under two arms: it fell in neither, in A only, in B only, in both. */
export const cells = ["neither", "saved", "harmed", "both"] as const;
export type Cell = (typeof cells)[number];

/** What is added up over the households of a cell; `A` is the reference, `B` the arm compared with it. */
const fields = [
  "count",
  "shop",
  "elderly",
  "distance",
  "literacy",
  "incomeA",
  "incomeB",
  "borrowedA",
  "borrowedB",
  "overIndebtedA",
  "overIndebtedB",
] as const;
type Field = (typeof fields)[number];

const WIDTH = fields.length + causeKeys.length;
const start = (group: number, cell: number): number => (group * cells.length + cell) * WIDTH;

const CELLS = groups.length * cells.length * WIDTH;

/** One pair of arms in one replicate: sums over households, by group, cell and field, and by their chances. */
export type Tally = Float64Array;

/** Who is in a cell: means over its households of all replicates; NaN where it has none. */
export interface Who {
  households: number;
  lifted: number;
  shop: number;
  elderly: number;
  distance: number;
  literacy: number;
  /** Yuan per head under the reference, and under the arm. */
  income: { reference: number; arm: number };
  borrowed: { reference: number; arm: number };
  overIndebted: { reference: number; arm: number };
  /** The most frequent cause of their fall (in the reference, or for the harmed in the arm). */
  cause: (typeof causeKeys)[number];
}

export interface CounterfactualCell extends Who {
  /** Households of this cell in a replicate, and in 100 households of the group. */
  count: Estimate;
  per100: Estimate;
}

type CounterfactualRow = Record<Cell, CounterfactualCell>;

/** Which households a 2 × 2 is told of: all that count in both, and each group. */
export const populations = ["all", ...groups] as const satisfies readonly ("all" | Group)[];

/** The 2 × 2 of households under a reference and an arm. */
export type Counterfactual = Record<(typeof populations)[number], CounterfactualRow>;

/** Adds up one replicate; only households that count under both arms enter the cells. */
export function tally(reference: Fates, arm: Fates): Tally {
  const sums: Tally = new Float64Array(CELLS + EXPECTED);
  addExpected(sums.subarray(CELLS), reference, arm);
  for (let i = 0; i < reference.fell.length; i++) {
    if (!reference.counted[i] || !arm.counted[i]) continue;
    const cell = cellOf(reference.fell[i], arm.fell[i]);
    const at = start(reference.lifted[i] ? 0 : 1, cell);
    who(reference, arm, i).forEach((value, f) => {
      sums[at + f] += value;
    });
    if (cell > 0) sums[at + fields.length + (cell === 2 ? arm : reference).cause[i]] += 1;
  }
  return sums;
}

/** By its place in `cells`. */
const cellOf = (fellA: number, fellB: number): number => (fellA ? (fellB ? 3 : 1) : fellB ? 2 : 0);

/** In the order of `fields`. */
const who = (a: Fates, b: Fates, i: number): number[] => [
  1,
  a.shop[i],
  a.elderly[i],
  a.distance[i],
  a.literacy[i],
  a.income[i],
  b.income[i],
  a.borrowed[i],
  b.borrowed[i],
  a.overIndebted[i],
  b.overIndebted[i],
];

/** The table over replicates, from the tally of each. */
export function counterfactual(tallies: readonly Tally[]): Counterfactual {
  const sums = counterfactualSums(Number.POSITIVE_INFINITY);
  for (const each of tallies) addTally(sums, each);
  return tableOf(sums);
}

/** The table as it grows, replicate by replicate. */
export type CounterfactualSums = Record<keyof Counterfactual, RowSums>;

interface RowSums {
  /** The groups that are counted in it, by their place in `groups`. */
  members: readonly number[];
  /** Over all replicates, by cell and field, causes after the fields. */
  totals: Float64Array;
  /** Of these, the lifted ones, by cell. */
  lifted: Float64Array;
  counted: CountedSums[];
}

/** No replicate yet; `room` as in `runningFigure`. */
export function counterfactualSums(room?: number): CounterfactualSums {
  const row = (members: readonly number[]): RowSums => ({
    members,
    totals: new Float64Array(cells.length * WIDTH),
    lifted: new Float64Array(cells.length),
    counted: cells.map(() => countedSums(100, room)),
  });
  return { all: row([0, 1]), lifted: row([0]), neverPoor: row([1]) };
}

/** Takes a replicate in. */
export function addTally(sums: CounterfactualSums, tally: Tally): void {
  for (const row of Object.values(sums)) addToRow(row, tally);
}

function addToRow({ members, totals, lifted, counted }: RowSums, tally: Tally): void {
  const of = sum(cells.map((_, c) => count(tally, members, c)));
  for (const [c] of cells.entries()) {
    addCounted(counted[c], count(tally, members, c), of);
    if (members.includes(0)) lifted[c] += count(tally, [0], c);
    for (let f = 0; f < WIDTH; f++)
      totals[c * WIDTH + f] += sum(members.map((group) => tally[start(group, c) + f]));
  }
}

/** The table of all replicates taken in. */
export const tableOf = ({ all, lifted, neverPoor }: CounterfactualSums): Counterfactual => ({
  all: rowOf(all),
  lifted: rowOf(lifted),
  neverPoor: rowOf(neverPoor),
});

function rowOf(row: RowSums): CounterfactualRow {
  const made = {} as CounterfactualRow;
  cells.forEach((cell, c) => {
    const counted = row.counted[c];
    made[cell] = { count: countOf(counted), per100: shareOf(counted), ...describe(row, c) };
  });
  return made;
}

/** The households of a group that the two arms parted, and all that were compared. */
export const eventsOf = (row: CounterfactualRow): Events => ({
  saved: row.saved.households,
  harmed: row.harmed.households,
  households: sum(cells.map((cell) => row[cell].households)),
});

const count = (sums: Tally, members: readonly number[], cell: number): number =>
  sum(members.map((group) => sums[start(group, cell)]));

function describe({ members, totals, lifted }: RowSums, cell: number): Who {
  const total = (offset: number): number => totals[cell * WIDTH + offset];
  const households = total(0);
  const mean = (field: Field): number => total(fields.indexOf(field)) / households;
  const both = (field: "income" | "borrowed" | "overIndebted") => ({
    reference: mean(`${field}A`),
    arm: mean(`${field}B`),
  });
  return {
    households,
    lifted: members.includes(0) ? lifted[cell] / households : households === 0 ? NaN : 0,
    shop: mean("shop"),
    elderly: mean("elderly"),
    distance: mean("distance"),
    literacy: mean("literacy"),
    income: both("income"),
    borrowed: both("borrowed"),
    overIndebted: both("overIndebted"),
    cause: causeKeys[most(causeKeys.map((_, c) => total(fields.length + c)))],
  };
}

/** Households of a cell a replicate, by the cause of their fall, in the order of `causeKeys`. */
export function fallsByCause(tallies: readonly Tally[], cell: Exclude<Cell, "neither">): Estimate[] {
  const of = tallies.map((sums) => sum(cells.map((_, c) => count(sums, [0, 1], c))));
  const first = (group: number): number => start(group, cells.indexOf(cell)) + fields.length;
  return causeKeys.map((_, c) => {
    const hits = tallies.map((sums) => sum(groups.map((_, g) => sums[first(g) + c])));
    return countEstimate({ hits, of });
  });
}

/** The index of the largest value, `none` aside unless it is the only one; the first among equals. */
function most(values: readonly number[]): number {
  let best = 0;
  for (let c = 1; c < values.length; c++) if (values[c] > (best === 0 ? 0 : values[best])) best = c;
  return best;
}
