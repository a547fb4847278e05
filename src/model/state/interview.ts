import { YARDSTICK } from "../../declare/interviews.ts";
import { exp, log, normalDistribution } from "../../math/elementary.ts";
import type { Open } from "./state.ts";

type Household = Open<never>["household"];

/** What an interviewer hears of an income: y·exp(σ·N − σ²/2), right in the mean. */
export const heardIncome = (income: number, n: number, noise: number): number =>
  income * exp(noise * n - (noise * noise) / 2);

/** Φ((ln(line/y) + σ²/2)/σ): the chance that less than the line is heard of an income y; all or nothing without noise. */
export function chanceHeardPoor(income: number, line: number, noise: number): number {
  if (income <= 0 || noise === 0) return income < line ? 1 : 0;
  return normalDistribution((log(line / income) + (noise * noise) / 2) / noise);
}

/** What each yardstick holds against the line, fen a household and year, into `into`. */
export function measureYear(household: Household, i: number, into: Float64Array): void {
  const income = yearIncomeOf(household, i);
  into[YARDSTICK.income] = income;
  into[YARDSTICK.exact] = income;
  into[YARDSTICK.helped] = income + household.yearHelp[i] + household.yearCover[i];
  into[YARDSTICK.beforeInterest] = income + household.yearInterest[i];
  into[YARDSTICK.consumption] = household.yearConsumption[i];
}

/** Net income of the last four seasons, fen. */
export function yearIncomeOf({ seasonIncome }: Household, i: number): number {
  let income = 0;
  for (let q = 0; q < 4; q++) income += seasonIncome[i * 4 + q];
  return income;
}
