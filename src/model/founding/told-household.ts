import { log } from "../../math/elementary.ts";
import { PLACES, STUDENT, VACANT } from "../state/household.ts";
import { OLD_AGE, RETIRED, SCHOOL_AGE, WORKING_AGE } from "../state/members.ts";
import type { State } from "../state/state.ts";
import { AGES, ageWithin } from "./ages.ts";
import type { Founding } from "./founding.ts";
import { usualWorkers } from "./settle-members.ts";
import type { Surveyed } from "./surveyed.ts";

type Uniform = (purpose: string, k?: number) => number;

/** What ages are drawn from where a survey does not tell them. */
type AgeLuck = Pick<Founding, "population" | "upperSchool"> & { u: Uniform };

/** Ages of a surveyed household: as they are told, or ages that fit what is told of members, workers and pupils. */
export function settleToldMembers(
  ages: Uint8Array,
  i: number,
  survey: Surveyed,
  row: number,
  luck: AgeLuck,
): void {
  const at = i * PLACES;
  const told = survey.ages.subarray(row * PLACES, (row + 1) * PLACES);
  ages.set(told, at);
  if (told[0] === VACANT) ages.set(fittingAges(survey, row, luck), at);
  else {
    const goesOn = (k: number): boolean => luck.u("study", k) < luck.upperSchool;
    markStudents(ages.subarray(at, at + PLACES), survey.traits.workers[row], goesOn);
  }
}

/** Nobody older still studies. */
const STUDY_ENDS = 22;

/** Of those aged 16 to 22, as many study as the number of workers leaves; by chance where it is not told. */
function markStudents(ages: Uint8Array, workers: number, goesOn: (k: number) => boolean): void {
  const places = [...ages.keys()].filter((k) => ages[k] !== VACANT);
  const able = places.filter((k) => ages[k] >= WORKING_AGE && ages[k] < RETIRED);
  const young = able.filter((k) => ages[k] <= STUDY_ENDS).sort((a, b) => ages[a] - ages[b] || a - b);
  const studies = Number.isNaN(workers)
    ? young.filter((k) => ages[k] < AGES.child.years && goesOn(k))
    : young.slice(0, Math.max(0, able.length - workers));
  for (const k of studies) ages[k] = ages[k] | STUDENT;
}

/** How many of each kind a surveyed household has, drawn where it is not told. */
interface Places {
  workers: number;
  /** Of the workers, those of 60 and over: they count in both. */
  oldWorkers: number;
  /** Old without working; 0 where elders are not told, and each may then be old. */
  resting: number;
  pupils: number;
  eldersTold: boolean;
  pupilsTold: boolean;
}

function placesOf({ traits }: Surveyed, row: number, { population, u }: AgeLuck): Places {
  const size = traits.members[row];
  const [elders, pupils, told] = [traits.elders[row], traits.pupils[row], traits.workers[row]];
  const spare = size - (elders || 0) - (pupils || 0);
  const idle = u("no workers") < chanceOfNoWorkerTold(size, population);
  const usual = usualWorkers(u("second worker"), u("third worker"), population);
  const workers = Number.isNaN(told) ? (idle ? 0 : Math.min(spare, usual)) : told;
  const oldWorkers = Math.max(0, workers + (elders || 0) + (pupils || 0) - size);
  return {
    workers,
    oldWorkers,
    resting: Number.isNaN(elders) ? 0 : elders - oldWorkers,
    pupils: pupils || 0,
    eldersTold: !Number.isNaN(elders),
    pupilsTold: !Number.isNaN(pupils),
  };
}

/** The same chance as of drawn households, the factor first. */
const chanceOfNoWorkerTold = (
  size: number,
  { withoutLabour, withoutLabourLarge }: Founding["population"],
): number => (size <= 2 ? 1 : withoutLabourLarge) * withoutLabour;

