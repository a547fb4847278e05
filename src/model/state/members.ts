import { AGE, STUDENT } from "./household.ts";
import type { State } from "./state.ts";
import { countIn, tallyOf, tallyTable } from "./tally.ts";

export const SCHOOL_AGE = 6;
export const WORKING_AGE = 16;
export const OLD_AGE = 60;
export const RETIRED = 65;

type Counted = Pick<State["household"], "ages" | "members" | "elders" | "pupils" | "students" | "able">;

/** Ages of those who may have children, and of those who may marry. */
const PARENT = { from: 20, below: 40 } as const;
export const MARRIES = { from: 22, upTo: 30 } as const;

/** Kinds in the order of a tally; the byte of a student is above every age, so that students are of no age here but an elder's. */
export const KIND = {
  member: 0,
  elder: 1,
  student: 2,
  pupil: 3,
  able: 4,
  small: 5,
  parent: 6,
  marriageable: 7,
} as const;
const kinds = tallyTable([
  () => true,
  (member) => (member & AGE) >= OLD_AGE,
  (member) => (member & STUDENT) !== 0,
  (member) => member >= SCHOOL_AGE && member < WORKING_AGE,
  (member) => member >= WORKING_AGE && member < RETIRED,
  (member) => member < WORKING_AGE,
  (member) => member >= PARENT.from && member < PARENT.below,
  (member) => member >= MARRIES.from && member <= MARRIES.upTo,
]);

/** How many of a household are of each kind. */
export const tallyMembers = ({ ages }: Pick<Counted, "ages">, i: number): number => tallyOf(ages, i, kinds);

/** Writes down how many there are. */
export function noteMembers(household: Omit<Counted, "ages">, i: number, tally: number): void {
  household.members[i] = countIn(tally, KIND.member);
  household.elders[i] = countIn(tally, KIND.elder);
  household.pupils[i] = countIn(tally, KIND.pupil);
  household.students[i] = countIn(tally, KIND.student);
  household.able[i] = countIn(tally, KIND.able);
}

/** Counts a household's members anew from their ages. */
export const countMembers = (household: Counted, i: number): void =>
  noteMembers(household, i, tallyMembers(household, i));
