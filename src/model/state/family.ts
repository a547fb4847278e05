import type { Stream } from "../../math/draw.ts";
import { PLACES, STUDENT, VACANT } from "./household.ts";
import { RETIRED, WORKING_AGE } from "./members.ts";
import type { Open } from "./state.ts";

/** The columns that ageing moves; `calendar` declares them. */
export const agedColumns = [
  "household.ages",
  "household.members",
  "household.elders",
  "household.pupils",
  "household.students",
  "household.able",
  "household.house",
  "household.habit",
  "household.probationEnd",
  "household.wedding",
] as const;

/** The columns of households that ageing may write. */
export type Family = Open<(typeof agedColumns)[number]>["household"];

/**
 * Ages and numbers by which families change. Assumed: they turn over at about the rates of `demography`, which are
 * what scenarios vary; the age pyramid after thirty years is held against the census's.
 */
const FAMILY = {
  /** Who may have children, how many such adults it takes, and below how many small children they go on. */
  parentFrom: 20,
  parentBelow: 40,
  couple: 2,
  enough: 3,
  /** Who may marry. */
  marriesFrom: 22,
  marriesUpTo: 30,
  /** Who comes home to elders left alone, and who succeeds a household nobody is left of. */
  returning: [40, 38, 12],
  heirs: [34, 32, 7],
} as const;

/** Gives the first vacant place to someone of this age; no place, nobody comes. */
function join(household: Family, i: number, age: number): boolean {
  for (let m = i * PLACES; m < (i + 1) * PLACES; m++)
    if (household.ages[m] === VACANT) {
      household.ages[m] = age;
      return true;
    }
  return false;
}

export function beBorn(household: Family, i: number, birth: Stream, births: number): void {
  let young = 0;
  let small = 0;
  for (let m = i * PLACES; m < (i + 1) * PLACES; m++) {
    const held = household.ages[m];
    if (held === VACANT || held & STUDENT) continue;
    if (held >= FAMILY.parentFrom && held < FAMILY.parentBelow) young++;
    else if (held < WORKING_AGE) small++;
  }
  if (young >= FAMILY.couple && small < FAMILY.enough && birth.uniform(household.id[i]) < births)
    join(household, i, 0);
}

/** To elders who live without a worker, a grown child may come home, with spouse and child. */
export function comeHome(household: Family, i: number, home: Stream, returns: number): void {
  for (let m = i * PLACES; m < (i + 1) * PLACES; m++) {
    const held = household.ages[m];
    if (held !== VACANT && held < RETIRED) return;
  }
  if (home.uniform(household.id[i]) >= returns) return;
  for (const age of FAMILY.returning) join(household, i, age);
}

/** Of two who marry, one leaves and one brings a spouse home: in the mean the household keeps its size. */
export function marry(
  household: Family,
  i: number,
  marriage: Stream,
  { marriages, weddingCost }: { marriages: number; weddingCost: number },
): number {
  let u = -1;
  let below = 0;
  for (let m = i * PLACES; m < (i + 1) * PLACES; m++) {
    const held = household.ages[m];
    if (held === VACANT || held & STUDENT || held < FAMILY.marriesFrom) continue;
    if (held > FAMILY.marriesUpTo) continue;
    if (u < 0) u = marriage.uniform(household.id[i]);
    below += marriages;
    if (u >= below) continue;
    const leaves = below - u > marriages / 2;
    if (leaves) {
      household.ages[m] = VACANT;
      return 0;
    }
    return household.members[i] < PLACES - 1 && join(household, i, held) ? weddingCost : 0;
  }
  return 0;
}

/** A household nobody is left of passes to heirs: a young couple with a child. */
export function succeed(household: Family, i: number): void {
  const at = i * PLACES;
  for (let m = at; m < at + PLACES; m++) if (household.ages[m] !== VACANT) return;
  for (const [k, age] of FAMILY.heirs.entries()) household.ages[at + k] = age;
}