function fittingAges(survey: Surveyed, row: number, luck: AgeLuck): Uint8Array {
  const { u, population } = luck;
  const places = placesOf(survey, row, luck);
  const head = ageWithin(AGES.head, u("age of head"));
  const ages = new Uint8Array(PLACES).fill(VACANT);
  for (let k = 0; k < survey.traits.members[row]; k++) {
    const mayBeOld = u("generation", k) < population.elders || (places.workers === 0 && k < 2);
    ages[k] = fittingAge(k, places, mayBeOld && !places.eldersTold, head, u("age", k));
  }
  return ages;
}

/** The age of member k: workers first, then elders who rest, then pupils, then the others. */
function fittingAge(k: number, places: Places, old: boolean, head: number, uAge: number): number {
  const { workers, oldWorkers, resting, pupils, pupilsTold } = places;
  const after = k - workers;
  if (k < workers - oldWorkers)
    return k === 0 ? head : Math.min(OLD_AGE - 1, ageWithin(AGES.anyWorker, uAge));
  if (k < workers) return ageWithin(AGES.oldWorker, uAge);
  if (after < resting || (after >= pupils && old)) return ageWithin(AGES.retired, uAge);
  if (after < resting + pupils) return ageWithin(AGES.pupil, uAge);
  return childAge(uAge, !pupilsTold);
}

/** Ages of those who are neither workers nor pupils: below school age, or at upper school and college. */
const BESIDE_PUPILS = { from: 0, years: 11 } as const;

// Neither worker nor elder: a child, or in upper school or college; of school age only where pupils are not told.
function childAge(uAge: number, mayBePupil: boolean): number {
  if (mayBePupil) {
    const age = ageWithin(AGES.child, uAge);
    return age < WORKING_AGE ? age : age | STUDENT;
  }
  const age = ageWithin(BESIDE_PUPILS, uAge);
  return age < SCHOOL_AGE ? age : (age + AGES.pupil.years) | STUDENT;
}

/** Ability is sought within so many standard deviations times its spread, in log points. */
const WIDEST = 6;
/** Halvings of the range: beyond them a double has no further digits. */
const STEPS = 40;
/** Of an income without told transfers so much at least is earned. */
const LEAST_EARNED = 0.1;
/** Yuan a year to fen a season. */
const SEASON = 100 / 4;
/** Where the share of labour in wage work is sought, and the ability behind it. */
const SHARES = { least: 0.01, most: 0.95 } as const;
const ABILITIES = { least: 1e-4, most: 1e4 } as const;

/** The earning equations that are turned round: their constants, and what they come to at an ability. */
interface Earning {
  abilitySpread: number;
  wageScale: number;
  /** Sets all that follows from ability, standard deviations; returns the expected income of a season, fen. */
  endow(zAbility: number): number;
}

/**
 * Ability, in standard deviations, at which a household earns what the survey says: the earning equations turned
 * round by bisection. Sets transfers, and the share of labour in wage work where wages and field income are told apart.
 */
export function inferredAbility(
  household: State["household"],
  i: number,
  { traits }: Surveyed,
  row: number,
  earning: Earning,
): number {
  const { abilitySpread, endow } = earning;
  const income = traits.income[row] * SEASON;
  household.transferBase[i] = transfersOf(household, i, income, traits.transfer[row]);
  if (abilitySpread === 0) return 0;
  const [wage, field] = [traits.wage[row], traits.field[row]];
  if (household.able[i] > 0 && wage + field > 0) settleWageShare(household, i, wage, field, earning);
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
  { abilitySpread, wageScale, endow }: Earning,
): void {
  const others = household.members[i] * household.transferBase[i] + wage * SEASON;
  const short = (share: number): number => {
    household.wageShare[i] = share;
    const ability = wage / (wageScale * household.able[i] * share);
    const within = Math.max(ABILITIES.least, Math.min(ABILITIES.most, ability));
    return field * SEASON - (endow(log(within) / abilitySpread) - others);
  };
  household.wageShare[i] = wage > 0 ? risingRoot(short, SHARES.least, SHARES.most) : 0;
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
