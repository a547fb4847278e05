import { yearIncomeOf } from "../../src/model/state/interview.ts";
import type { State } from "../../src/model/state/state.ts";
import type { Turn } from "../../src/model/state/step.ts";

/** What befell a household in a season. */
export type Mark = "illness" | "harvest" | "bank" | "data" | "kin";

/** One household, season by season. */
export interface Life {
  i: number;
  village: number;
  number: number;
  lifted: boolean;
  members: number;
  able: number;
  /** Income per head of the last four seasons, yuan. */
  income: number[];
  marks: { season: number; mark: Mark }[];
  /** Seasons in which it had a shop. */
  shop: boolean[];
}

/** A bill that hurts: of yearly income. */
const HEAVY = 0.15;

export function noteLives(
  lives: Map<number, Life>,
  { household, need }: State,
  { season, lenders }: Turn,
): void {
  for (let i = 0; i < household.count; i++) {
    let life = lives.get(i);
    if (!life) {
      const { village, number, lifted, members, able } = household;
      life = {
        i,
        village: village[i],
        number: number[i],
        lifted: lifted[i] === 1,
        members: members[i],
        able: able[i],
        income: [],
        marks: [],
        shop: [],
      };
      lives.set(i, life);
    }
    const fen = yearIncomeOf(household, i);
    life.income.push(fen / 100 / Math.max(1, household.members[i]));
    life.shop.push(household.shop[i] >= 0);
    if (household.bill[i] > HEAVY * Math.max(1, fen)) life.marks.push({ season, mark: "illness" });
    if (household.disasterLoss[i] > 0.3 && household.fieldLabour[i] > 0)
      life.marks.push({ season, mark: "harvest" });
  }
  for (let n = 0; n < need.count; n++) {
    const life = lives.get(need.household[n])!;
    const reads = lenders[need.lender[n]]?.information.platforms.length ?? 0;
    if (need.formal[n] > 0) life.marks.push({ season, mark: reads > 0 ? "data" : "bank" });
    if (need.kin[n] > 0) life.marks.push({ season, mark: "kin" });
  }
}
