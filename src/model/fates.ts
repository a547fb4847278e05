import { INTERVIEWS } from "../declare/interviews.ts";
import { overIndebted } from "./metrics/debt.ts";
import type { Fates } from "./run.ts";
import type { State } from "./state/state.ts";

/** Who a household was when the arms parted. */
export type Traits = Pick<Fates, "lifted" | "shop" | "elderly" | "distance" | "literacy">;

export function traitsOf({ household, village }: State): Traits {
  const n = household.count;
  const traits: Traits = {
    lifted: household.lifted.slice(0, n),
    shop: new Uint8Array(n),
    elderly: new Uint8Array(n),
    distance: new Float32Array(n),
    literacy: household.literacy.slice(0, n),
  };
  for (let i = 0; i < n; i++) {
    traits.shop[i] = household.shop[i] >= 0 ? 1 : 0;
    traits.elderly[i] = household.able[i] === 0 ? 1 : 0;
    traits.distance[i] = village.distance[household.village[i]];
  }
  return traits;
}

/** What became of each household by the end of an arm. */
export function fatesOf({ household }: State, traits: Traits): Fates {
  const n = household.count;
  const fates: Fates = {
    ...traits,
    fell: new Uint8Array(n),
    fellExact: new Uint8Array(n),
    counted: new Uint8Array(n),
    income: new Float32Array(n),
    cause: household.fallCause.slice(0, n),
    borrowed: household.everBorrowed.slice(0, n),
    overIndebted: new Uint8Array(n),
  };
  for (let i = 0; i < n; i++) {
    const poor = household.surveyPoor[i];
    const exact = household.surveyPoorExact[i];
    fates.counted[i] = poor & 1 ? 0 : 1;
    fates.fell[i] = !(poor & 1) && poor & INTERVIEWS ? 1 : 0;
    fates.fellExact[i] = !(exact & 1) && exact & INTERVIEWS ? 1 : 0;
    fates.income[i] = household.yearIncome[i] / 100 / Math.max(1, household.members[i]);
    fates.overIndebted[i] = overIndebted(household, i) ? 1 : 0;
  }
  return fates;
}
