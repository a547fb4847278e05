import { productKeys, type products } from "../declare/products.ts";
import { exp } from "../math/elementary.ts";
import type { Plan } from "../model/run.ts";
import { type ListedStep, program, season } from "../model/season.ts";
import { AGE, NO_JOB, PLACES, STUDENT, VACANT } from "../model/state/household.ts";
import { yearIncomeOf } from "../model/state/interview.ts";
import { type State, tables } from "../model/state/state.ts";
import type { FullTurn } from "../model/state/step.ts";
import { RUNGS } from "../model/state/tables.ts";

/** What befell the household in a season whoever lends: drawn once for all arms. Yuan are those of the first arm. */
export interface LuckSeason {
  season: number;
  year: number;
  quarter: number;
  illness: "none" | "heavy" | "ruinous";
  /** What care would cost, and school fees due; a richer household's are somewhat higher. */
  bill: number;
  fees: number;
  /** Share of the harvest lost. */
  disaster: number;
  livelihoodLost: boolean;
  /** 0 none, 1 in the county, 2 away. */
  job: number;
  jobLost: boolean;
  /** Lasting fortune in log points: 0 is ordinary. */
  persistent: number;
  /** Price of what the village grows, relative to an ordinary season. */
  price: number;
  /** A chance to invest that looks good: its cost and true yearly return. */
  opportunity: { cost: number; yearly: number } | null;
  /** A wedding, or a house built or repaired. */
  wedding: number;
}

/** Who the household was when the arms parted. Yuan. */
export interface Who {
  village: number;
  household: number;
  /** As in the columns that a run writes. */
  id: number;
  product: keyof typeof products;
  distance: number;
  town: number;
  members: { age: number; student: boolean }[];
  able: number;
  land: number;
  lifted: boolean;
  poorAtBase: boolean;
  shop: { tenure: number } | null;
  intensive: boolean;
  job: number;
  literacy: number;
  incomePerHead: number;
  cash: number;
  assets: number;
  house: number;
  bankDebt: number;
  kinDebt: number;
  borrowedBefore: boolean;
}

/** A table whose columns that a step writes are copies. */
function apart<T extends "household" | "luck">(key: T, state: State, written: readonly string[]): State[T] {
  const table = { ...state[key] };
  const columns = table as unknown as Record<string, Float64Array>;
  for (const name of Object.keys(tables[key].columns))
    if (written.includes(`${key}.${name}`)) columns[name] = columns[name].slice();
  return table;
}

/** The illnesses of a plan, as every arm meets them. */
export const illnessesOf = (plan: Plan): ListedStep[] =>
  program(plan, plan.arms[0]).filter(({ pick }) => pick?.kind === "illness");

/** The illness that the season's luck brings, asked of the shocks themselves: it takes a whole worker, or a part of one. */
function illnessOf(
  illnesses: readonly ListedStep[],
  state: State,
  i: number,
  turn: FullTurn,
): LuckSeason["illness"] {
  let lost = 0;
  for (const each of illnesses) {
    const [household, luck] = [
      apart("household", state, each.step.sets),
      apart("luck", state, each.step.sets),
    ];
    household.labourLost[i] = 0;
    const ledger = { ...state.ledger, matrix: state.ledger.matrix.slice() };
    season({ ...state, household, luck, ledger }, [each], turn);
    lost = Math.max(lost, household.labourLost[i]);
  }
  return lost === 0 ? "none" : lost < 1 ? "heavy" : "ruinous";
}

/** The chance to invest that household `i` took this season, if one came: what it costs, yuan, and returns a year. */
function opportunityOf({ household, opportunity }: State, i: number): LuckSeason["opportunity"] {
  for (let row = 0; row < opportunity.count; row++)
    if (opportunity.household[row] === i) {
      const yearly = opportunity.yearly[row * RUNGS + opportunity.rung[row]];
      return { cost: household.project[i] / 100, yearly };
    }
  return null;
}

/** The season's luck of household `i`, read at the end of the season; `before` is the season before. */
export function luckSeason(
  illnesses: readonly ListedStep[],
  state: State,
  i: number,
  turn: FullTurn,
  jobBefore: number,
): LuckSeason {
  const { household, village, luck, price } = state;
  const job = household.job[i];
  return {
    season: turn.season + 1,
    year: turn.year + 1,
    quarter: turn.quarter,
    illness: illnessOf(illnesses, state, i, turn),
    bill: household.bill[i] / 100,
    fees: household.fees[i] / 100,
    disaster: household.disasterLoss[i],
    livelihoodLost: household.livelihoodLoss[i] > 0,
    job,
    jobLost: job === NO_JOB && jobBefore !== NO_JOB,
    persistent: luck.persistent[i],
    price: exp(price.level[village.product[household.village[i]]]),
    opportunity: opportunityOf(state, i),
    wedding: household.wedding[i] / 100,
  };
}

/** How often the luck of a life brought what. */
export type LuckTotals = Record<
  | "heavyIllnesses"
  | "ruinousIllnesses"
  | "bills"
  | "disasters"
  | "seasonsLivelihoodLost"
  | "jobsLost"
  | "opportunities",
  number
>;

export const luckTotals = (seasons: readonly LuckSeason[]): LuckTotals => {
  const count = (holds: (season: LuckSeason) => boolean): number => seasons.filter(holds).length;
  return {
    heavyIllnesses: count((season) => season.illness === "heavy"),
    ruinousIllnesses: count((season) => season.illness === "ruinous"),
    bills: seasons.reduce((total, { bill }) => total + bill, 0),
    disasters: count(({ disaster }) => disaster > 0),
    seasonsLivelihoodLost: count(({ livelihoodLost }) => livelihoodLost),
    jobsLost: count(({ jobLost }) => jobLost),
    opportunities: count(({ opportunity }) => opportunity !== null),
  };
};

/** Who household `i` is; read before the first measured season. */
export function whoOf(state: State, i: number): Who {
  const { household, village, shop, ledger, loan } = state;
  const v = household.village[i];
  const s = household.shop[i];
  const ages = [...household.ages.subarray(i * PLACES, (i + 1) * PLACES)].filter((place) => place !== VACANT);
  let bankDebt = 0;
  for (let l = 0; l < loan.count; l++) if (loan.borrower[l] === i) bankDebt += loan.outstanding[l];
  const income = yearIncomeOf(household, i);
  return {
    village: v + 1,
    household: household.number[i] + 1,
    id: household.id[i],
    product: productKeys[village.product[v]],
    distance: village.distance[v],
    town: village.town[v],
    members: ages.map((place) => ({ age: place & AGE, student: (place & STUDENT) !== 0 })),
    able: household.able[i],
    land: household.land[i],
    lifted: household.lifted[i] === 1,
    poorAtBase: household.heardPoorAtBase[i] === 1,
    shop: s >= 0 ? { tenure: shop.tenure[s] } : null,
    intensive: household.capitalIntensive[i] === 1,
    job: household.job[i],
    literacy: household.literacy[i],
    incomePerHead: income / 100 / Math.max(1, household.members[i]),
    cash: ledger.balances.deposit[i] / 100,
    assets: household.assets[i],
    house: household.house[i],
    bankDebt: bankDebt / 100,
    kinDebt: -ledger.balances.kinLoan[i] / 100,
    borrowedBefore: household.everBorrowed[i] === 1,
  };
}
