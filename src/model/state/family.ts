import type { Stream } from "../../math/draw.ts";
import { PLACES, VACANT } from "./household.ts";
import { KIND, MARRIES } from "./members.ts";
import type { Open } from "./state.ts";
import { countIn } from "./tally.ts";

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
  /** How many adults who may have children it takes, and below how many small children they go on. */
  couple: 2,
  enough: 3,
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

/** To a young couple with few small children one may be born; whether it is. */
export function beBorn(household: Family, i: number, birth: Stream, births: number, tally: number): boolean {
  if (countIn(tally, KIND.parent) < FAMILY.couple || countIn(tally, KIND.small) >= FAMILY.enough)
    return false;
  return birth.uniform(household.id[i]) < births && join(household, i, 0);
}

/** To elders who live without a worker, a grown child may come home, with spouse and child; whether they do. */
export function comeHome(
  household: Family,
  i: number,
  home: Stream,
  returns: number,
  tally: number,
): boolean {
  if (countIn(tally, KIND.small) + countIn(tally, KIND.able) > 0) return false;
  if (home.uniform(household.id[i]) >= returns) return false;
  for (const age of FAMILY.returning) join(household, i, age);
  return true;
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
    if (held < MARRIES.from || held > MARRIES.upTo) continue;
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

/** A household nobody is left of passes to heirs: a young couple with a child; whether it does. */
export function succeed(household: Family, i: number): boolean {
  const at = i * PLACES;
  for (let m = at; m < at + PLACES; m++) if (household.ages[m] !== VACANT) return false;
  for (const [k, age] of FAMILY.heirs.entries()) household.ages[at + k] = age;
  return true;
}
