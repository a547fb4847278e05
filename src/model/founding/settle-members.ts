import { PLACES, STUDENT, VACANT } from "../state/household.ts";
import type { State } from "../state/state.ts";
import type { Founding } from "./founding.ts";

/** Shares of households of one to six members, at the mean of 3.45. */
const SIZES = [0.07, 0.27, 0.52, 0.77, 0.92, 1] as const;
const MEAN_SIZE = 3.45;

/** Members of a household: the standard shares, a member more or less in enough households to reach the mean. */
function sizeOf(u: number, uShift: number, mean: number): number {
  const standard = 1 + SIZES.findIndex((share) => u < share);
  const shift = mean - MEAN_SIZE;
  const whole = Math.floor(Math.abs(shift));
  const moves = (whole + (uShift < Math.abs(shift) - whole ? 1 : 0)) * (shift < 0 ? -1 : 1);
  return Math.max(1, Math.min(PLACES - 1, standard + moves));
}

/** Who lives in a household at the start. */
export function settleMembers(
  { household }: State,
  i: number,
  { population, upperSchool }: Founding,
  u: (purpose: string, k?: number) => number,
): void {
  const ages = household.ages;
  const at = i * PLACES;
  ages.fill(VACANT, at, at + PLACES);
  const size = sizeOf(u("size"), u("size shift"), population.householdSize);
  const without = u("no workers") < (size <= 2 ? population.withoutLabour : 0.1 * population.withoutLabour);
  const workers = without
    ? 0
    : Math.min(size, 1 + (u("second worker") < 0.8 ? 1 : 0) + (u("third worker") < 0.25 ? 1 : 0));
  const head = 26 + Math.floor(32 * u("age of head"));
  for (let k = 0; k < size; k++) {
    const uAge = u("age", k);
    if (k < workers) ages[at + k] = workerAge(k, head, uAge);
    else if (without && k < 2) ages[at + k] = 66 + Math.floor(20 * uAge);
    else if (u("generation", k) < population.elders && !without)
      ages[at + k] = Math.min(92, Math.max(65, head + 20 + Math.floor(12 * uAge)));
    else ages[at + k] = dependantAge(uAge, u("study", k) < upperSchool);
  }
}

const workerAge = (k: number, head: number, uAge: number): number =>
  k === 0
    ? head
    : k === 1
      ? Math.max(20, head - 4 + Math.floor(8 * uAge))
      : head > 43
        ? head - 24
        : 20 + Math.floor(20 * uAge);

function dependantAge(uAge: number, studies: boolean): number {
  const age = Math.floor(21 * uAge);
  if (age < 16) return age;
  return studies ? age | STUDENT : age;
}
