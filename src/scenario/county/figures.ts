import { log } from "../../math/elementary.ts";
import { gini } from "../../math/gini.ts";
import type { Founding } from "../../model/founding/founding.ts";
import { AGE, PLACES, VACANT } from "../../model/state/household.ts";
import { OLD_AGE, WORKING_AGE } from "../../model/state/members.ts";
import type { State } from "../../model/state/state.ts";
import { correlation, deviation, fifths, mean, medianByHead, sum } from "./statistics.ts";

type Constants = Pick<Founding, "population" | "earning">;

/** Digital literacy above which the adults of a household are counted as able to use the internet. */
export const ONLINE = -0.85;
/** Land below which a holding is small, mu. */
export const SMALL_HOLDING = 9;

/** Yuan a year that a household earns from each source in an ordinary year, without luck, shop and rent. */
export interface Earned {
  wage: Float64Array;
  field: Float64Array;
  transfer: Float64Array;
}

/** Ordinary income by source: the parts of which `populate` makes the expected income. */
export function earnedBy({ household }: State, { population, earning }: Constants): Earned {
  const n = household.count;
  const earned = {
    wage: new Float64Array(n),
    field: new Float64Array(n),
    transfer: new Float64Array(n),
  };
  for (let i = 0; i < n; i++) {
    const able = household.able[i];
    const floor = able === 0 ? population.transferFloor / 4 : 0;
    earned.wage[i] = earning.wageScale * able * household.wageShare[i] * household.ability[i];
    earned.transfer[i] = 4 * household.members[i] * Math.max(household.transferBase[i] / 100, floor);
    const all = (4 * household.permanentIncome[i]) / 100;
    earned.field[i] = Math.max(0, all - earned.wage[i] - earned.transfer[i]);
  }
  return earned;
}

/** Every figure of a population that a published one can be held against. */
export function figuresOf(state: State, constants: Constants) {
  return {
    ...ageFigures(state),
    ...landFigures(state),
    ...incomeFigures(state),
    ...sourceFigures(earnedBy(state, constants)),
    ...onlineFigures(state),
    ...shopAndLifted(state),
    ...distances(state),
    ...correlations(state),
  };
}

export type Figures = ReturnType<typeof figuresOf>;
export type FigureKey = keyof Figures;

function ageFigures({ household }: State) {
  const n = household.count;
  const counts = { young: 0, working: 0, old: 0 };
  for (let m = 0; m < n * PLACES; m++) {
    if (household.ages[m] === VACANT) continue;
    const age = household.ages[m] & AGE;
    counts[age < WORKING_AGE ? "young" : age < OLD_AGE ? "working" : "old"]++;
  }
  const people = counts.young + counts.working + counts.old;
  const workers = sum(household.able, n);
  return {
    size: people / n,
    young: counts.young / people,
    working: counts.working / people,
    old: counts.old / people,
    workers: workers / n,
    workersOfMembers: workers / people,
  };
}

function landFigures({ household }: State) {
  const land = household.land.subarray(0, household.count);
  const small = land.filter((mu) => mu < SMALL_HOLDING).length;
  return { land: mean(land), smallHoldings: small / land.length, landGini: gini(land) };
}

/** Yuan a head and year of each household in an ordinary year. */
const perHeadOf = ({ household }: State): Float64Array =>
  Float64Array.from({ length: household.count }, (_, i) => {
    return (household.permanentIncome[i] * 4) / 100 / Math.max(1, household.members[i]);
  });

function incomeFigures(state: State) {
  const perHead = perHeadOf(state);
  const heads = Float64Array.from(state.household.members.subarray(0, state.household.count));
  const all = perHead.reduce((total, income, i) => total + income * heads[i], 0);
  const people = sum(heads);
  const [q1, q2, q3, q4, q5] = fifths(perHead, heads, perHead);
  // Households among the fifth of the people; fewer of them are larger.
  const [low, , , , high] = fifths(
    perHead,
    heads,
    Float64Array.from(heads, (each) => 1 / each),
  );
  const shares = [q1, q2, q3, q4, q5].map((total) => total / all);
  return {
    income: all / people,
    medianOfMean: medianByHead(perHead, heads) / (all / people),
    logSigma: deviation(perHead.map(log), heads),
    fifth1: shares[0],
    fifth2: shares[1],
    fifth3: shares[2],
    fifth4: shares[3],
    fifth5: shares[4],
    sizeRatio: low / high,
  };
}

function sourceFigures({ wage, field, transfer }: Earned) {
  const parts = [sum(wage), sum(field), sum(transfer)] as const;
  const all = parts[0] + parts[1] + parts[2];
  return { wage: parts[0] / all, field: parts[1] / all, transfer: parts[2] / all };
}

function onlineFigures({ household }: State) {
  const adults = { all: 0, online: 0, old: 0, oldOnline: 0 };
  for (let m = 0; m < household.count * PLACES; m++) {
    const place = household.ages[m];
    if (place === VACANT || (place & AGE) < WORKING_AGE) continue;
    const online = household.literacy[Math.floor(m / PLACES)] > ONLINE ? 1 : 0;
    adults.all++;
    adults.online += online;
    if ((place & AGE) < OLD_AGE) continue;
    adults.old++;
    adults.oldOnline += online;
  }
  const younger = adults.all - adults.old;
  return {
    online: adults.online / adults.all,
    onlineYounger: (adults.online - adults.oldOnline) / younger,
    onlineOld: adults.oldOnline / adults.old,
  };
}

function shopAndLifted(state: State) {
  const { household } = state;
  const n = household.count;
  const earned = { lifted: 0, all: 0 };
  const heads = { lifted: 0, all: 0 };
  let shops = 0;
  for (let i = 0; i < n; i++) {
    if (household.shop[i] >= 0) shops++;
    earned.all += household.permanentIncome[i];
    heads.all += household.members[i];
    if (!household.lifted[i]) continue;
    earned.lifted += household.permanentIncome[i];
    heads.lifted += household.members[i];
  }
  return {
    shops: shops / n,
    lifted: sum(household.lifted, n) / n,
    liftedIncome: earned.lifted / heads.lifted / (earned.all / heads.all),
  };
}

function distances({ household, village }: State) {
  const of = (column: ArrayLike<number>): number =>
    mean(Float64Array.from({ length: household.count }, (_, i) => column[household.village[i]]));
  return { branch: of(village.distance), town: of(village.town) };
}

function correlations(state: State) {
  const { household, village } = state;
  const n = household.count;
  const income = perHeadOf(state).map(log);
  const column = (of: (i: number) => number) => Float64Array.from({ length: n }, (_, i) => of(i));
  return {
    incomeLand: correlation(
      income,
      column((i) => log(household.land[i] + 0.01)),
    ),
    incomeAbility: correlation(
      income,
      column((i) => log(household.ability[i])),
    ),
    incomeDistance: correlation(
      income,
      column((i) => village.town[household.village[i]]),
    ),
    incomeLiteracy: correlation(
      income,
      column((i) => household.literacy[i]),
    ),
  };
}
