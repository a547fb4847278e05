import { YARDSTICK, yardstickKeys } from "../declare/interviews.ts";
import { overIndebted } from "./metrics/debt.ts";
import type { Fates } from "./run.ts";
import type { State } from "./state/state.ts";

/** Who a household was when the arms parted. */
export type Traits = Pick<Fates, "lifted" | "shop" | "elderly" | "distance" | "literacy" | "monitored">;

export function traitsOf({ household, village }: State): Traits {
  const n = household.count;
  const traits: Traits = {
    lifted: household.lifted.slice(0, n),
    shop: new Uint8Array(n),
    elderly: new Uint8Array(n),
    distance: new Float32Array(n),
    literacy: household.literacy.slice(0, n),
    monitored: household.monitored.slice(0, n),
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
    members: household.members.slice(0, n),
    fell: new Uint8Array(n),
    fellExact: new Uint8Array(n),
    counted: new Uint8Array(n),
    weight: new Float32Array(n),
    chance: new Float32Array(n),
    income: new Float32Array(n),
    cause: household.fallCause.slice(0, n),
    borrowed: household.everBorrowed.slice(0, n),
    overIndebted: new Uint8Array(n),
    finance: household.finance.slice(0, n),
    financeFailed: household.financeFailed.slice(0, n),
  };
  for (let i = 0; i < n; i++) {
    const at = i * yardstickKeys.length;
    fates.counted[i] = household.heardPoorAtBase[i] ? 0 : 1;
    fates.fell[i] = !household.heardPoorAtBase[i] && household.interviewsPoor[i] > 0 ? 1 : 0;
    fates.fellExact[i] = (1 - exactly(household.chanceAtBase, at)) * exactly(household.chanceFell, at);
    fates.weight[i] = 1 - household.chanceAtBase[at + YARDSTICK.income];
    fates.chance[i] = household.chanceFell[at + YARDSTICK.income];
    fates.income[i] = household.yearIncome[i] / 100 / Math.max(1, household.members[i]);
    fates.overIndebted[i] = overIndebted(household, i) ? 1 : 0;
  }
  return fates;
}

/** The chance without interview noise: 0 or 1. */
const exactly = (chances: { readonly [at: number]: number }, at: number): number =>
  chances[at + YARDSTICK.exact];
