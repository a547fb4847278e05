import { log } from "../../math/elementary.ts";
import { PLACES, STUDENT, VACANT } from "../state/household.ts";
import { OLD_AGE, RETIRED, WORKING_AGE } from "../state/members.ts";
import type { State } from "../state/state.ts";
import type { Founding } from "./founding.ts";
import type { Surveyed } from "./surveyed.ts";

type Uniform = (purpose: string, k?: number) => number;

/** Ages of a surveyed household: as they are told, or ages that fit what is told of members, workers and pupils. */
export function settleTold(
  ages: Uint8Array,
  i: number,
  survey: Surveyed,
  row: number,
  { population, upperSchool }: Founding,
  u: Uniform,
): void {
  const at = i * PLACES;
  const known = survey.ages.subarray(row * PLACES, (row + 1) * PLACES);
  ages.set(known, at);
  const workers = survey.traits.workers[row];
  if (known[0] === VACANT) ages.set(fittingAges(survey, row, population, u), at);
  else markStudents(ages.subarray(at, at + PLACES), workers, (k) => u("study", k) < upperSchool);
}

const STUDY_ENDS = 22;

/** Of those aged 16 to 22, as many study as the number of workers leaves; by chance where it is not told. */
function markStudents(ages: Uint8Array, workers: number, goesOn: (k: number) => boolean): void {
  const places = [...ages.keys()].filter((k) => ages[k] !== VACANT);
  const able = places.filter((k) => ages[k] >= WORKING_AGE && ages[k] < RETIRED);
  const young = able.filter((k) => ages[k] <= STUDY_ENDS).sort((a, b) => ages[a] - ages[b] || a - b);
  const studies = Number.isNaN(workers)
    ? young.filter((k) => ages[k] < 21 && goesOn(k))
    : young.slice(0, Math.max(0, able.length - workers));
  for (const k of studies) ages[k] = ages[k] | STUDENT;
}

function fittingAges(
  { traits }: Surveyed,
  row: number,
  population: { withoutLabour: number; elders: number },
  u: Uniform,
): Uint8Array {
  const size = traits.members[row];
  const [elders, pupils] = [traits.elders[row], traits.pupils[row]];
  const spare = size - (elders || 0) - (pupils || 0);
  const idle = u("no workers") < (size <= 2 ? 1 : 0.1) * population.withoutLabour;
  const usual = 1 + (u("second worker") < 0.8 ? 1 : 0) + (u("third worker") < 0.25 ? 1 : 0);
  const toldWorkers = traits.workers[row];
  const workers = Number.isNaN(toldWorkers) ? (idle ? 0 : Math.min(spare, usual)) : toldWorkers;
  // Who is over 60 and works is counted in both.
  const working = Math.max(0, workers + (elders || 0) + (pupils || 0) - size);
  const resting = Number.isNaN(elders) ? 0 : elders - working;
  const head = 26 + Math.floor(32 * u("age of head"));
  const ages = new Uint8Array(PLACES).fill(VACANT);
  for (let k = 0; k < size; k++) {
    const uAge = u("age", k);
    const after = k - workers;
    const old = Number.isNaN(elders) && (u("generation", k) < population.elders || (workers === 0 && k < 2));
    if (k < workers - working) ages[k] = k === 0 ? head : Math.min(59, 20 + Math.floor(38 * uAge));
    else if (k < workers) ages[k] = OLD_AGE + Math.floor(5 * uAge);
    else if (after < resting || (after >= (pupils || 0) && old)) ages[k] = RETIRED + Math.floor(22 * uAge);
    else if (after < resting + (pupils || 0)) ages[k] = 6 + Math.floor(10 * uAge);
    else ages[k] = childAge(uAge, Number.isNaN(pupils));
  }
  return ages;
}

// Neither worker nor elder: a child, or in upper school or college; of school age only where pupils are not told.
function childAge(uAge: number, mayBePupil: boolean): number {
  const age = mayBePupil ? Math.floor(21 * uAge) : Math.floor(11 * uAge);
  if (mayBePupil) return age < WORKING_AGE ? age : age | STUDENT;
  return age < 6 ? age : (age + 10) | STUDENT;
}

const WIDEST = 6;
const STEPS = 40;
const LEAST_EARNED = 0.1;
const SEASON = 100 / 4;

/** The constants of the earning equations that are turned round. */
interface Earning {
  abilitySpread: number;
  wageScale: number;
}

/**
 * Ability, in standard deviations, at which a household earns what the survey says: the earning equations turned
 * round by bisection. `endow` sets all that follows from ability and returns the expected income of a season, fen.
 * Sets transfers, and the share of labour in wage work where wages and field income are told apart.
 */
export function inferredAbility(
  household: State["household"],
  i: number,
  { traits }: Surveyed,
  row: number,
  endow: (ability: number) => number,
  earning: Earning,
): number {
  const { abilitySpread } = earning;
  const income = traits.income[row] * SEASON;
  household.transferBase[i] = transfersOf(household, i, income, traits.transfer[row]);
  if (abilitySpread === 0) return 0;
  const [wage, field] = [traits.wage[row], traits.field[row]];
  if (household.able[i] > 0 && wage + field > 0) settleWageShare(household, i, wage, field, endow, earning);
  const bound = WIDEST / abilitySpread;
  return risingRoot((z) => endow(z) - income, -bound, bound);
}

/** Transfers per head, fen a season: as told, or as drawn, but so that a tenth of the income is earned. */
function transfersOf(household: State["household"], i: number, income: number, told: number): number {
  const members = household.members[i];
  if (!Number.isNaN(told)) return (told * SEASON) / members;
  return Math.min(household.transferBase[i], ((1 - LEAST_EARNED) * income) / members);
}

/** The share at which the ability that earns the wages also yields what the field does. */
function settleWageShare(
  household: State["household"],
  i: number,
  wage: number,
  field: number,
  endow: (ability: number) => number,
  { abilitySpread, wageScale }: Earning,
): void {
  const others = household.members[i] * household.transferBase[i] + wage * SEASON;
  const short = (share: number): number => {
    household.wageShare[i] = share;
    const ability = wage / (wageScale * household.able[i] * share);
    const within = Math.max(1e-4, Math.min(1e4, ability));
    return field * SEASON - (endow(log(within) / abilitySpread) - others);
  };
  household.wageShare[i] = wage > 0 ? risingRoot(short, 0.01, 0.95) : 0;
}

/** Where a rising function crosses zero, or the end that comes nearest. */
function risingRoot(f: (x: number) => number, low: number, high: number): number {
  let [from, to] = [low, high];
  for (let k = 0; k < STEPS; k++) {
    const middle = (from + to) / 2;
    if (f(middle) < 0) from = middle;
    else to = middle;
  }
  return (from + to) / 2;
}
