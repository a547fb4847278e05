import { productKeys } from "../declare/products.ts";
import type { Plan } from "../model/run.ts";
import { simulateArms } from "../model/simulate.ts";
import { yearIncomeOf } from "../model/state/interview.ts";
import type { State } from "../model/state/state.ts";
import { PERFORMING } from "../model/state/tables.ts";
import { type Film, marks } from "./film-frame.ts";

/** Plays one replicate and keeps of every household of every season what a map can show. It only watches. */
export function film(plan: Plan, replicate: number, arms: readonly string[]): Film {
  const households = plan.size.villages * plan.size.householdsPerVillage;
  const { seasons } = plan.time;
  const recorded = arms.map((arm) => ({ arm, frames: new Uint8Array(seasons * households) }));
  const place: Pick<Film, "villages" | "households"> = { villages: [], households: [] };
  simulateArms(plan, replicate, arms, {
    prepare: (_, state) => {
      if (place.villages.length === 0) Object.assign(place, placeOf(state));
    },
    watch: (arm, state, turn) => {
      const { frames } = recorded.find((each) => each.arm === arm)!;
      const frame = frames.subarray(turn.season * households, (turn.season + 1) * households);
      take(state, 100 * turn.county.povertyLine, frame);
    },
  });
  return { replicate, seasons, ...place, arms: recorded };
}

function placeOf({ village, household }: State): Pick<Film, "villages" | "households"> {
  return {
    villages: Array.from({ length: village.count }, (_, v) => ({
      distance: village.distance[v],
      town: village.town[v],
      x: village.x[v],
      y: village.y[v],
      product: productKeys[village.product[v]],
    })),
    households: Array.from({ length: household.count }, (_, i) => ({
      village: household.village[i],
      lifted: household.lifted[i] === 1,
    })),
  };
}

/** `line` in fen a head and year. */
function take({ household, loan, need, ledger }: State, line: number, frame: Uint8Array): void {
  for (let i = 0; i < frame.length; i++) {
    frame[i] =
      (yearIncomeOf(household, i) / Math.max(1, household.members[i]) < line ? marks.poor : 0) |
      (household.monitored[i] > 0 ? marks.monitored : 0) |
      (ledger.balances.kinLoan[i] < 0 ? marks.kinLoan : 0) |
      (household.shop[i] >= 0 ? marks.shop : 0);
  }
  for (let n = 0; n < need.count; n++) if (need.formal[n] > 0) frame[need.household[n]] |= marks.formalLoan;
  for (let l = 0; l < loan.count; l++) {
    if (!(loan.outstanding[l] > 0)) continue;
    frame[loan.borrower[l]] |=
      loan.status[l] === PERFORMING ? marks.formalLoan : marks.formalLoan | marks.overdue;
  }
}
