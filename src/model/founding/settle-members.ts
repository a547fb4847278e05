import { PLACES, STUDENT } from "../state/household.ts";
import { RETIRED, WORKING_AGE } from "../state/members.ts";
import type { State } from "../state/state.ts";
import { AGES, ageWithin } from "./ages.ts";
import type { Founding } from "./founding.ts";

/** Shares of households of at most one to six members, at the mean of 3.45 (T1). */
const SIZES = [0.07, 0.27, 0.52, 0.77, 0.92, 1] as const;
const MEAN_SIZE = 3.45;

/** Members of a household: the standard shares, a member more or less in enough households to reach the mean. */
export function sizeOf(u: number, uShift: number, mean: number): number {
  const standard = 1 + SIZES.findIndex((share) => u < share);
  const shift = mean - MEAN_SIZE;
  const whole = Math.floor(Math.abs(shift));
  const moves = (whole + (uShift < Math.abs(shift) - whole ? 1 : 0)) * (shift < 0 ? -1 : 1);
  return Math.max(1, Math.min(PLACES - 1, standard + moves));
}

type Workers = Pick<
  Founding["population"],
  "withoutLabour" | "withoutLabourLarge" | "secondWorker" | "thirdWorker"
>;

/** Chance that nobody in a household of this size can work: less where there are more than two. */
export const chanceOfNoWorker = (size: number, { withoutLabour, withoutLabourLarge }: Workers): number =>
  size <= 2 ? withoutLabour : withoutLabourLarge * withoutLabour;

/** One worker, a second and, apart from that, one more: 1 + [u < second] + [u' < third]. */
export const usualWorkers = (
  uSecond: number,
  uThird: number,
  { secondWorker, thirdWorker }: Workers,
): number => 1 + (uSecond < secondWorker ? 1 : 0) + (uThird < thirdWorker ? 1 : 0);

/** Who lives in a household at the start; its places are vacant before. */
export function settleMembers(
  { household }: State,
  i: number,
  { population, upperSchool }: Founding,
  u: (purpose: string, k?: number) => number,
): void {
  const ages = household.ages;
  const at = i * PLACES;
  const size = sizeOf(u("size"), u("size shift"), population.householdSize);
  const without = u("no workers") < chanceOfNoWorker(size, population);
  const usual = usualWorkers(u("second worker"), u("third worker"), population);
  const workers = without ? 0 : Math.min(size, usual);
  const head = ageWithin(AGES.head, u("age of head"));
  for (let k = 0; k < size; k++) {
    const uAge = u("age", k);
    if (k < workers) ages[at + k] = workerAge(k, head, uAge);
    else if (without && k < 2) ages[at + k] = ageWithin(AGES.oldCouple, uAge);
    else if (u("generation", k) < population.elders && !without) ages[at + k] = parentAge(head, uAge);
    else ages[at + k] = dependantAge(uAge, u("study", k) < upperSchool);
  }
}

/** The head, a partner of about the same age, then a grown child or somebody young. */
export function workerAge(k: number, head: number, uAge: number): number {
  if (k === 0) return head;
  if (k === 1) return Math.max(AGES.grown, head + ageWithin(AGES.partnerApart, uAge));
  return head > AGES.grown + AGES.generation - 1 ? head - AGES.generation : ageWithin(AGES.youngWorker, uAge);
}

/** A parent of the head, retired and not older than anybody is. */
export const parentAge = (head: number, uAge: number): number =>
  Math.min(AGES.oldest, Math.max(RETIRED, head + ageWithin(AGES.parentApart, uAge)));

function dependantAge(uAge: number, studies: boolean): number {
  const age = ageWithin(AGES.child, uAge);
  if (age < WORKING_AGE) return age;
  return studies ? age | STUDENT : age;
}
