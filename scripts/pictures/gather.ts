import { YARDSTICK, yardstickKeys } from "../../src/declare/interviews.ts";
import type { Plan } from "../../src/model/run.ts";
import { simulateArms } from "../../src/model/simulate.ts";
import { AGE, PLACES, VACANT } from "../../src/model/state/household.ts";
import { yearIncomeOf } from "../../src/model/state/interview.ts";
import type { State } from "../../src/model/state/state.ts";
import { type Life, noteLives } from "./gather-lives.ts";
import { gatherLoans, type Loans, noLoans } from "./gather-loans.ts";

export const BANK = "traditional";
export const BOTH = "hybrid";

/** One value a household, or a shop; yuan. */
interface YearOf {
  income: Float64Array;
  cash: Float64Array;
  debt: Float64Array;
  sales: number[];
}

/** When lifted households first fell, in years since the base; 0 for those that have not. */
export interface Falls {
  heard: number[];
  exact: number[];
}

interface Gathered {
  /** From the base year on. */
  years: YearOf[];
  ages: { start: number[]; end: number[] };
  falls: Record<string, Falls>;
  loans: Record<string, Loans>;
  lives: Life[];
  /** The county at the end, under both lenders. */
  state: State;
}

/** Plays the two arms of the first replicate and notes what the pictures show; further ones for falls only. */
export function gather(plan: Plan, replicates: number): Gathered {
  const years: YearOf[] = [];
  const ages = { start: [] as number[], end: [] as number[] };
  const falls: Record<string, Falls> = { [BANK]: { heard: [], exact: [] }, [BOTH]: { heard: [], exact: [] } };
  const loans: Record<string, Loans> = { [BANK]: noLoans(), [BOTH]: noLoans() };
  const lives = new Map<number, Life>();
  const last = plan.time.seasons - 1;
  let sales = new Map<number, number>();
  let end: State | undefined;
  for (let replicate = 1; replicate <= replicates; replicate++)
    simulateArms(plan, replicate, [BANK, BOTH], {
      prepare(arm, state, { season }) {
        if (replicate > 1 || arm !== BOTH || season > 0) return;
        years.push(yearOf(state, new Map()));
        ages.start = agesOf(state);
      },
      watch(arm, state, turn) {
        const { season, quarter } = turn;
        if (season === last) addFalls(falls[arm], state);
        if (replicate > 1) return;
        gatherLoans(loans[arm], state, turn);
        if (arm !== BOTH) return;
        noteLives(lives, state, turn);
        const { shop } = state;
        for (let s = 0; s < shop.count; s++) {
          const owner = shop.owner[s];
          sales.set(owner, (sales.get(owner) ?? 0) + shop.lastSales[s] / 100);
        }
        if (quarter === 3) {
          years.push(yearOf(state, sales));
          sales = new Map();
        }
        if (season === last) {
          ages.end = agesOf(state);
          end = state;
        }
      },
    });
  return { years, ages, falls, loans, lives: [...lives.values()], state: end! };
}

function yearOf({ household, ledger, shop }: State, sales: ReadonlyMap<number, number>): YearOf {
  const n = household.count;
  const each = (of: (i: number) => number): Float64Array =>
    Float64Array.from({ length: n }, (_, i) => of(i) / 100);
  return {
    income: each((i) => yearIncomeOf(household, i) / Math.max(1, household.members[i])),
    cash: each((i) => ledger.balances.deposit[i]),
    debt: each((i) => household.bankDebt[i] - ledger.balances.kinLoan[i]),
    // A full year of sales only: shops open for four seasons or more.
    sales: Array.from({ length: shop.count }, (_, s) => s)
      .filter((s) => shop.tenure[s] >= 4)
      .map((s) => sales.get(shop.owner[s]) ?? 0)
      .filter((value) => value > 0),
  };
}

function agesOf({ household }: State): number[] {
  const counts = new Array<number>(111).fill(0);
  for (let m = 0; m < household.count * PLACES; m++) {
    const place = household.ages[m];
    if (place !== VACANT) counts[place & AGE]++;
  }
  return counts;
}

/** The first year heard poor, and the first below the line, of the lifted that were not at the base; 0 if none. */
function addFalls(falls: Falls, { household }: State): void {
  const yearOfSeason = (season: number): number => (season < 0 ? 0 : (season + 1) / 4);
  for (let i = 0; i < household.count; i++) {
    if (!household.lifted[i]) continue;
    if (!household.heardPoorAtBase[i]) falls.heard.push(yearOfSeason(household.firstFall[i]));
    if (household.chanceAtBase[i * yardstickKeys.length + YARDSTICK.exact] === 0)
      falls.exact.push(yearOfSeason(household.poorFrom[i]));
  }
}
