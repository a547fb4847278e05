import { AGE, PLACES, STUDENT, VACANT } from "./household.ts";
import type { State } from "./state.ts";

export const SCHOOL_AGE = 6;
export const WORKING_AGE = 16;
export const OLD_AGE = 60;
export const RETIRED = 65;

type Counted = Pick<State["household"], "ages" | "members" | "elders" | "pupils" | "students" | "able">;

/** Counts a household's members anew from their ages. */
export function countMembers(household: Counted, i: number): void {
  let members = 0;
  let elders = 0;
  let pupils = 0;
  let students = 0;
  let able = 0;
  for (let m = i * PLACES; m < (i + 1) * PLACES; m++) {
    const held = household.ages[m];
    if (held === VACANT) continue;
    members++;
    const age = held & AGE;
    if (age >= OLD_AGE) elders++;
    if (held & STUDENT) students++;
    else if (age >= WORKING_AGE && age < RETIRED) able++;
    else if (age >= SCHOOL_AGE && age < WORKING_AGE) pupils++;
  }
  household.members[i] = members;
  household.elders[i] = elders;
  household.pupils[i] = pupils;
  household.students[i] = students;
  household.able[i] = able;
}
